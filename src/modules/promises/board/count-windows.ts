import type { Deps } from '../../../foundation/deps.ts';
import {
  monthsOf,
  windowNumberAt,
  windowOf,
  type FigureWindow,
  type Handed,
  type HandsOut,
} from '../../../hub/figures/index.ts';
import { MINUTE, type Instant } from '../../../kernel/clock.ts';
import { refusal, type Result } from '../../../kernel/result.ts';
import { commit, on } from '../../../platform/libsql/index.ts';
import { releaseByItself, type Line } from '../../village-data/index.ts';
import { BOARDS, FIGURES_OF, type BoardName } from '../boards.ts';
import { countLevies } from './count-levies.ts';
import { correctedBy } from '../correction.ts';
import { prepareWindow } from './prepare-window.ts';
import { keepWindow, keptMonths, lagging, type Standing } from './windows.repo.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'facts'>;

/** What began before a window ended may be written a little later. */
const SETTLED_AFTER = 10 * MINUTE;
/** A Worker may ask for 1,000 things in one run; what is left over comes a minute later. */
const AT_ONCE = 20;

/**
 * Counts the windows that have ended and releases what may be published of them: the oldest first, each with its own commit, so
 * each once, however many run at once and wherever one died. One village's defect does not stop the others. Run by the timer.
 * Gives how many it counted.
 */
export async function countWindows(deps: Needs, handed: readonly Handed[]): Promise<number> {
  const settled = deps.clock.now() - SETTLED_AFTER;
  let counted = 0;
  const defects: unknown[] = [];
  for (const board of BOARDS) {
    const figures = handed.find((one) => one.of === 'village' && one.name === FIGURES_OF[board]);
    if (figures?.of !== 'village') continue;
    const ended = { month: lastEnded('month', settled), year: lastEnded('year', settled) };
    for (const standing of await lagging(deps.db, board, figures.module, ended)) {
      if (counted >= AT_ONCE) break;
      try {
        for (const window of dueOf(standing, ended).slice(0, AT_ONCE - counted)) {
          const done = await countWindow(deps, figures, board, standing, window);
          if (!done.ok) break;
          counted += 1;
        }
      } catch (defect) {
        defects.push(defect);
      }
    }
  }
  for (const one of handed) if (one.of === 'region') await countLevies(deps, one, lastEnded('year', settled).number);
  if (defects[0]) throw defects[0];
  return counted;
}

const lastEnded = (period: FigureWindow['period'], at: Instant): FigureWindow =>
  windowOf(period, windowNumberAt(period, at) - 1);

/** In the order in which they ended, a year after its months. */
function dueOf(
  { since, month, year }: Standing,
  ended: { readonly month: FigureWindow; readonly year: FigureWindow },
): readonly FigureWindow[] {
  const after = (period: FigureWindow['period'], last: number | null) => {
    const first = last === null ? windowNumberAt(period, since) : last + 1;
    const many = Math.max(0, ended[period].number - first + 1);
    return Array.from({ length: many }, (_, i) => windowOf(period, first + i));
  };
  return [...after('month', month), ...after('year', year)].toSorted((a, b) => a.until - b.until);
}

/** Refused with `promises.counted_meanwhile` where another run was faster. */
async function countWindow(
  deps: Needs,
  figures: HandsOut,
  board: BoardName,
  { village_id: villageId, since }: Standing,
  window: FigureWindow,
): Promise<Result<unknown>> {
  const exact = await figures.read(deps.db, villageId, window);
  const months = window.period === 'year' ? await keptMonths(deps.db, villageId, board, monthsOf(window.number)) : [];
  const { lines, out, ...prepared } = prepareWindow(figures, window, exact, months);
  const first = windowOf('month', windowNumberAt('month', since)).name;
  const corrections = prepared.corrections.filter((it) => it.window >= first);
  const faster = refusal('conflict', 'promises.counted_meanwhile');
  const row = {
    villageId,
    board,
    period: window.period,
    number: window.number,
    endedAt: window.until,
    countedAt: deps.clock.now(),
    lines,
    corrections,
    out: JSON.stringify(out),
  };
  const ended = {
    reason: `${window.name} sudah berakhir`,
    change: (before: readonly Line[]) => [...before, ...lines],
  };
  const versions = [ended, ...(corrections.length > 0 ? [correctedBy(window.name, corrections)] : [])];
  return commit(deps.db, [
    on(keepWindow(deps.db, row), { unique: faster, trigger: faster }),
    ...(await releaseByItself(deps, 'count-promises', { villageId, dataset: board, asOf: window.until - 1, versions })),
  ]);
}
