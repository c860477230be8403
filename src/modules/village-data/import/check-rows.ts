import type { Dataset, Line } from '../datasets/index.ts';
import { addUp } from './add-up.ts';
import { columnsOf, type Column } from './columns.ts';
import type { Layout } from './find-heads.ts';
import { found, type Finding } from './finding.ts';
import type { ReadAs } from './fixed.ts';
import { joined } from './guess-mapping.ts';
import { aboveBudget, completeCodes, duplicates, lineOf, type Read } from './judge-rows.ts';
import { readCodes, readMeasure, readRemarks, unknownIn, type Located } from './read-columns.ts';
import type { Cell, Row, Sheet } from './sheet.ts';

/** What a file comes to. It is a draft once nothing is in `errors`, and somebody said yes to each of `warnings`. */
export interface Checked {
  readonly lines: readonly Line[];
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** Of each measure that adds up, over the lines. */
  readonly sums: Readonly<Record<string, number>>;
  /** Rows read, and how many of them are totals of others or say no code and are not published. */
  readonly rows: number;
  readonly totals: number;
  readonly uncoded: number;
}

/** How a row begins that only adds others up. */
const AROUND =
  /^(?:grand\s+)?(?:jumlah|total|sub\s*total|surplus|defisit|selisih|sisa lebih|silpa|pembiayaan netto)\b/i;

/** Reads and judges every row of a file by how it is to be read. Nothing is kept. */
export function checkRows(
  dataset: Dataset,
  sheet: Sheet,
  { heads, from }: Layout,
  { mapping, fixed }: ReadAs,
): Checked {
  const errors: Finding[] = [];
  const tell = (finding: Finding): void => void errors.push(finding);
  const columns = columnsOf(dataset);
  const places = new Map(columns.map(({ name }) => [name, mapping.flatMap((is, at) => (is === name ? [at] : []))]));
  const isMapped = ({ name }: { name: string }): boolean => (places.get(name)?.length ?? 0) > 0;
  const keys = dataset.dimensions.filter(isMapped).flatMap(({ name }) => places.get(name) ?? []);
  const below = sheet.rows.filter(({ line }) => line >= from);
  const treeKeys = columns.filter(({ kind }) => kind === 'tree').flatMap(({ name }) => places.get(name) ?? []);
  const around = (row: Row): boolean => isAround(row, keys, treeKeys);
  const rows = below.filter((row) => !around(row));
  if (sheet.ragged)
    for (const { line, cells } of rows)
      if (cells.length !== heads.length)
        tell(found(line, null, 'ragged', { cells: cells.length, heads: heads.length }));
  const read = readRows(columns.filter(isMapped), places, rows, tell);
  const shared = sharedIn(columns, fixed, from, tell);
  for (const row of read) {
    Object.assign(row.codes, shared.codes);
    Object.assign(row.remarks, shared.remarks);
    row.isExample ||= shared.isExample;
  }
  const trees = columns.filter((column) => column.kind === 'tree' && isMapped(column)).map(({ name }) => name);
  const summed = dataset.measures.filter(({ kind }) => kind === 'rupiah' || kind === 'count').map(({ name }) => name);
  const added = addUp(
    read,
    trees,
    summed.filter((name) => isMapped({ name })),
  );
  const kept = read.filter((row) => !added.totals.has(row));
  errors.push(...added.findings);
  // What all rows share was judged already.
  const own = columns.filter(({ name }) => !(name in fixed));
  // By name, whether that was told.
  const absent = new Map(own.filter((column) => !isMapped(column)).map(({ name }) => [name, false]));
  for (const row of kept) completeCodes(dataset, own, row, absent, tell);
  errors.push(...duplicates(dataset, kept));
  return {
    lines: kept.map((row) => lineOf(dataset, row)),
    errors: errors.toSorted((one, other) => one.line - other.line),
    warnings: aboveBudget(dataset, kept),
    sums: Object.fromEntries(
      summed.map((name) => [name, kept.reduce((sum, { values }) => sum + (values[name] ?? 0), 0)]),
    ),
    rows: below.length,
    totals: added.totals.size,
    uncoded: below.length - rows.length,
  };
}

/** A row without a code, or one that says that it adds up others and misses codes that a line needs. */
function isAround({ cells }: Row, keys: readonly number[], trees: readonly number[]): boolean {
  const has = (at: number): boolean => cells[at] != null;
  if (!keys.some(has)) return true;
  if (!cells.some((cell) => AROUND.test(String(cell ?? '')))) return false;
  return trees.length > 0 ? !trees.some(has) : !keys.every(has);
}

/** Column by column: the numbers of one are read by what all of it says. */
function readRows(
  columns: readonly Column[],
  places: ReadonlyMap<string, readonly number[]>,
  rows: readonly Row[],
  tell: (finding: Finding) => void,
): readonly Read[] {
  const read = rows.map((row): Read => ({ row, line: row.line, codes: {}, values: {}, remarks: {}, isExample: false }));
  for (const column of columns) {
    const at = places.get(column.name) ?? [];
    const cells = rows.map(({ line, cells: all }): Located => ({ line, cell: cellIn(all, at) }));
    const into = <V>(values: readonly V[], put: (row: Read, value: V) => void): void =>
      read.forEach((row, i) => put(row, values[i] as V));
    if (column.kind === 'code' || column.kind === 'tree')
      into(readCodes(column, cells, tell), ({ codes }, code) => (codes[column.name] = code));
    else if (column.kind === 'status')
      into(readCodes(column, cells, tell), (row, code) => (row.isExample = code === 'example'));
    else if (column.kind === 'text' || column.kind === 'date' || column.kind === 'link' || column.kind === 'source')
      into(readRemarks(column, cells, tell), ({ remarks }, text) => (remarks[column.name] = text));
    else into(readMeasure(column, cells, tell), ({ values }, value) => (values[column.name] = value));
  }
  return read;
}

/** What all rows share, read as a row would be; what is wrong with it is told once, at the first of them. */
function sharedIn(
  columns: readonly Column[],
  fixed: ReadAs['fixed'],
  line: number,
  tell: (finding: Finding) => void,
): Pick<Read, 'codes' | 'remarks' | 'isExample'> {
  const shared: Pick<Read, 'codes' | 'remarks' | 'isExample'> = { codes: {}, remarks: {}, isExample: false };
  for (const column of columns) {
    const cell = fixed[column.name];
    if (cell === undefined) continue;
    const isCode = column.kind === 'code' || column.kind === 'tree';
    const [text = ''] = (isCode || column.kind === 'status' ? readCodes : readRemarks)(column, [{ line, cell }], tell);
    const unknown = isCode && text !== '' ? unknownIn(column, text) : null;
    if (unknown) tell(found(line, column.name, 'unknown_code', unknown));
    if (column.kind === 'status') shared.isExample = text === 'example';
    else (isCode ? shared.codes : shared.remarks)[column.name] = text;
  }
  return shared;
}

const cellIn = (cells: readonly Cell[], at: readonly number[]): Cell =>
  at.length > 1 ? joined(at.map((i) => cells[i] ?? null)) : (cells[at[0] ?? -1] ?? null);
