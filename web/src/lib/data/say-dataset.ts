import type { Dataset, Line, Plot } from '#src/modules/village-data/datasets/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { barsOf, budgetOf, type Bar } from './bars.ts';
import { seriesOf, type Series } from './curves.ts';
import { factGroupsOf } from './fact-groups.ts';
import { amount, day, money, people, period, share, shortly } from './figures.ts';
import { inHundred } from './hundred.ts';
import { onTime, timelineOf } from './projects.ts';
import { livesOf } from './pyramid.ts';
import { measureOf, textOf, worded, type Shape } from './read-lines.ts';

type Said = Pick<Dataset, 'title' | 'plot'> & Shape;
/** The finding, and what else is worth saying at once. */
export type Sentences = readonly [string, string?];
type Of<K extends Plot['kind']> = Extract<Plot, { kind: K }>;

/** The finding of a release, and at most one sentence more, from its lines alone: what a page and a card say first. */
export function sayDataset(dataset: Said, lines: readonly Line[], asOf: string): Sentences {
  if (lines.every(({ status }) => status === 'missing')) return [m.data_nothing_yet()];
  const { plot } = dataset;
  const said = {
    pyramid: () => sayPyramid(dataset, plot as Of<'pyramid'>, lines),
    bars: () => sayBars(dataset, plot as Of<'bars'>, lines),
    budget: () => sayBudget(dataset, plot as Of<'budget'>, lines, asOf),
    lines: () => sayLines(dataset, plot as Of<'lines'>, lines),
    timeline: () => sayTimeline(dataset, plot as Of<'timeline'>, lines, asOf),
    facts: () => sayFacts(dataset, plot as Of<'facts'>, lines),
    list: () => null,
  }[plot.kind]();
  return said ?? [m.data_say_list({ n: people(lines.length), title: worded(dataset.title) })];
}

function sayPyramid(dataset: Said, plot: Of<'pyramid'>, lines: readonly Line[]): Sentences | null {
  const lives = livesOf(dataset, plot, lines);
  if (!lives) return null;
  if (!lives.of100) return [m.data_say_people({ n: people(lives.people) })];
  const [young = 0, grown = 0, old = 0] = lives.of100;
  return [m.data_say_lives({ young, grown, old })];
}

function sayBars(dataset: Said, plot: Of<'bars'>, lines: readonly Line[]): Sentences | null {
  const measure = measureOf(dataset, plot.measure);
  const known = barsOf(dataset, plot, lines).flatMap(({ label, value, text }) =>
    value === null ? [] : [{ label, value, text }],
  );
  if (plot.changes) return sayChanges(plot.changes, barsOf(dataset, plot, lines), lines);
  const [first, ...others] = known.toSorted((a, b) => b.value - a.value);
  if (!first || !measure) return null;
  const { label, text } = first;
  if (measure.kind === 'percent' || measure.kind === 'amount') return [m.data_say_highest({ label, value: text })];
  const all = known.reduce((sum, { value }) => sum + value, 0);
  if (others.length === 0 || all === 0) return [m.data_say_most({ label, value: text })];
  const facts = { label, value: text, all: shortly(measure, all), share: share((first.value * 100) / all) };
  return [m.data_say_most_of(facts)];
}

/** "Bertambah 27 orang: lahir 42, …" with the days it is about. Null where one of them is withheld. */
function sayChanges(
  changes: NonNullable<Of<'bars'>['changes']>,
  bars: readonly Bar[],
  lines: readonly Line[],
): Sentences | null {
  if (bars.some(({ value }) => value === null)) return null;
  const by = bars.reduce((sum, { key, value }) => sum + (changes[key] ?? 0) * (value ?? 0), 0);
  const parts = bars.map(({ label, value }) => `${inSentence(label)} ${people(value ?? 0)}`).join(', ');
  const n = people(Math.abs(by));
  const said =
    by > 0 ? m.data_say_grew({ n, parts }) : by < 0 ? m.data_say_shrank({ n, parts }) : m.data_say_unchanged({ parts });
  const { since, until } = lines[0]?.remarks ?? {};
  return since && until ? [said, m.data_say_recorded({ since: day(since), until: day(until) })] : [said];
}

