import type { Dataset } from '../datasets/index.ts';
import { columnsOf, type Column } from './columns.ts';
import type { Layout } from './find-heads.ts';
import type { Mapping } from './guess-mapping.ts';

/** What somebody says once for all rows, by the name of a column that the file has not: `{ year: '2025' }`. */
export type Fixed = Readonly<Record<string, string>>;

/** How a file is read: which of its columns is which, and what all rows share. */
export interface ReadAs {
  readonly mapping: Mapping;
  readonly fixed: Fixed;
}

/** What a line is about and the words beside it may be said once; a number is of its own row. */
const MAY_SHARE = new Set<Column['kind']>(['code', 'tree', 'text', 'date', 'link', 'source', 'status']);

/** The columns that may have one value for all rows. */
export const sharedColumns = (dataset: Dataset): readonly Column[] =>
  columnsOf(dataset).filter(({ kind }) => MAY_SHARE.has(kind));

/** The year that a line above the heads names, where rows want a year and no column has it. */
export function guessFixed(dataset: Dataset, { year }: Layout, mapping: Mapping): Fixed {
  const wanted = dataset.dimensions.some(({ name }) => name === 'year') && !mapping.includes('year');
  return wanted && year !== null ? { year } : {};
}

/** What of it counts: what the file says in a column of its own is not overruled, and an empty word is none. */
export const fixedBeside = (fixed: Fixed, mapping: Mapping): Fixed =>
  Object.fromEntries(Object.entries(fixed).filter(([name, value]) => value.trim() !== '' && !mapping.includes(name)));
