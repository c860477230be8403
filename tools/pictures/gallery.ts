import { drawing, type Paint } from './kit/brush.ts';
import { covers } from './places/cover.ts';
import { tiles } from './places/tiles.ts';
import { products } from './products/index.ts';
import { banners } from './shops/banners.ts';
import { emblems } from './shops/emblems.ts';

export interface Picture {
  /** Blob key without size and format, `products/kelanting`. */
  readonly key: string;
  /** Height for a width of 1280. */
  readonly height: number;
  draw(): string;
}

const WIDTH = 1280;
const square = WIDTH;
const wide = (WIDTH * 9) / 16;

const shelf = (folder: string, height: number, paints: Readonly<Record<string, Paint>>): Picture[] =>
  Object.entries(paints).map(([name, paint]) => ({
    key: `${folder}/${name}`,
    height,
    draw: () => drawing(`${folder}/${name}`, WIDTH, height, paint),
  }));

/** Every picture of a first start: goods, shop signs and covers, categories, the village. */
export const gallery: readonly Picture[] = [
  ...shelf('products', square, products),
  ...shelf('shops', square, emblems),
  ...shelf('covers', wide, banners),
  ...shelf('categories', square, tiles),
  ...shelf('villages', wide, covers),
];