/** "Dari tiap Rp100 …": what the budget gives most of, and how far it has come. */
function sayBudget(dataset: Said, plot: Of<'budget'>, lines: readonly Line[], asOf: string): Sentences | null {
  const bars = budgetOf(dataset, plot, lines, asOf);
  const parts = inHundred(bars.map(({ planned }) => planned ?? 0));
  const most = Math.max(...parts);
  const first = bars[parts.indexOf(most)];
  if (!first || most === 0) return null;
  const of100 = m.data_say_of_100({ n: most, label: inSentence(first.label) });
  const planned = bars.reduce((sum, bar) => sum + (bar.planned ?? 0), 0);
  const come = bars.reduce((sum, bar) => sum + (bar.come ?? 0), 0);
  if (come === 0) return [of100];
  const part = share((come * 100) / planned);
  return [of100, m.data_say_come({ day: day(asOf), come: money(come), planned: money(planned), share: part })];
}

/** "Bidang Pembangunan" inside a sentence; abbreviations stay as they are. */
const inSentence = (label: string): string =>
  /^.[A-Z]/.test(label) ? label : label.charAt(0).toLocaleLowerCase() + label.slice(1);

function sayLines(dataset: Said, plot: Of<'lines'>, lines: readonly Line[]): Sentences | null {
  const measure = measureOf(dataset, plot.measure);
  const [first] = seriesOf(dataset, plot, lines);
  const last = first?.points.at(-1);
  if (!first || !last || !measure) return null;
  const value = shortly(measure, last.value);
  const before = changeOf(first);
  const now = first.label
    ? m.data_say_at_of({ label: first.label, period: period(last.period), value })
    : m.data_say_at({ what: worded(measure.title), period: period(last.period), value });
  return before === null ? [now] : [now, before];
}

const SAME = 0.5;

/** What became of the value since the period before. */
function changeOf({ points }: Series): string | null {
  const [before, last] = points.slice(-2);
  if (!before || !last || before.value <= 0) return null;
  const change = ((last.value - before.value) * 100) / before.value;
  const facts = { share: share(Math.abs(change)), period: period(before.period) };
  if (Math.abs(change) < SAME) return m.data_say_same({ period: facts.period });
  return change > 0 ? m.data_say_up(facts) : m.data_say_down(facts);
}

function sayTimeline(dataset: Said, plot: Of<'timeline'>, lines: readonly Line[], asOf: string): Sentences | null {
  const rows = timelineOf(dataset, plot, lines, asOf).places.flatMap((place) => place.rows);
  if (rows.length === 0) return null;
  const { good, all } = onTime(rows);
  if (all === 0) return [m.data_say_not_begun({ n: rows.length })];
  const late = rows.filter(({ standing }) => standing === 'late');
  const sentence = m.data_say_on_time({ good, all });
  return late.length > 0 ? [sentence, m.data_say_late({ n: late.length })] : [sentence];
}

function sayFacts(dataset: Said, plot: Of<'facts'>, lines: readonly Line[]): Sentences | null {
  const groups = factGroupsOf(dataset, plot, lines);
  const known = groups.reduce((sum, { facts }) => sum + facts.length, 0);
  const missing = groups.reduce((sum, group) => sum + group.missing, 0);
  if (missing > 0) {
    const all = amount(known + missing);
    return [m.data_say_known({ known: amount(known), all }), m.data_say_unknown({ n: amount(missing) })];
  }
  const names = new Set(lines.map((line) => textOf(dataset, line, plot.name)));
  const [only] = groups.flatMap(({ facts }) => facts);
  if (names.size > 1 || !only) return [m.data_say_facts({ n: amount(known) })];
  return [`${only.name}: ${only.said.map(({ text }) => text).join(' / ')}.`];
}
