import { readFileSync } from 'node:fs';
import type { Pictures } from '../../../kernel/ports.ts';
import { ok } from '../../../kernel/result.ts';
import { asPerson, must, type SeedDeps, type SeededPerson } from '../../../../tools/seed/history.ts';
import { HANURA } from '../../../../tools/seed/region.ts';
import type { Dataset, Line } from '../datasets/index.ts';
import { villageDataUses } from '../uses.ts';
import { PROJECT_PHOTOS } from './project-pictures.ts';
import { regulationPaper } from './regulation-papers.ts';

const FOLDER = new URL('../../../../seed/pictures/projects/', import.meta.url).pathname;
const WIDTHS = [160, 320, 640, 1280];

const fileOf = (picture: string, width: number, format: string): Uint8Array =>
  new Uint8Array(readFileSync(`${FOLDER}${picture}-${width}.${format}`));

/** The sizes of a drawing as they lie in the project: none is made anew at each start. */
const drawn = (picture: string): Pick<Pictures, 'variants'> => ({
  variants: async () =>
    ok(
      WIDTHS.flatMap((width) =>
        (['avif', 'webp'] as const).map((format) => ({ width, format, bytes: fileOf(picture, width, format) })),
      ),
    ),
});

/** The lines of a seed file with the papers and drawings that belong to them, kept as the office keeps them. */
export async function withSeededFiles(
  deps: SeedDeps,
  operator: SeededPerson,
  { slug }: Dataset,
  lines: readonly Line[],
): Promise<readonly Line[]> {
  const keep = async (kind: 'document' | 'photo', bytes: Uint8Array, pictures = deps.pictures): Promise<string> => {
    const input = { villageId: HANURA, dataset: slug, kind, bytes };
    const ctx = asPerson(operator, deps.clock.now());
    return (await must(`a file of ${slug}`, villageDataUses.keepFile({ ...deps, pictures }, ctx, input))).address;
  };
  const remarksOf = async ({ codes }: Line): Promise<Record<string, string>> => {
    const paper = slug === 'peraturan-desa' ? await regulationPaper(codes[0] ?? '') : null;
    if (paper) return { document: await keep('document', paper), note: 'Naskah contoh' };
    const photos = slug === 'kemajuan-rencana' ? (PROJECT_PHOTOS[codes.join(' ')] ?? []) : [];
    const told: Record<string, string> = {};
    for (const [at, { picture, words }] of photos.entries()) {
      const column = at === 0 ? 'photo' : `photo_${at + 1}`;
      const pictures = { ...deps.pictures, ...drawn(picture) };
      told[column] = await keep('photo', fileOf(picture, 1280, 'webp'), pictures);
      told[`${column}_words`] = words;
    }
    return told;
  };
  const seen: Line[] = [];
  for (const line of lines) seen.push({ ...line, remarks: { ...line.remarks, ...(await remarksOf(line)) } });
  return seen;
}
