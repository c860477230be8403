import type { Dataset, Line, RemarkFile } from './dataset.ts';

/** Folder of the blob store for photos of projects: anybody may see what lies there. */
export const PHOTO_FOLDER = 'projects';

/** Where everybody reads a document that is kept here: its address holds its SHA-256, so it never holds another. */
export const documentPath = (villageSlug: string, dataset: string, sha256: string): string =>
  `/data/${villageSlug}/${dataset}/${sha256}.pdf`;

export const photoKey = (name: string): string => `${PHOTO_FOLDER}/${name}`;

/** The address of a photo in its largest size, as a release names it. */
export const photoPath = (name: string): string => `/foto/${photoKey(name)}-1280.webp`;

const DOCUMENT = /^\/data\/[^/]+\/([^/]+)\/([0-9a-f]{64})\.pdf$/;
const PHOTO = /^\/foto\/projects\/([0-9a-f]{32})-1280\.webp$/;

/** The name of a file of this dataset that is kept here, by its address; null: it is another's, or not kept here. */
export function fileName(dataset: string, kind: RemarkFile['kind'], address: string): string | null {
  if (kind === 'photo') return PHOTO.exec(address)?.[1] ?? null;
  const [, of, sha256 = null] = DOCUMENT.exec(address) ?? [];
  return of === dataset ? sha256 : null;
}

/** The names of all files kept here that some lines name, each once. */
export const filesNamed = ({ slug, remarks }: Dataset, lines: readonly Line[]): readonly string[] => [
  ...new Set(
    remarks.flatMap(({ name, file }) =>
      file ? lines.flatMap((line) => fileName(slug, file.kind, line.remarks[name] ?? '') ?? []) : [],
    ),
  ),
];

/** A line that names a document kept here says its SHA-256 too, whoever wrote it. */
export function withFingerprints({ slug, remarks }: Dataset, line: Line): Line {
  const told = remarks.flatMap(({ name, file }) =>
    file?.kind === 'document'
      ? [[file.beside, fileName(slug, file.kind, line.remarks[name] ?? '') ?? ''] as const]
      : [],
  );
  const said = told.filter(([, sha256]) => sha256 !== '');
  return said.length > 0 ? { ...line, remarks: { ...line.remarks, ...Object.fromEntries(said) } } : line;
}
