import type { Line, Plot } from '#src/modules/village-data/datasets/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { day, money, share } from './figures.ts';
import { hundredths } from './hundred.ts';
import { numberOf, textOf, type Shape } from './read-lines.ts';

/** How a project stands on the day of the figures. */
export type Standing = 'late' | 'behind' | 'on_time' | 'not_begun' | 'done';

/** A project: where its plan begins and how long it is, in hundredths of the time that is drawn. */
export interface ProjectRow {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly progress: number | null;
  readonly standing: Standing;
  readonly x: number;
  readonly width: number;
  /** Of its plan, the part that is done. */
  readonly fill: number;
  readonly dates: string;
  readonly text: string;
}

export interface Timeline {
  /** By place, in the order of the lines. */
  readonly places: readonly { readonly place: string; readonly rows: readonly ProjectRow[] }[];
  readonly months: readonly { readonly x: number; readonly text: string }[];
  /** The day of the figures. */
  readonly today: number | null;
}

type TimelinePlot = Extract<Plot, { kind: 'timeline' }>;
const DAY = 86_400_000;
const atDay = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

const standingOf = (start: number, end: number, today: number, progress: number | null): Standing => {
  if ((progress ?? 0) >= 100) return 'done';
  if (today > end) return 'late';
  if (today < start) return 'not_begun';
  const expected = Math.floor(((today - start) * 100) / Math.max(1, end - start));
  return (progress ?? 0) < expected ? 'behind' : 'on_time';
};

/** How many are done or as far as they should be, of those that have begun or should have. */
export const onTime = (
  rows: readonly Pick<ProjectRow, 'standing'>[],
): { readonly good: number; readonly all: number } => {
  const begun = rows.filter(({ standing }) => standing !== 'not_begun');
  return {
    good: begun.filter(({ standing }) => standing === 'done' || standing === 'on_time').length,
    all: begun.length,
  };
};

/** Projects over their time; those without dates are in the table alone. */
export function timelineOf(shape: Shape, plot: TimelinePlot, lines: readonly Line[], asOf: string): Timeline {
  const dated = newestOfEach(shape, plot, lines).filter((line) =>
    [plot.start, plot.end].every((name) => Number.isFinite(atDay(textOf(shape, line, name)))),
  );
  const days = dated.flatMap((line) => [plot.start, plot.end].map((name) => atDay(textOf(shape, line, name))));
  if (days.length === 0) return { places: [], months: [], today: null };
  const [from, until] = days.reduce(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
    [Infinity, -Infinity],
  );
  const x = (at: number) => hundredths((at - from) / Math.max(1, until - from));
  const today = atDay(asOf);
  const rows = dated.map((line): ProjectRow => {
    const [start, end] = [textOf(shape, line, plot.start), textOf(shape, line, plot.end)];
    const progress = numberOf(line, plot.progress);
    const width = Math.max(1, Math.round((x(atDay(end)) - x(atDay(start))) * 10) / 10);
    return {
      key: line.codes.join(' '),
      name: textOf(shape, line, plot.what),
      place: textOf(shape, line, plot.place),
      progress,
      standing: standingOf(atDay(start), atDay(end), today, progress),
      x: x(atDay(start)),
      width,
      fill: Math.round(width * Math.min(100, progress ?? 0)) / 100,
      dates: `${day(start)} – ${day(end)}`,
      text: saidOf(shape, plot, line, progress),
    };
  });
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return {
    places: [...byPlace].map(([place, some]) => ({ place, rows: some })),
    months: monthsBetween(from, until).map((at) => ({ x: x(at.day), text: at.text })),
    today: today >= from && today <= until ? x(today) : null,
  };
}

/** As many are drawn, and in which order they are chosen: those first that need a look. */
const MOST = 60;
const FIRST: readonly Standing[] = ['late', 'behind', 'on_time', 'not_begun', 'done'];

/** What of a timeline is drawn, and how many more there are: the table and the file have them. */
export function drawnOf(timeline: Timeline, most = MOST): Timeline & { readonly left: number } {
  const all = timeline.places.flatMap(({ rows }) => rows);
  const drawn = new Set(all.toSorted((a, b) => FIRST.indexOf(a.standing) - FIRST.indexOf(b.standing)).slice(0, most));
  const places = timeline.places.map(({ place, rows }) => ({ place, rows: rows.filter((row) => drawn.has(row)) }));
  return { ...timeline, places: places.filter(({ rows }) => rows.length > 0), left: all.length - drawn.size };
}

/** `60 % · Rp82 juta dari Rp120 juta`: the money where the dataset has two columns of it. */
function saidOf({ measures }: Shape, plot: TimelinePlot, line: Line, progress: number | null): string {
  const [cost, spent] = measures.filter(({ kind }) => kind === 'rupiah').map(({ name }) => numberOf(line, name));
  const done = progress === null ? m.data_missing() : m.data_done({ share: share(progress) });
  if (typeof cost !== 'number') return done;
  const paid = typeof spent === 'number' ? m.data_paid_of({ come: money(spent), planned: money(cost) }) : money(cost);
  return progress === null ? paid : `${done} · ${paid}`;
}

/** A project that is told of at several dates stands as it was last told. */
function newestOfEach(shape: Shape, plot: TimelinePlot, lines: readonly Line[]): readonly Line[] {
  const last = new Map<string, Line>();
  for (const line of lines) {
    const key = `${textOf(shape, line, plot.what)} ${textOf(shape, line, plot.place)}`;
    const before = last.get(key);
    if (!before || line.codes.join(' ') >= before.codes.join(' ')) last.set(key, line);
  }
  return [...last.values()];
}

const FEW = 6;

/** The first of some months: at most six are named. */
function monthsBetween(from: number, until: number): readonly { readonly day: number; readonly text: string }[] {
  const start = new Date(from * DAY);
  const firsts = Array.from(
    { length: 240 },
    (_, at) => Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + at, 1) / DAY,
  ).filter((at) => at >= from && at <= until);
  const every = Math.ceil(firsts.length / FEW);
  return firsts
    .filter((_, at) => at % every === 0)
    .map((at) => ({
      day: at,
      text: day(new Date(at * DAY).toISOString().slice(0, 10))
        .split(' ')
        .slice(1)
        .join(' '),
    }));
}
