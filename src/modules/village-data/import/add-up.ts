import { parentOf } from './columns.ts';
import { found, type Finding } from './finding.ts';

/** A row with its codes and numbers. */
export interface Entry {
  readonly line: number;
  /** By the name of the dimension. */
  readonly codes: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, number | null>>;
}

export interface AddedUp {
  /** Rows that are a total of others: checked, and left out so that nothing counts twice. */
  readonly totals: ReadonlySet<Entry>;
  readonly findings: readonly Finding[];
}

/**
 * Tells totals from what they are the total of, by the codes of `trees`: `4.1` is above `4.1.2`, a code above the same one with more
 * codes beside it (an activity above its accounts). Each total has to be what the rows below it add up to, in each of `measures`, to
 * the last rupiah. In a file with totals each code has its own above it.
 */
export function addUp<E extends Entry>(
  rows: readonly E[],
  trees: readonly string[],
  measures: readonly string[],
): AddedUp {
  const byKey = Map.groupBy(rows, (row) => keyOf(trees.map((tree) => row.codes[tree] ?? '')));
  const above = new Map(rows.map((row) => [row, keysAbove(trees.map((tree) => row.codes[tree] ?? ''))]));
  const totals = new Set<Entry>(rows.flatMap((row) => (above.get(row) ?? []).flatMap((key) => byKey.get(key) ?? [])));
  const sums = new Map<string, Record<string, number>>();
  for (const row of rows) {
    if (totals.has(row)) continue;
    for (const key of above.get(row) ?? []) {
      if (!byKey.has(key)) continue;
      const sum = sums.get(key) ?? {};
      for (const measure of measures) sum[measure] = (sum[measure] ?? 0) + (row.values[measure] ?? 0);
      sums.set(key, sum);
    }
  }
  const differing = [...sums].flatMap(([key, sum]) =>
    measures.flatMap((measure) => {
      const stated = (byKey.get(key) ?? []).filter(({ values }) => values[measure] != null);
      // A total that is split (by fund) says its parts in several rows: they count together.
      const said = stated.reduce((all, { values }) => all + (values[measure] ?? 0), 0);
      const [first] = stated;
      const added = sum[measure] ?? 0;
      if (!first || said === added) return [];
      const facts = { code: codeIn(key), stated: said, sum: added, difference: Math.abs(said - added) };
      return [found(first.line, measure, 'sum_differs', facts)];
    }),
  );
  return { totals, findings: [...differing, ...(totals.size > 0 ? missingParents(rows, trees) : [])] };
}

/** Codes without the row of the code above them, said once for each that is missing. What lies above all of the file is not asked for. */
function missingParents(rows: readonly Entry[], trees: readonly string[]): readonly Finding[] {
  return trees.flatMap((tree) => {
    const seen = new Set(rows.flatMap(({ codes }) => codes[tree] || []));
    const isNested = [...seen].some((code) => seen.has(parentOf(code)));
    const highest = Math.min(...[...seen].map(depthOf));
    const told = new Set<string>();
    return rows.flatMap(({ line, codes }) => {
      const code = codes[tree] ?? '';
      const parent = parentOf(code);
      if (!isNested || depthOf(parent) < highest || seen.has(parent) || told.has(parent)) return [];
      told.add(parent);
      return [found(line, tree, 'parent_missing', { code, parent })];
    });
  });
}

const depthOf = (code: string): number => (code === '' ? 0 : code.split('.').length);

const SIGN = '|';
const keyOf = (codes: readonly string[]): string => codes.join(SIGN);
const codeIn = (key: string): string => key.split(SIGN).filter(Boolean).join(' ');

/** All that are above: each code itself or any above it, or none at all; not the row's own. */
function keysAbove(codes: readonly string[]): readonly string[] {
  let keys: readonly (readonly string[])[] = [[]];
  for (const code of codes) {
    const chain = [code];
    while (chain.at(-1)) chain.push(parentOf(chain.at(-1) ?? ''));
    keys = keys.flatMap((key) => chain.map((step) => [...key, step]));
  }
  const own = keyOf(codes);
  return keys.map(keyOf).filter((key) => key !== own && key.replaceAll(SIGN, '') !== '');
}
