import { WIDTHS, type Width } from './encode.ts';
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
  /** The widths it is kept in: signs and categories are never shown large. */
  readonly widths: readonly Width[];
  draw(): string;
}

const WIDTH = 1280;
const square = WIDTH;
const wide = (WIDTH * 9) / 16;

const large = WIDTHS;
const small = WIDTHS.filter((width) => width <= 640);

const shelf = (
  folder: string,
  height: number,
  widths: readonly Width[],
  paints: Readonly<Record<string, Paint>>,
): Picture[] =>
  Object.entries(paints).map(([name, paint]) => ({
    key: `${folder}/${name}`,
    height,
    widths,
    draw: () => drawing(`${folder}/${name}`, WIDTH, height, paint),
  }));

/** Every picture of a first start: goods, shop signs and covers, categories, the village. */
export const gallery: readonly Picture[] = [
  ...shelf('products', square, large, products),
  ...shelf('shops', square, small, emblems),
  ...shelf('covers', wide, large, banners),
  ...shelf('categories', square, small, tiles),
  ...shelf('villages', wide, large, covers),
];
