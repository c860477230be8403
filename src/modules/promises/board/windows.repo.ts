import type { Publication } from '../../../foundation/suppression/index.ts';
import type { FigureWindow } from '../../../hub/figures/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import { readOne, readRows, type Db, type Query, type Row, type Statement } from '../../../platform/libsql/index.ts';
import type { Line } from '../../village-data/index.ts';
import type { Correction } from '../correction.ts';
import { levyYears, promiseWindows } from '../promises.table.ts';
import type { BoardName } from '../boards.ts';

/** How far a village's board has come. */
export interface Standing extends Row {
  village_id: string;
  /** Since when there is something to count. */
  since: Instant;
  /** The last windows that were counted; null before the first. */
  month: number | null;
  year: number | null;
}

/** Villages whose last month or year is not on the board yet; `module`: the one that must be on, null for any. */
export const lagging = (
  db: Db,
  board: BoardName,
  module: string | null,
  ended: { readonly month: FigureWindow; readonly year: FigureWindow },
): Promise<readonly Standing[]> =>
  readRows<Standing>(db, {
    sql: `SELECT m.village_id, min(m.enabled_at) AS since,
        (SELECT max(w.number) FROM promise_windows w
          WHERE w.village_id = m.village_id AND w.board = ?1 AND w.period = 'month') AS month,
        (SELECT max(w.number) FROM promise_windows w
          WHERE w.village_id = m.village_id AND w.board = ?1 AND w.period = 'year') AS year
      FROM village_modules m WHERE ?2 IS NULL OR m.module = ?2 GROUP BY m.village_id
      HAVING since < ?4 AND coalesce(month, 0) < ?3 OR since < ?6 AND coalesce(year, 0) < ?5
      ORDER BY m.village_id`,
    args: [board, module, ended.month.number, ended.month.until, ended.year.number, ended.year.until],
  });

/** What was kept of the months of a year: numbers that are withheld too. Never for a page. */
export async function keptMonths(
  db: Db,
  villageId: string,
  board: BoardName,
  months: readonly FigureWindow[],
): Promise<readonly Publication[]> {
  const rows = await readRows<{ out: string }>(db, {
    sql: `SELECT w.out FROM promise_windows w
          WHERE w.village_id = ?1 AND w.board = ?2 AND w.period = 'month' AND w.number BETWEEN ?3 AND ?4 ORDER BY w.number`,
    args: [villageId, board, months[0]?.number ?? 0, months.at(-1)?.number ?? 0],
    opens: { out: 'promise_windows.out' },
  });
  return rows.map(({ out }) => JSON.parse(out) as Publication);
}

/** Keeps a window. Breaks `unique` where another run was faster, `trigger` where it would leave a gap. */
export const keepWindow = (db: Db, row: typeof promiseWindows.$inferInsert): Statement =>
  db.insert(promiseWindows).values(row);

export interface LinesRow extends Row {
  village_id: string;
  board: BoardName;
  period: FigureWindow['period'];
  number: number;
  lines: string;
  corrections: string;
}

/** The published lines of a village's windows from some month and year on, oldest first. */
export const shownWindows = (
  villageId: string,
  from: { readonly month: number; readonly year: number },
): Query<LinesRow> => ({
  sql: `SELECT village_id, board, period, number, lines, corrections FROM promise_windows
        WHERE village_id = ?1 AND (period = 'month' AND number >= ?2 OR period = 'year' AND number >= ?3) ORDER BY number`,
  args: [villageId, from.month, from.year],
});

/** The published lines of a board's last window. */
export const newestWindow = (villageId: string, board: BoardName, period: FigureWindow['period']): Query<LinesRow> => ({
  sql: `SELECT village_id, board, period, number, lines, corrections FROM promise_windows
        WHERE village_id = ?1 AND board = ?2 AND period = ?3 ORDER BY number DESC LIMIT 1`,
  args: [villageId, board, period],
});

/** The published lines of all villages for one month. */
export const besideWindows = (board: BoardName, number: number): Query<LinesRow> => ({
  sql: `SELECT village_id, board, period, number, lines, corrections FROM promise_windows INDEXED BY promise_windows_beside
        WHERE board = ?1 AND period = 'month' AND number = ?2`,
  args: [board, number],
});

export const linesIn = (row: LinesRow): readonly Line[] => JSON.parse(row.lines) as readonly Line[];

export const correctionsIn = (row: LinesRow): readonly Correction[] =>
  JSON.parse(row.corrections) as readonly Correction[];

export interface LevyRow extends Row {
  year: number;
  reports: number | null;
}

/** The newest years of levy reports of the kabupaten. */
export const shownLevies: Query<LevyRow> = {
  sql: 'SELECT year, reports FROM levy_years ORDER BY year DESC LIMIT 3',
  args: [],
};

/** The last year of levy reports that is kept; null before the first. */
export const lastLevyYear = async (db: Db): Promise<number | null> =>
  (await readOne<{ year: number | null }>(db, { sql: 'SELECT max(year) AS year FROM levy_years' }))?.year ?? null;

/** Keeps a year of levy reports. Breaks `unique` where it is kept. */
export const keepLevies = (db: Db, row: typeof levyYears.$inferInsert): Statement => db.insert(levyYears).values(row);
