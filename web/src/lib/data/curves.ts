import type { Line, Plot } from '#src/modules/village-data/datasets/index.ts';
import { money, period, roundly, shortly, yearOf } from './figures.ts';
import { hundredths } from './hundred.ts';
import { codeOf, dimensionOf, linesBy, measureOf, numberOf, totalsOf, wordOf, type Shape } from './read-lines.ts';

/** A value at a period: hundredths of the plot, from the left and from the top. */
interface At {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface Curve {
  readonly key: string;
  readonly label: string;
  /** 0–3: colour and dash; 4: dashed, thin, a scenario beside the middle one. */
  readonly mark: number;
  readonly points: readonly At[];
}

/** What is drawn over time. */
export interface Curves {
  readonly curves: readonly Curve[];
  /** The range that is likely, as corners of an area; null where nothing is carried on. */
  readonly band: readonly { readonly x: number; readonly y: number }[] | null;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly periods: readonly { readonly x: number; readonly text: string }[];
  /** Where what is known ends and what may come begins. */
  readonly now: number | null;
}

/** Values over time in their own unit, before they are placed. */
export interface Series {
  readonly key: string;
  readonly label: string;
  readonly points: readonly { readonly period: string; readonly value: number }[];
}

/** How numbers are said. */
export interface Says {
  exactly(n: number): string;
  roundly(n: number): string;
}

/** How one of the series may go on: its middle and its range at each period, and other ways it may go. */
export interface CarriedOn {
  readonly key: string;
  readonly label: string;
  readonly points: readonly {
    readonly period: string;
    readonly low: number;
    readonly mid: number;
    readonly high: number;
  }[];
  readonly others: readonly Series[];
}

/** Never a fifth colour: what else there is stands in the table. */
const MOST = 4;
const SCENARIO = 4;

type LinesPlot = Extract<Plot, { kind: 'lines' }>;

/**
 * The series of a dataset, in the order of its words, else the largest at its end first; of many the largest. Values that are
 * withheld or missing are left out.
 */
export function seriesOf(shape: Shape, plot: LinesPlot, lines: readonly Line[]): readonly Series[] {
  const each = plot.each === undefined ? undefined : dimensionOf(shape, plot.each);
  const totals = each ? totalsOf(each) : new Set<string>();
  const found = new Map<string, { period: string; value: number }[]>();
  for (const line of linesBy(shape, lines, [plot.over, plot.each ?? ''], plot.of)) {
    const key = each ? codeOf(shape, line, each.name) : '';
    const value = numberOf(line, plot.measure);
    if (totals.has(key) || value === null) continue;
    const points = found.get(key) ?? [];
    points.push({ period: codeOf(shape, line, plot.over), value });
    found.set(key, points);
  }
  const known = [...found]
    .map(([key, points]) => ({
      key,
      label: wordOf(each, key),
      points: points.toSorted((a, b) => yearOf(a.period) - yearOf(b.period)),
    }))
    .toSorted((a, b) => (b.points.at(-1)?.value ?? 0) - (a.points.at(-1)?.value ?? 0))
    .slice(0, MOST);
  const order = Object.keys(each?.words ?? {});
  return order.length > 0 ? known.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key)) : known;
}

/** Places series, and how one of them may go on, in a plot that begins at nought. */
export function curvesOf(say: Says, series: readonly Series[], ahead: CarriedOn | null = null): Curves | null {
  const coming = ahead?.points ?? [];
  const others = ahead?.others ?? [];
  const years = [...series, ...others].flatMap(({ points }) => points.map((one) => yearOf(one.period)));
  const all = [...years, ...coming.map((one) => yearOf(one.period))];
  if (all.length === 0) return null;
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const values = [...series, ...others].flatMap(({ points }) => points.map(({ value }) => value));
  const top = Math.max(0, ...values, ...coming.map(({ high }) => high));
  const marks = ticksTo(top);
  const most = marks.at(-1) ?? 1;
  const x = (at: string) => (last > first ? hundredths((yearOf(at) - first) / (last - first)) : 50);
  const y = (value: number) => hundredths(1 - Math.max(0, value) / most);
  const point = (at: string, value: number): At => ({ x: x(at), y: y(value), text: say.exactly(value) });
  const placed = ({ key, label, points }: Series, mark: number): Curve => ({
    key,
    label,
    mark,
    points: points.map((one) => point(one.period, one.value)),
  });
  const joint = series.find(({ key }) => key === ahead?.key)?.points.at(-1);
  const middle = ahead && {
    key: `${ahead.key} ahead`,
    label: ahead.label,
    mark: 0,
    points: [...(joint ? [point(joint.period, joint.value)] : []), ...coming.map((one) => point(one.period, one.mid))],
  };
  const edge = (end: 'low' | 'high') => coming.map((one) => ({ x: x(one.period), y: y(one[end]) }));
  const begins = joint ? [{ x: x(joint.period), y: y(joint.value) }] : [];
  return {
    curves: [...series.map(placed), ...(middle ? [middle] : []), ...others.map((one) => placed(one, SCENARIO))],
    band: ahead ? [...begins, ...edge('high'), ...edge('low').toReversed()] : null,
    ticks: marks.map((value) => ({ y: y(value), text: say.roundly(value) })),
    periods: periodsOf(
      [...series, ...others]
        .flatMap(({ points }) => points.map((one) => one.period))
        .concat(coming.map((one) => one.period)),
      x,
    ),
    now: joint ? x(joint.period) : null,
  };
}

/** How a dataset says its numbers in a plot: where lines end, and along the edge. */
export function sayOf(shape: Shape, name: string): Says {
  const measure = measureOf(shape, name);
  return measure
    ? { exactly: (n) => shortly(measure, n), roundly: (n) => roundly(measure, n) }
    : { exactly: money, roundly: money };
}

/** The first, the last and at most two between. */
function periodsOf(codes: readonly string[], x: (code: string) => number): Curves['periods'] {
  const all = [...new Set(codes)].toSorted((a, b) => yearOf(a) - yearOf(b));
  const last = all.length - 1;
  const picked = last < MOST ? all.map((_, at) => at) : [0, Math.round(last / 3), Math.round((2 * last) / 3), last];
  return picked.map((at) => ({ x: x(all[at] ?? ''), text: period(all[at] ?? '') }));
}

/** Nought and two to four round steps, the last at or above the most: 1, 2 or 5 and noughts. */
export function ticksTo(most: number): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((one) => one * 4 >= most) ?? 10 * power;
  const steps = Math.ceil(most / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}
