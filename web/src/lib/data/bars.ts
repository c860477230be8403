import type { Line, LineStatus, Plot } from '#src/modules/village-data/datasets/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { money, share, shortly, unsaid } from './figures.ts';
import { hundredths } from './hundred.ts';
import { codeOf, dimensionOf, groupsOf, linesBy, measureOf, numberOf, wordOf, type Shape } from './read-lines.ts';

/** A bar, from nought: widths in hundredths of the longest. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Null: withheld or missing; an outline stands there. */
  readonly value: number | null;
  readonly width: number;
  readonly text: string;
  readonly status: LineStatus;
}

/** As much as is drawn: the table has them all. */
const MOST = 16;

const ofLongest = (values: readonly (number | null)[]) => {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  return (value: number | null) => (most > 0 ? hundredths(Math.max(0, value ?? 0) / most) : 0);
};

/** Codes like `2`, `2.1`, `2.1.03`: the first of them, whose parts the others are. */
const tops = (codes: readonly string[]): ReadonlySet<string> => {
  const all = new Set(codes);
  return new Set(codes.filter((code) => !code.includes('.') || !all.has(code.slice(0, code.lastIndexOf('.')))));
};

function drawn(shape: Shape, by: string, lines: readonly Line[], of?: Readonly<Record<string, string>>) {
  const dimension = dimensionOf(shape, by);
  const sums = dimension ? groupsOf(dimension) : new Set<string>();
  const some = linesBy(shape, lines, [by], of).filter((line) => !sums.has(codeOf(shape, line, by)));
  const top = tops(some.map((line) => codeOf(shape, line, by)));
  return some
    .filter((line) => top.has(codeOf(shape, line, by)))
    .map((line) => ({ line, key: codeOf(shape, line, by), label: wordOf(dimension, codeOf(shape, line, by)) }));
}

/** Codes with words keep their order, which means something; others stand by size. */
export function barsOf(shape: Shape, plot: Extract<Plot, { kind: 'bars' }>, lines: readonly Line[]): readonly Bar[] {
  const measure = measureOf(shape, plot.measure);
  const some = drawn(shape, plot.by, lines);
  const width = ofLongest(some.map(({ line }) => numberOf(line, plot.measure)));
  const bars = some.map(({ line, key, label }): Bar => {
    const value = numberOf(line, plot.measure);
    const text = value === null || !measure ? unsaid(line) : shortly(measure, value);
    return { key, label, value, width: width(value), text, status: line.status };
  });
  const ordered = dimensionOf(shape, plot.by)?.words !== undefined;
  return (ordered ? bars : bars.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))).slice(0, MOST);
}

/** A budget: an outline as long as what is planned, filled as far as it has come. */
export interface BudgetBar {
  readonly key: string;
  readonly label: string;
  readonly planned: number | null;
  readonly come: number | null;
  readonly outline: number;
  readonly fill: number;
  /** Where the fill would end had it come evenly. */
  readonly tick: number;
  readonly text: string;
  readonly status: LineStatus;
}

/** The share of a year that is gone at the end of a day: `2026-11-28` → 0.909. */
export function yearGone(date: string): number {
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return (Date.parse(`${date}T00:00:00Z`) + 86_400_000 - start) / (Date.UTC(year + 1, 0, 1) - start);
}

export function budgetOf(
  shape: Shape,
  plot: Extract<Plot, { kind: 'budget' }>,
  lines: readonly Line[],
  asOf: string,
): readonly BudgetBar[] {
  const some = drawn(shape, plot.by, lines, plot.of);
  const both = some.flatMap(({ line }) => [numberOf(line, plot.planned), numberOf(line, plot.come)]);
  const width = ofLongest(both);
  return some.map(({ line, key, label }) => {
    const [planned, come] = [numberOf(line, plot.planned), numberOf(line, plot.come)];
    const outline = width(planned);
    return {
      key,
      label,
      planned,
      come,
      outline,
      fill: width(come),
      tick: Math.round(outline * yearGone(asOf) * 10) / 10,
      text: planned === null ? unsaid(line) : saidOf(shape, plot, planned, come),
      status: line.status,
    };
  });
}

function saidOf(shape: Shape, plot: Extract<Plot, { kind: 'budget' }>, planned: number, come: number | null): string {
  const measure = measureOf(shape, plot.planned);
  const say = (n: number) => (measure ? shortly(measure, n) : money(n));
  if (come === null) return m.data_planned({ planned: say(planned) });
  const part = planned > 0 ? share((come * 100) / planned) : '–';
  return m.data_come_of({ come: say(come), planned: say(planned), share: part });
}
