import {
  apart,
  decide,
  mayShowRate,
  withLeasts,
  type Cell,
  type Publication,
} from '../../../foundation/suppression/index.ts';
import { restOf, type Figure, type FigureWindow, type HandsOut } from '../../../hub/figures/index.ts';
import type { Line } from '../../village-data/index.ts';
import type { Correction } from '../correction.ts';
import { cellsOfWindow, foundName, nameOf, tiesToMonths, wholesOf } from './window-cells.ts';
import { middleOf } from './window-limits.ts';

/** What is published of a window, and what the rule of small numbers has to know of it later. */
export interface PreparedWindow {
  readonly lines: readonly Line[];
  readonly corrections: readonly Correction[];
  /** Holds withheld numbers: sealed where it is kept. */
  readonly out: Publication;
}

/**
 * The published copy of one window: the one way from exact figures to a board. Counts go through suppression together with what
 * is out already and hangs together with them. A share is shown where its part and the rest are; it and medians over ten cases and
 * more. `earlier`: what was kept of the months of a year. Where its months do not add up to a year, all is withheld; where no
 * pattern holds, all that hangs together.
 */
export function prepareWindow(
  handed: HandsOut,
  window: FigureWindow,
  figures: readonly Figure[],
  earlier: readonly Publication[],
): PreparedWindow {
  const table = cellsOfWindow(handed, window, figures);
  const out: Publication = {
    cells: earlier.flatMap(({ cells }) => cells),
    relations: earlier.flatMap(({ relations }) => relations),
  };
  const known = new Set(out.cells.map(({ name }) => name));
  const all: Publication = {
    cells: [...out.cells, ...table.cells],
    relations: [...out.relations, ...table.relations, ...tiesToMonths(handed, window, known)],
  };
  const fits = addUp(all);
  const parts = apart({ ...all, cells: withLeasts(all) }).map((part) => judged(part, fits));
  const cells = parts.flatMap((part) => part.cells);
  const withheld = new Set(cells.filter((cell) => cell.earlier === 'withheld').map(({ name }) => name));
  return {
    lines: figures.map((figure) => lineOf(handed, window, figure, withheld)),
    corrections: (figures[0]?.found ?? []).map(({ why, window: of, cases }) => ({
      why,
      window: of,
      cases: withheld.has(foundName(window, why, of)) ? null : cases,
    })),
    out: { cells, relations: parts.flatMap(({ relations }) => relations) },
  };
}

/**
 * What becomes of the new figures among some that hang together. Where no pattern holds, or they contradict, none is shown: not
 * even which of them are zero, so nothing follows from them.
 */
function judged({ cells, relations }: Publication, fits: boolean): Publication {
  const [fresh, before] = [cells.filter(isFresh), cells.filter((cell) => !isFresh(cell))];
  if (fresh.length === 0) return { cells: [], relations: [] };
  const decided = fits ? decide({ cells: before, relations: [] }, [{ cells: fresh, relations }], 0) : null;
  if (!decided) return { cells: fresh.map((cell) => ({ ...cell, earlier: 'withheld' })), relations: [] };
  const names = new Set(fresh.map(({ name }) => name));
  return {
    cells: decided.out.cells.slice(before.length),
    relations: relations.filter((relation) => relation.some(([name]) => names.has(name))),
  };
}

const isFresh = ({ earlier }: Cell): boolean => earlier === null;

function addUp({ cells, relations }: Publication): boolean {
  const values = new Map(cells.map(({ name, value }) => [name, value]));
  return relations.every(
    (relation) => relation.reduce((sum, [name, times]) => sum + times * (values.get(name) ?? NaN), 0) === 0,
  );
}

function lineOf(handed: HandsOut, window: FigureWindow, figure: Figure, withheld: ReadonlySet<string>): Line {
  const isShown = (measure: string) => !withheld.has(nameOf(window, measure, figure.codes));
  const mayMeasure = (of: string) => isShown(of) && mayShowRate(figure.values[of] ?? 0);
  const values = Object.entries(handed.measures).map(([name, it]): readonly [string, number | null] => {
    const value = figure.values[name] ?? null;
    if (it.kind === 'nobody') return [name, value];
    if (it.kind === 'middle') return [name, mayMeasure(it.of) && isShown(middleOf(name)) ? value : null];
    if (it.kind !== 'part') return [name, isShown(name) ? value : null];
    const isTold = mayMeasure(it.of) && isShown(name) && isShown(restOf(name));
    return [`${name}_percent`, isTold ? percent(value ?? 0, figure.values[it.of] ?? 0) : null];
  });
  return {
    codes: [window.name, ...figure.codes],
    values: Object.fromEntries(values),
    remarks: figure.title ? { title: figure.title } : {},
    status: wholesOf(handed).some(isShown) ? 'shown' : 'withheld',
  };
}

/** Rounded down: a promise is never kept more often than it was. */
const percent = (part: number, whole: number): number => Math.floor((part * 100) / whole);
