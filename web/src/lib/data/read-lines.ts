import type { Dataset, Dimension, Line, Measure, Worded } from '#src/modules/village-data/datasets/index.ts';
import { getLocale } from '#lib/language.ts';

/** What of a dataset is needed to draw and say its lines. */
export type Shape = Pick<Dataset, 'dimensions' | 'measures' | 'remarks'>;

/** In the language of the page. */
export const worded = (words: Worded): string => words[getLocale()];

/** A code as people read it. */
export const wordOf = (dimension: Dimension | undefined, code: string): string => {
  const words = Object.hasOwn(dimension?.words ?? {}, code) ? dimension?.words?.[code] : undefined;
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

const PERIOD = /^\d{4}(?:-(?:\d\d(?:-\d\d)?|Q[1-4]))?$/;

/** By dimension, the code that a line must have. */
type Of = Readonly<Record<string, string>> | undefined;

/**
 * A line for each combination of these dimensions, in the order of the lines: of every other dimension its total where there
 * is one, else the newest known where it is time, else the sum.
 */
export function linesBy(shape: Shape, lines: readonly Line[], names: readonly string[], of?: Of): readonly Line[] {
  const such = lines.filter((line) =>
    Object.entries(of ?? {}).every(([name, code]) => codeOf(shape, line, name) === code),
  );
  const left = shape.dimensions.reduce((some, dimension, at) => {
    if (names.includes(dimension.name)) return some;
    const codes = some.map(({ codes: all }) => all[at] ?? '');
    const totals = totalsOf(dimension);
    const total = codes.find((code) => totals.has(code));
    if (total !== undefined) return some.filter((line) => line.codes[at] === total);
    if (codes.length === 0 || !codes.every((code) => PERIOD.test(code))) return some;
    const known = some.flatMap(({ codes: all, status }) => (status === 'missing' ? [] : [all[at] ?? '']));
    const newest = (known.length > 0 ? known : codes).reduce((a, b) => (a > b ? a : b));
    return some.filter((line) => line.codes[at] === newest);
  }, such);
  const alike = Map.groupBy(left, (line) => names.map((name) => codeOf(shape, line, name)).join('|'));
  return [...alike.values()].map((group) => added(shape, group));
}

/** Lines added up; with one that is withheld nothing is known of the sum, and one that is missing adds nothing. */
function added({ measures }: Shape, group: readonly Line[]): Line {
  const [first, ...others] = group;
  if (!first || others.length === 0) return first ?? { codes: [], values: {}, remarks: {}, status: 'missing' };
  const has = (status: Line['status']) => group.some((line) => line.status === status);
  const sum = (name: string) => {
    const known = group.flatMap(({ values }) => values[name] ?? []);
    return known.length > 0 && !has('withheld') ? known.reduce((a, b) => a + b, 0) : null;
  };
  const status = (['withheld', 'example', 'shown'] as const).find((one) => has(one)) ?? 'missing';
  return {
    codes: first.codes,
    values: Object.fromEntries(measures.map(({ name }) => [name, sum(name)])),
    remarks: {},
    status,
  };
}
