import { slugOf } from '../../../kernel/slug.ts';
import { fileName, photoKey, type Line } from '../datasets/index.ts';

/** The dataset of what is planned, and of how far each was. */
export const [PLANS, REPORTS] = ['rencana', 'kemajuan-rencana'] as const;

/** How a project is called in addresses. */
export const projectSlug = (name: string): string => slugOf(name, 'kegiatan');

export const projectPath = (villageSlug: string, project: string): string =>
  `/desa/${villageSlug}/rencana/${projectSlug(project)}`;

export interface ProjectPhoto {
  /** Blob key without size and format. */
  readonly key: string;
  readonly name: string;
  readonly words: string;
}

const COLUMNS = ['photo', 'photo_2', 'photo_3'] as const;

/** The photos of a report that are kept here. */
export const photosOf = ({ remarks }: Pick<Line, 'remarks'>): readonly ProjectPhoto[] =>
  COLUMNS.flatMap((column) => {
    const name = fileName('', 'photo', remarks[column] ?? '');
    return name ? [{ key: photoKey(name), name, words: remarks[`${column}_words`] ?? '' }] : [];
  });

/** The newest photo of each project that was not taken away, by its name. */
export const newestPhotos = (
  reports: readonly Line[],
  files: readonly { readonly name: string; readonly withdrawn: object | null }[],
): Readonly<Record<string, string>> => {
  const gone = new Set(files.flatMap(({ name, withdrawn }) => (withdrawn ? [name] : [])));
  return Object.fromEntries(
    reports
      .toSorted((a, b) => ((a.codes[1] ?? '') < (b.codes[1] ?? '') ? -1 : 1))
      .flatMap((line) =>
        photosOf(line)
          .filter(({ name }) => !gone.has(name))
          .slice(0, 1)
          .map(({ key }) => [line.codes[0] ?? '', key] as const),
      ),
  );
};
