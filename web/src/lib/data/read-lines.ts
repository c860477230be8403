import type { Dataset, Dimension, Line, Measure, Worded } from '#src/modules/village-data/datasets/index.ts';
import { getLocale } from '#lib/language.ts';

/** What of a dataset is needed to draw and say its lines. */
export type Shape = Pick<Dataset, 'dimensions' | 'measures' | 'remarks'>;

/** In the language of the page. */
export const worded = (words: Worded): string => words[getLocale()];

/** A code as people read it. */
export const wordOf = (dimension: Dimension | undefined, code: string): string => {
  const words = dimension?.words?.[code];
  return words ? worded(words) : code;
};

const placeOf = ({ dimensions }: Shape, name: string) => dimensions.findIndex((one) => one.name === name);

export const dimensionOf = (shape: Shape, name: string): Dimension | undefined =>
  shape.dimensions[placeOf(shape, name)];
export const measureOf = ({ measures }: Shape, name: string): Measure | undefined =>
  measures.find((one) => one.name === name);

export const codeOf = (shape: Shape, line: Line, name: string): string => line.codes[placeOf(shape, name)] ?? '';

/** What a line says under a name: the words of its code, or a remark. */
export const textOf = (shape: Shape, line: Line, name: string): string => {
  const dimension = dimensionOf(shape, name);
  return dimension ? wordOf(dimension, codeOf(shape, line, name)) : (line.remarks[name] ?? '');
};

export const numberOf = (line: Line, name: string): number | null => line.values[name] ?? null;

type Tree = NonNullable<Dimension['lists']>[string]['tree'];
const sumsOf = (tree: Tree): readonly string[] =>
  tree.parts ? [tree.code, ...tree.parts.flatMap((part) => sumsOf(part))] : [];

/** Everybody, everything: the code of a dimension that is left out. */
export const totalsOf = (dimension: Dimension): ReadonlySet<string> =>
  new Set(Object.values(dimension.lists ?? {}).map(({ tree }) => tree.code));

/** Codes that are sums of others: not to be drawn beside them. */
export const groupsOf = (dimension: Dimension): ReadonlySet<string> =>
  new Set([...totalsOf(dimension), ...Object.values(dimension.lists ?? {}).flatMap(({ tree }) => sumsOf(tree))]);

const PERIOD = /^\d{4}(?:-(?:\d\d|Q[1-4]))?$/;

/**
 * The lines that differ in nothing but these dimensions: of every other one its total where there is one, else the newest where
 * it is time, else all.
 */
export function linesBy(shape: Shape, lines: readonly Line[], names: readonly string[]): readonly Line[] {
  return shape.dimensions.reduce<readonly Line[]>((left, dimension, at) => {
    if (names.includes(dimension.name)) return left;
    const codes = left.map(({ codes: all }) => all[at] ?? '');
    const totals = totalsOf(dimension);
    const total = codes.find((code) => totals.has(code));
    if (total !== undefined) return left.filter((line) => line.codes[at] === total);
    if (codes.length === 0 || !codes.every((code) => PERIOD.test(code))) return left;
    const newest = codes.reduce((a, b) => (a > b ? a : b));
    return left.filter((line) => line.codes[at] === newest);
  }, lines);
}
