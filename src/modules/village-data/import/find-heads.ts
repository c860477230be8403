import type { Dataset } from '../datasets/index.ts';
import { bareCode, columnsOf, type Column } from './columns.ts';
import { alsoCalled, bareHead } from './known-heads.ts';
import type { Cell, Row, Sheet } from './sheet.ts';

/** Where the rows of a table begin, and what stands above its columns. */
export interface Layout {
  /** A name for each column of the file, never two alike. */
  readonly heads: readonly string[];
  /** The first line below them, as the file counts. */
  readonly from: number;
  /** The year that a line above the heads names (`TAHUN ANGGARAN 2026`). */
  readonly year: string | null;
}

/** Heads stand among the first lines. */
const FIRST = 40;

/** Under which names, without signs and units, a column may stand in a file. */
export function namesOf({ name, title }: Column): ReadonlySet<string> {
  const own = [name, title.id, title.en].map(bareHead);
  return new Set([...own, ...alsoCalled(own)]);
}

/**
 * Finds the heads: the line with most names that this dataset knows, together with the line above or below where a head reaches over
 * several columns (`Anggaran` over `Semula` and `Menjadi`). Titles above and a line of column numbers below are passed over.
 */
export function findHeads(dataset: Dataset, sheet: Sheet): Layout {
  const known = columnsOf(dataset).map(namesOf);
  const rows = sheet.rows.slice(0, FIRST);
  const scores = rows.map(({ cells }) => scoreOf(cells, known));
  const best = Math.max(0, scores.indexOf(Math.max(...scores)));
  const top = best > 0 && isBelow(sheet, rows[best - 1], rows[best]) ? best - 1 : best;
  let end = top + 1;
  while (end <= top + 2 && isBelow(sheet, rows[end - 1], rows[end])) end++;
  const heads = headsIn(sheet, rows.slice(top, end));
  while (isCounting(rows[end])) end++;
  const above = rows.slice(0, end).flatMap(({ cells }) => cells.flatMap((cell) => String(cell ?? '')));
  return {
    heads,
    from: sheet.rows[end]?.line ?? (rows[end - 1]?.line ?? 0) + 1,
    year: /tahun(?:\s+anggaran)?\s*:?\s*((?:19|20)\d{2})/i.exec(above.join(' '))?.[1] ?? null,
  };
}

function scoreOf(cells: readonly Cell[], known: readonly ReadonlySet<string>[]): number {
  const texts = [...new Set(cells.flatMap((cell) => (typeof cell === 'string' ? [bareHead(cell)] : [])))];
  const found = known.filter((names) => texts.some((text) => names.has(text))).length;
  // Among lines that say nothing known, the first one that looks like heads: several different words.
  return found * 100 + (texts.length >= 2 ? Math.min(texts.length, 10) : 0);
}

const isWords = (cell: Cell | undefined): cell is string =>
  typeof cell === 'string' && bareCode(cell) === null && !/\d{3}/.test(cell);

/** Whether `under` only says more about heads of `over`: words below cells that are empty or reach over several columns. */
function isBelow({ spans }: Sheet, over: Row | undefined, under: Row | undefined): boolean {
  if (!over || !under || under.line !== over.line + 1) return false;
  const wide = spans.filter(({ line }) => line === over.line);
  // A title over the whole table is no head over some of its columns.
  if (over.cells.filter((cell) => cell !== null).length < 2) return false;
  const said = under.cells.flatMap((cell, at) => (cell === null || cell === over.cells[at] ? [] : [{ cell, at }]));
  return (
    said.length > 0 &&
    said.length < under.cells.length &&
    said.every(({ cell, at }) => {
      const isCovered = wide.some(({ from, to }) => at >= from && at <= to);
      return isWords(cell) && (isCovered || over.cells[at] == null || over.cells[at + 1] == null);
    })
  );
}

/** `1 | 2 | 3 | 4`: a line that only counts the columns. */
function isCounting(row: Row | undefined): boolean {
  const said =
    row?.cells.filter((cell) => cell !== null).map((cell) => /^(\d{1,2})\s*(?:=.*)?$/.exec(String(cell))?.[1]) ?? [];
  return said.length >= 3 && said.every((number, at) => Number(number) === at + 1);
}

function headsIn(sheet: Sheet, rows: readonly Row[]): readonly string[] {
  // Of text, a row that is longer than its heads is a mistake of that row.
  const width = Math.max(0, ...(sheet.ragged ? rows : sheet.rows).map(({ cells }) => cells.length));
  const lines = rows.map(({ line, cells }, depth) => {
    const filled = Array.from({ length: width }, (_, at) => cells[at] ?? null);
    for (const { from, to } of sheet.spans.filter((span) => span.line === line))
      for (let at = from + 1; at <= Math.min(to, width - 1); at++) filled[at] ??= filled[from] ?? null;
    // A file of text knows no merged cells: above a line that says more, an empty head is the one before it.
    if (depth < rows.length - 1 && sheet.ragged)
      for (let at = 1; at < width; at++) if (rows[depth + 1]?.cells[at] != null) filled[at] ??= filled[at - 1] ?? null;
    return filled;
  });
  const used = new Map<string, number>();
  return Array.from({ length: width }, (_, at) => {
    const words = [
      ...new Set(
        lines.map((line) =>
          String(line[at] ?? '')
            .replace(/\s+/g, ' ')
            .trim(),
        ),
      ),
    ].filter(Boolean);
    const head = words.join(' ').slice(0, 100) || letters(at);
    const times = (used.get(head) ?? 0) + 1;
    used.set(head, times);
    return times === 1 ? head : `${head} (${times})`;
  });
}

/** A column without a head goes by its letters, as a spreadsheet shows it. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
