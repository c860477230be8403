import type { Deps } from '../../../foundation/deps.ts';
import { windowNumberAt, windowOf } from '../../../hub/figures/index.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { read } from '../../../platform/libsql/index.ts';
import { promisesOfLetters, promisesOfMarket, type Dataset, type Line } from '../../village-data/index.ts';
import type { BoardName } from '../boards.ts';
import type { Correction } from '../correction.ts';
import {
  besideWindows,
  correctionsIn,
  linesIn,
  shownLevies,
  shownWindows,
  type LevyRow,
  type LinesRow,
} from './windows.repo.ts';

/** One half of the board, of the office or of the market. */
export interface Half {
  /** Totals by month, oldest first. */
  readonly months: readonly Line[];
  /** The newest year: its total first, then its parts. Empty before the first one ended. */
  readonly year: readonly Line[];
  /** What later months found of earlier ones, in their order. */
  readonly corrections: readonly (Correction & { readonly found: string })[];
}

export interface Board {
  /** What the columns mean. */
  readonly datasets: Readonly<Record<BoardName, Dataset>>;
  readonly office: Half;
  readonly market: Half;
  /** The last month of the other villages, by their name. */
  readonly beside: readonly { readonly name: string; readonly slug: string; readonly line: Line }[];
  /** Levy reports of the kabupaten by year, newest first; null: fewer than ten or none. */
  readonly levies: readonly { readonly year: number; readonly reports: number | null }[];
}

/** Months shown: a year, and the same month of the year before. */
const MONTHS = 13;

/** The board of promises of a village as everybody may read it: what was released, and nothing else. One round trip. */
export async function showBoard(deps: Pick<Deps, 'db' | 'clock' | 'facts'>, villageId: string): Promise<Result<Board>> {
  const now = deps.clock.now();
  const month = windowNumberAt('month', now);
  const { windows, beside, levies } = await read<{ windows: LinesRow; beside: LinesRow; levies: LevyRow }>(deps.db, {
    windows: shownWindows(villageId, { month: month - MONTHS, year: windowNumberAt('year', now) - 1 }),
    beside: besideWindows('janji-layanan', month - 1),
    levies: shownLevies,
  });
  const facts = await deps.facts.get();
  const half = (board: BoardName): Half => {
    const mine = windows.filter((row) => row.board === board);
    const year = mine.findLast(({ period }) => period === 'year');
    return {
      months: mine.filter(({ period }) => period === 'month').flatMap(linesIn),
      year: year ? linesIn(year) : [],
      corrections: mine.flatMap((row) =>
        correctionsIn(row).map((it) => ({ ...it, found: windowOf(row.period, row.number).name })),
      ),
    };
  };
  return ok({
    datasets: { 'janji-layanan': promisesOfLetters, 'janji-pasar': promisesOfMarket },
    office: half('janji-layanan'),
    market: half('janji-pasar'),
    beside: beside
      .flatMap((row) => {
        const village = facts.village(row.village_id);
        const [line] = linesIn(row);
        return village && line && village.id !== villageId ? [{ name: village.name, slug: village.slug, line }] : [];
      })
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    levies: levies.map(({ year, reports }) => ({ year, reports })),
  });
}
