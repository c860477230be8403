import type { Dataset, Line, Plot } from '../datasets/index.ts';
import { projectTrend } from '../projection/index.ts';
import type { Base, Projection, Trend } from './projection.ts';

/** So many years on. */
const AHEAD = [1, 2, 3];
const YEAR = /^\d{4}$/;

/** The lines of a plot over years, each carried on; null where it is not over years. */
export function projectTrends(
  { dimensions, measures }: Dataset,
  plot: Extract<Plot, { kind: 'lines' }>,
  lines: readonly Line[],
  { demonstration }: Base,
): Projection | null {
  const place = (name: string | undefined) => dimensions.findIndex((one) => one.name === name);
  const [over, each] = [place(plot.over), place(plot.each)];
  const decimals = measures.find(({ name }) => name === plot.measure)?.decimals ?? 0;
  const such = lines.filter(({ codes }) =>
    Object.entries(plot.of ?? {}).every(([name, code]) => codes[place(name)] === code),
  );
  if (!such.every(({ codes }) => YEAR.test(codes[over] ?? ''))) return null;
  const codes = [...new Set(such.map((line) => line.codes[each] ?? ''))];
  const series = codes.map((code): Trend => {
    const its = such.filter((line) => (line.codes[each] ?? '') === code);
    const known = knownOf(its, over, plot.measure);
    const nothing = { code, known, ahead: null };
    if (its.some(({ status }) => status === 'example') && !demonstration) return { ...nothing, why: 'example_base' };
    const last = known.at(-1)?.period ?? 0;
    const points = known.map(({ period, value }) => ({ x: period, y: value }));
    const projected = projectTrend(
      points,
      AHEAD.map((years) => last + years),
      decimals,
    );
    if (typeof projected === 'string') return { ...nothing, why: projected };
    const { method, backTest, values } = projected;
    const ahead = { method, backTest, values: values.map(({ x, ...value }) => ({ period: x, ...value })) };
    return { code, known, ahead, why: null };
  });
  return { kind: 'trend', measure: plot.measure, series };
}

/** By year, several lines of a year added up; a year of which one is not published is none. */
function knownOf(lines: readonly Line[], over: number, measure: string): Trend['known'] {
  const years = [...Map.groupBy(lines, ({ codes }) => Number(codes[over]))].toSorted(([a], [b]) => a - b);
  return years.flatMap(([period, its]) => {
    const values = its.flatMap(({ values: all }) => all[measure] ?? []);
    return values.length === its.length ? [{ period, value: values.reduce((a, b) => a + b, 0) }] : [];
  });
}
