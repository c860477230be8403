import type { Dataset, Line } from '../datasets/index.ts';

/** A line by the names of its columns; null is withheld, missing or without a remark. */
export type DataRow = Readonly<Record<string, string | number | null>>;

/** Lines as rows, in the order and by the names of the published copy. */
export const rowsOf = ({ dimensions, measures, remarks }: Dataset, lines: readonly Line[]): readonly DataRow[] =>
  lines.map((line) =>
    Object.fromEntries<string | number | null>([
      ...dimensions.map(({ name }, at) => [name, line.codes[at] ?? null] as const),
      ...measures.map(({ name }) => [name, line.values[name] ?? null] as const),
      ...remarks.map(({ name }) => [name, line.remarks[name] ?? null] as const),
      ['status', line.status] as const,
    ]),
  );
