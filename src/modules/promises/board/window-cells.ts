import {
  cellName,
  roomOfCount,
  roomOfSum,
  TOO_FEW,
  type Cell,
  type Publication,
  type Relation,
} from '../../../foundation/suppression/index.ts';
import { monthsOf, restOf, TOTAL, type Figure, type FigureWindow, type HandsOut } from '../../../hub/figures/index.ts';
import { limitsOf } from './window-limits.ts';

type Window = Pick<FigureWindow, 'name'>;

export const nameOf = (window: Window, measure: string, codes: readonly string[]): string =>
  cellName(`${window.name} ${measure}`, codes);

/** The cell of what was found in a window of an earlier one. */
export const foundName = (window: Window, why: string, of: string): string => cellName(`${window.name} ${why}`, [of]);

const namesOf = (
  { measures }: HandsOut,
  ...kinds: readonly HandsOut['measures'][string]['kind'][]
): readonly string[] => Object.keys(measures).filter((name) => kinds.some((kind) => kind === measures[name]?.kind));

/** Measures that are published as they are counted. */
export const wholesOf = (handed: HandsOut): readonly string[] => namesOf(handed, 'count', 'sum');

/** What counts cases of a figure: also what a part leaves over, which follows from its share. */
const countedOf = (handed: HandsOut): readonly string[] => [
  ...wholesOf(handed),
  ...namesOf(handed, 'part').flatMap((part) => [part, restOf(part)]),
];

/** All that readers may come to know of a window, shown on its lines or not, and how it hangs together. */
export function cellsOfWindow(handed: HandsOut, window: FigureWindow, figures: readonly Figure[]): Publication {
  const counted = countedOf(handed);
  const [total, ...parts] = figures;
  const limits = figures.map((figure) => limitsOf(handed, figure, (of) => nameOf(window, of, figure.codes)));
  const found = foundIn(handed, window, total);
  return {
    cells: [
      ...figures.flatMap((figure) =>
        counted.map((measure) => {
          const value = valueOf(handed, figure, measure);
          const room = roomOf(figure, value, figure.givers?.[measure]);
          return cell(nameOf(window, measure, figure.codes), value, room);
        }),
      ),
      ...limits.flatMap(({ cells }) => cells),
      ...found.cells,
    ],
    relations: [
      ...figures.flatMap(({ codes }) => {
        const named = (measure: string) => nameOf(window, measure, codes);
        return sumsOf(handed).map(([measure, of]) => sumOf(named(measure), of.map(named)));
      }),
      ...(total && parts.length > 0
        ? counted.map((measure) =>
            sumOf(
              nameOf(window, measure, total.codes),
              parts.map(({ codes }) => nameOf(window, measure, codes)),
            ),
          )
        : []),
      ...limits.flatMap(({ relations }) => relations),
      ...found.relations,
    ],
  };
}

const cell = (name: string, value: number, room: Cell['room']): Cell => ({ name, value, room, earlier: null });

const sumOf = (total: string, parts: readonly string[]): Relation => [
  [total, 1],
  ...parts.map((part) => [part, -1] as const),
];

/** Measures that are the sum of others; the whole of each part among them. */
const sumsOf = ({ measures, sums }: HandsOut): readonly (readonly [measure: string, of: readonly string[]])[] => [
  ...Object.entries(sums),
  ...Object.entries(measures).flatMap(([name, it]) =>
    it.kind === 'part' ? [[it.of, [name, restOf(name)]] as const] : [],
  ),
];

function valueOf({ measures }: HandsOut, { values }: Figure, measure: string): number {
  const part = Object.entries(measures).find(([name]) => restOf(name) === measure);
  if (part?.[1].kind !== 'part') return values[measure] ?? 0;
  return (values[part[1].of] ?? 0) - (values[part[0]] ?? 0);
}

/** Also of what is only counted: where few gave it, or one nearly all, it would be told about them. */
function roomOf(
  { sensitive }: Pick<Figure, 'sensitive'>,
  value: number,
  by: { readonly contributors: number; readonly largest: number } | undefined,
): Cell['room'] {
  return (
    roomOfCount(value, sensitive ? TOO_FEW.sensitive : TOO_FEW.village) ?? (by ? roomOfSum({ value, ...by }) : null)
  );
}

/** What was found of earlier windows; with what was found of this one itself, it is all that was found in it. */
function foundIn({ finds }: HandsOut, window: Window, total: Figure | undefined): Publication {
  const found = total?.found ?? [];
  const cells = found.map(({ why, window: of, cases, givers }) =>
    cell(foundName(window, why, of), cases, roomOf({}, cases, givers)),
  );
  const within = Object.entries(finds).flatMap(([why, { in: all }]) => (total && all ? [{ why, all, total }] : []));
  const own = within.map(({ why, all, total: { values } }) => {
    const of = found.filter((one) => one.why === why);
    const value = (values[all] ?? 0) - of.reduce((sum, { cases }) => sum + cases, 0);
    const parts = [window.name, ...of.map(({ window: earlier }) => earlier)].map((name) =>
      foundName(window, why, name),
    );
    return {
      cell: cell(foundName(window, why, window.name), value, roomOf({}, value, undefined)),
      relation: sumOf(nameOf(window, all, [TOTAL]), parts),
    };
  });
  return {
    cells: [...cells, ...own.map((one) => one.cell)],
    relations: own.map((one) => one.relation),
  };
}

/**
 * Everybody knows that months add up to their year, and that a year ends as its last month does. A month that is not known was
 * before there was anything to count; a measure that not all of them know began within the year, and is tied to none.
 */
export function tiesToMonths(handed: HandsOut, window: FigureWindow, known: ReadonlySet<string>): readonly Relation[] {
  if (window.period !== 'year') return [];
  const codes = handed.dimensions.map(() => TOTAL);
  const months = monthsOf(window.number).filter(({ name }) => [...known].some((cell) => cell.startsWith(`${name} `)));
  return countedOf(handed).flatMap((measure) => {
    const tied = handed.standing.includes(measure) ? months.slice(-1) : months;
    const parts = tied.map((month) => nameOf(month, measure, codes));
    return parts.length > 0 && parts.every((name) => known.has(name))
      ? [sumOf(nameOf(window, measure, codes), parts)]
      : [];
  });
}
