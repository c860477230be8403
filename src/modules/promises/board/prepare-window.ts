import {
  cellName,
  decide,
  mayShowRate,
  roomOfCount,
  roomOfSum,
  TOO_FEW,
  type Cell,
  type Publication,
  type Relation,
} from '../../../foundation/suppression/index.ts';
import { monthsOf, TOTAL, type Figure, type FigureWindow, type HandsOut } from '../../../hub/figures/index.ts';
import type { Line } from '../../village-data/index.ts';

/** What is published of a window, and what the rule of small numbers has to know of it later. */
export interface PreparedWindow {
  readonly lines: readonly Line[];
  /** Holds withheld numbers: sealed where it is kept. */
  readonly out: Publication;
}

type Measure = readonly [name: string, of: HandsOut['measures'][string]];

/**
 * The published copy of one window: the one way from exact figures to a board. Counts go through suppression together with what
 * is out already and hangs together with them; rates and medians are shown over ten cases and more whose number is shown itself.
 * `earlier`: what was kept of the months of a year. Where its months do not add up to a year, or no pattern holds, all is withheld.
 */
export function prepareWindow(
  handed: HandsOut,
  window: FigureWindow,
  figures: readonly Figure[],
  earlier: readonly Publication[],
): PreparedWindow {
  const table = tableOf(handed, window, figures);
  const out: Publication = {
    cells: earlier.flatMap(({ cells }) => cells),
    relations: earlier.flatMap(({ relations }) => relations),
  };
  const known = new Set(out.cells.map(({ name }) => name));
  const relations = [...table.relations, ...tiesToMonths(handed, window, known)];
  const values = new Map([...out.cells, ...table.cells].map(({ name, value }) => [name, value]));
  const candidates = table.cells.map((cell) => withLeast(cell, values, relations));
  const decided = addUp(relations, values) ? decide(out, [{ cells: candidates, relations }], 0) : null;
  const cells = decided
    ? decided.out.cells.slice(out.cells.length)
    : table.cells.map((cell) => ({ ...cell, earlier: 'withheld' }) as const);
  const shown = new Set(cells.filter((cell) => cell.earlier === 'shown').map(({ name }) => name));
  return {
    lines: figures.map((figure) => lineOf(handed, window, figure, shown)),
    out: { cells, relations: decided ? relations : [] },
  };
}

const nameOf = (window: Pick<FigureWindow, 'name'>, measure: string, codes: readonly string[]): string =>
  cellName(`${window.name} ${measure}`, codes);

const countedOf = ({ measures }: HandsOut): readonly Measure[] =>
  Object.entries(measures).filter(([, { kind }]) => kind === 'count' || kind === 'sum');

function tableOf(handed: HandsOut, window: FigureWindow, figures: readonly Figure[]): Publication {
  const counted = countedOf(handed);
  const [total, ...parts] = figures;
  return {
    cells: figures.flatMap((figure) =>
      counted.map(([measure]) => ({
        name: nameOf(window, measure, figure.codes),
        value: figure.values[measure] ?? 0,
        room: roomOf(figure, measure),
        earlier: null,
      })),
    ),
    relations: [
      ...figures.flatMap(({ codes }) =>
        Object.entries(handed.sums).map(([measure, of]) =>
          sumOf(
            nameOf(window, measure, codes),
            of.map((part) => nameOf(window, part, codes)),
          ),
        ),
      ),
      ...(total && parts.length > 0
        ? counted.map(([measure]) =>
            sumOf(
              nameOf(window, measure, total.codes),
              parts.map(({ codes }) => nameOf(window, measure, codes)),
            ),
          )
        : []),
    ],
  };
}

/** Also of what is only counted: where few gave it, or one nearly all, it would be told about them. */
function roomOf({ values, givers, sensitive }: Figure, measure: string) {
  const value = values[measure] ?? 0;
  const by = givers?.[measure];
  return (
    roomOfCount(value, sensitive ? TOO_FEW.sensitive : TOO_FEW.village) ?? (by ? roomOfSum({ value, ...by }) : null)
  );
}

/**
 * Everybody knows that months add up to their year, and that a year ends as its last month does. A month that is not known was
 * before there was anything to count.
 */
function tiesToMonths(handed: HandsOut, window: FigureWindow, known: ReadonlySet<string>): readonly Relation[] {
  if (window.period !== 'year') return [];
  const months = monthsOf(window.number);
  const codes = handed.dimensions.map(() => TOTAL);
  return countedOf(handed).flatMap(([measure]) => {
    const tied = handed.standing.includes(measure) ? months.slice(-1) : months;
    const parts = tied.map((month) => nameOf(month, measure, codes)).filter((name) => known.has(name));
    return parts.length > 0 ? [sumOf(nameOf(window, measure, codes), parts)] : [];
  });
}

const sumOf = (total: string, parts: readonly string[]): Relation => [
  [total, 1],
  ...parts.map((part) => [part, -1] as const),
];

/** Zeros are shown, so of a sum everybody knows how many of its parts are one at least. */
function withLeast(cell: Cell, values: ReadonlyMap<string, number>, relations: readonly Relation[]): Cell {
  const least = (name: string): number => {
    if (!values.get(name)) return 0;
    const sums = relations.filter(([total]) => total?.[0] === name);
    return Math.max(1, ...sums.map(([, ...parts]) => parts.reduce((sum, [part]) => sum + least(part), 0)));
  };
  return cell.room ? { ...cell, room: { ...cell.room, low: Math.max(cell.room.low, least(cell.name)) } } : cell;
}

const addUp = (relations: readonly Relation[], values: ReadonlyMap<string, number>): boolean =>
  relations.every(
    (relation) => relation.reduce((sum, [name, times]) => sum + times * (values.get(name) ?? NaN), 0) === 0,
  );

function lineOf(handed: HandsOut, window: FigureWindow, figure: Figure, shown: ReadonlySet<string>): Line {
  const isShown = (measure: string) => shown.has(nameOf(window, measure, figure.codes));
  const mayMeasure = (of: string) => isShown(of) && mayShowRate(figure.values[of] ?? 0);
  const values = Object.entries(handed.measures).map(([name, { kind, ...more }]): readonly [string, number | null] => {
    const value = figure.values[name] ?? null;
    const of = 'of' in more ? more.of : '';
    if (kind === 'nobody') return [name, value];
    if (kind === 'middle') return [name, mayMeasure(of) ? value : null];
    if (kind === 'part')
      return [`${name}_percent`, mayMeasure(of) ? percent(value ?? 0, figure.values[of] ?? 0) : null];
    return [name, isShown(name) ? value : null];
  });
  return {
    codes: [window.name, ...figure.codes],
    values: Object.fromEntries(values),
    remarks: figure.title ? { title: figure.title } : {},
    status: countedOf(handed).some(([name]) => isShown(name)) ? 'shown' : 'withheld',
  };
}

/** Rounded down: a promise is never kept more often than it was. */
const percent = (part: number, whole: number): number => Math.floor((part * 100) / whole);
