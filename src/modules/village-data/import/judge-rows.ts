import type { Dataset, Line } from '../datasets/index.ts';
import { codesThatFollow } from './codes-that-follow.ts';
import type { Column } from './columns.ts';
import { found, type Finding } from './finding.ts';
import { unknownIn } from './read-columns.ts';
import type { Row } from './sheet.ts';

/** A row as it was read, column by column. */
export interface Read {
  readonly row: Row;
  readonly line: number;
  readonly codes: Record<string, string>;
  readonly values: Record<string, number | null>;
  readonly remarks: Record<string, string>;
  isExample: boolean;
}

/**
 * What follows from other codes or stands for nothing is filled in; what is still missing or not known is told, of a column that is
 * not in the file at all once.
 */
export function completeCodes(
  dataset: Dataset,
  columns: readonly Column[],
  row: Read,
  absent: Map<string, boolean>,
  tell: (finding: Finding) => void,
): void {
  Object.assign(row.codes, codesThatFollow(dataset, row.codes));
  for (const column of columns) {
    if (column.kind !== 'code' && column.kind !== 'tree') continue;
    const code = row.codes[column.name] ?? '';
    if (code === '' && !(absent.get(column.name) ?? false)) {
      tell(found(row.line, column.name, 'required', { mapped: absent.has(column.name) ? 'no' : 'yes' }));
      if (absent.has(column.name)) absent.set(column.name, true);
    }
    const unknown = code === '' ? null : unknownIn(column, code);
    if (unknown) tell(found(row.line, column.name, 'unknown_code', unknown));
  }
}

export function duplicates({ dimensions }: Dataset, rows: readonly Read[]): readonly Finding[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, codes }) => {
    const key = dimensions.map(({ name }) => codes[name] ?? '').join('\n');
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    return before === undefined ? [] : [found(line, null, 'duplicate', { first: before })];
  });
}

/** Where more came than was planned, of what is drawn as a budget. */
export function aboveBudget({ plot, measures }: Dataset, rows: readonly Read[]): readonly Finding[] {
  if (plot.kind !== 'budget') return [];
  const before = measures.slice(0, measures.findIndex(({ name }) => name === plot.planned) + 1).toReversed();
  return rows.flatMap(({ line, values }) => {
    // Where nothing was changed the budget is the one before it.
    const planned = before.map(({ name }) => values[name] ?? null).find((value) => value !== null);
    const come = values[plot.come] ?? null;
    if (planned == null || come === null || come <= planned) return [];
    return [found(line, plot.come, 'above_budget', { planned, come, above: come - planned })];
  });
}

export function lineOf({ dimensions, measures, remarks }: Dataset, row: Read): Line {
  const values = Object.fromEntries(measures.map(({ name }) => [name, row.values[name] ?? null]));
  const isMissing = measures.length > 0 && Object.values(values).every((value) => value === null);
  return {
    codes: dimensions.map(({ name }) => row.codes[name] ?? ''),
    values,
    remarks: Object.fromEntries(remarks.flatMap(({ name }) => (row.remarks[name] ? [[name, row.remarks[name]]] : []))),
    status: isMissing ? 'missing' : row.isExample ? 'example' : 'shown',
  };
}
