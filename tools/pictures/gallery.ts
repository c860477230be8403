import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WIDTHS, type Width } from './encode.ts';

/** Where the drawings are: one SVG a picture, `products/kelanting.svg`. */
export const ART = new URL('../../seed/art/', import.meta.url).pathname;

export interface Picture {
  /** Blob key without size and format, `products/kelanting`. */
  readonly key: string;
  /** Height for a width of 1280. */
  readonly height: number;
  /** The widths it is kept in: signs and categories are never shown large. */
  readonly widths: readonly Width[];
  readonly svg: string;
}

const SQUARE = 1280;
const WIDE = 720;
const SMALL = WIDTHS.filter((width) => width <= 640);

const SHELVES = {
  products: { height: SQUARE, widths: WIDTHS },
  shops: { height: SQUARE, widths: SMALL },
  covers: { height: WIDE, widths: WIDTHS },
  categories: { height: SQUARE, widths: SMALL },
  villages: { height: WIDE, widths: WIDTHS },
  projects: { height: SQUARE, widths: WIDTHS },
} as const;

async function shelf(folder: keyof typeof SHELVES): Promise<Picture[]> {
  const files = (await readdir(join(ART, folder))).filter((file) => file.endsWith('.svg')).sort();
  return Promise.all(
    files.map(async (file) => ({
      key: `${folder}/${file.slice(0, -'.svg'.length)}`,
      ...SHELVES[folder],
      svg: await readFile(join(ART, folder, file), 'utf8'),
    })),
  );
}

/** Every picture of a first start: goods, shop signs and covers, categories, the village and what it builds. */
export const gallery = async (): Promise<readonly Picture[]> =>
  (await Promise.all((Object.keys(SHELVES) as (keyof typeof SHELVES)[]).map(shelf))).flat();
