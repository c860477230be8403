import { DAY } from '../../../kernel/clock.ts';
import type { Dataset, Line, Plot } from '../datasets/index.ts';
import { progressOf } from '../projection/index.ts';
import type { Base, Finish, Projection } from './projection.ts';

type TimelinePlot = Extract<Plot, { kind: 'timeline' }>;
const dayOf = (date: string | undefined): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (day: number | null | undefined): string | null =>
  day === null || day === undefined ? null : new Date(day * DAY).toISOString().slice(0, 10);

/** Each project that has begun and is not done: how far it is beside its plan, and when it may be done at the pace so far. */
export function projectPlans(
  { dimensions, measures }: Dataset,
  plot: TimelinePlot,
  lines: readonly Line[],
  { asOf, reports, demonstration }: Base,
): Projection {
  const said = ({ codes, remarks }: Line, name: string) =>
    codes[dimensions.findIndex((one) => one.name === name)] ?? remarks[name] ?? '';
  const [cost = '', spent = ''] = measures.filter(({ kind }) => kind === 'rupiah').map(({ name }) => name);
  const projects = lines.flatMap((line): Finish[] => {
    const what = said(line, plot.what);
    const planned = {
      start: dayOf(said(line, plot.start)),
      end: dayOf(said(line, plot.end)),
      cost: line.values[cost] ?? 0,
    };
    const isRunning = (line.values[plot.progress] ?? 0) < 100 && planned.start <= dayOf(asOf);
    if (!isRunning || Number.isNaN(planned.end) || (line.status === 'example' && !demonstration)) return [];
    const its = reports
      .filter(({ codes }) => codes[0] === what)
      .map(({ codes, values }) => ({
        day: dayOf(codes[1]),
        percent: values[plot.progress] ?? 0,
        spent: values[spent] ?? 0,
      }))
      .toSorted((a, b) => a.day - b.day);
    const { percent, plannedPercent, finish } = progressOf(planned, its, dayOf(asOf));
    return [
      {
        what,
        place: said(line, plot.place),
        reports: its.length,
        percent: its.length > 0 ? percent : (line.values[plot.progress] ?? 0),
        plannedPercent,
        likely: dateOf(finish?.likely),
        earliest: dateOf(finish?.earliest),
        latest: dateOf(finish?.latest),
      },
    ];
  });
  return { kind: 'progress', day: asOf, projects };
}
