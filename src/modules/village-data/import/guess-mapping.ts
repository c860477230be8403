import type { Dataset } from '../datasets/index.ts';
import { bareCode, columnsOf, writtenCodes, type Column } from './columns.ts';
import { namesOf, type Layout } from './find-heads.ts';
import { bareHead } from './known-heads.ts';
import type { Cell, Row, Sheet } from './sheet.ts';

/** For each column of the file the name of the dataset's column that it holds, or null. A code in parts is named by each of them. */
export type Mapping = readonly (string | null)[];

/** Rows that are looked at, and how many of their codes have to be known. */
const LOOKED_AT = 300;
const MOSTLY = 0.6;

/** Which column of the file is which of the dataset: by its head, and of codes (`4.1.2`, also in several columns) by what is in it. */
export function guessMapping(dataset: Dataset, sheet: Sheet, { heads, from }: Layout): Mapping {
  const mapping: (string | null)[] = heads.map(() => null);
  const rows = sheet.rows.filter(({ line }) => line >= from).slice(0, LOOKED_AT);
  const columns = columnsOf(dataset);
  const bare = heads.map(bareHead);
  const others = columns.filter(({ kind }) => kind !== 'tree').map(namesOf);
  const mayCode = bare.map((head) => others.every((names) => !names.has(head)));
  for (const run of runsOfCodes(columns, rows, mayCode))
    for (let at = run.first; at <= run.last; at++) mapping[at] = run.name;
  const passes: readonly ((column: Column, head: string) => boolean)[] = [
    ({ name, title }, head) => [name, title.id, title.en].map(bareHead).includes(head),
    (column, head) => namesOf(column).has(head),
    (column, head) => [...namesOf(column)].some((name) => name.length > 3 && ` ${head} `.includes(` ${name} `)),
  ];
  for (const fits of passes)
    for (const column of columns) {
      if (mapping.includes(column.name)) continue;
      const at = bare.findIndex((head, i) => mapping[i] === null && fits(column, head));
      if (at >= 0) mapping[at] = column.name;
    }
  return mapping;
}

interface Run {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/** The columns beside one another that hold the codes of each tree, the best known first; no column twice. */
function runsOfCodes(columns: readonly Column[], rows: readonly Row[], mayCode: readonly boolean[]): readonly Run[] {
  const coded = mayCode.map((may, at) => may && isCoded(rows.map(({ cells }) => cells[at] ?? null)));
  const runs: Run[] = [];
  for (const { name, words } of columns.filter(({ kind }) => kind === 'tree')) {
    const written = writtenCodes(words);
    for (let first = 0; first < coded.length; first++)
      for (let last = first; coded[last] && last < first + 5; last++) {
        const codes = rows.flatMap(({ cells }) => joined(cells.slice(first, last + 1)) ?? []);
        const known = codes.filter((code) => written.has(bareCode(code) ?? ''));
        // More different codes are more to go by: a column that only says 1 is known to many trees.
        const score = (known.length / Math.max(1, codes.length)) * Math.log2(1 + new Set(known).size);
        if (codes.length > 0 && known.length / codes.length >= MOSTLY) runs.push({ name, first, last, score });
      }
  }
  const chosen: Run[] = [];
  for (const run of runs.toSorted(
    (one, other) => other.score - one.score || one.last - one.first - (other.last - other.first),
  ))
    if (chosen.every(({ name, first, last }) => name !== run.name && (run.last < first || run.first > last)))
      chosen.push(run);
  return chosen;
}

/** The parts of a code that lie in several cells: `4 | 1 | 2` is `4.1.2`. Null: there is none. */
export function joined(cells: readonly Cell[]): string | null {
  const parts = cells.flatMap((cell) => (cell === null ? [] : [String(cell).trim().replace(/\.+$/, '')]));
  return parts.length > 0 ? parts.join('.') : null;
}

const isCoded = (cells: readonly Cell[]): boolean => {
  const said = cells.filter((cell) => cell !== null);
  return said.length > 0 && said.filter((cell) => bareCode(String(cell)) !== null).length / said.length >= MOSTLY;
};
