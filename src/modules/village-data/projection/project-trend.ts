import { backTest, METHODS, type BackTest, type Method } from './back-test.ts';
import type { Forecast, Point } from './line.ts';
import { rounded } from './rounded.ts';

/** Why a projection is not shown. */
export type NotShown = 'too_few_people' | 'too_few_periods' | 'band_too_wide' | 'example_base';

export interface TrendProjection {
  readonly method: Method;
  /** How each method did on the periods that are known, which decided between them. Printed with the projection. */
  readonly backTest: BackTest;
  readonly values: readonly (Forecast & { readonly x: number })[];
}

/** Of fewer a line says nothing. */
const FEWEST_PERIODS = 4;

/**
 * A commodity or a revenue, some periods on: as long as its band is not wider than its value. The line is damped where that did
 * better on the known periods than both the line and the last value; the last value stands where it did better itself.
 */
export function projectTrend(
  points: readonly Point[],
  ahead: readonly number[],
  decimals: number,
): TrendProjection | NotShown {
  if (points.length < FEWEST_PERIODS) return 'too_few_periods';
  const tested = backTest(points);
  const method = chosen(tested.errors);
  const values = ahead.map((x) => ({ x, ...released(METHODS[method](points, x), decimals) }));
  const narrow = values.filter((_, at) => values.slice(0, at + 1).every(isNarrow));
  return narrow.length === 0
    ? 'band_too_wide'
    : { method, backTest: { ...tested, errors: inDecimals(tested.errors, decimals) }, values: narrow };
}

function chosen({ line, damped, naive }: BackTest['errors']): Method {
  if (naive < line && naive <= damped) return 'naive';
  return damped < line && damped < naive ? 'damped' : 'line';
}

const inDecimals = ({ line, damped, naive }: BackTest['errors'], decimals: number): BackTest['errors'] => ({
  line: rounded(line, decimals),
  damped: rounded(damped, decimals),
  naive: rounded(naive, decimals),
});

const isNarrow = ({ fit, low95, high95 }: Forecast) => high95 - low95 <= fit;

const released = (forecast: Forecast, decimals: number): Forecast => ({
  fit: rounded(forecast.fit, decimals),
  error: rounded(forecast.error, decimals),
  low80: rounded(forecast.low80, decimals),
  high80: rounded(forecast.high80, decimals),
  low95: rounded(forecast.low95, decimals),
  high95: rounded(forecast.high95, decimals),
});
