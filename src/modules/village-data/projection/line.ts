import { tQuantile } from './t-quantile.ts';

/** A figure of a period: `x` is mostly a year. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A value to come and how far it may be off; the lower ends are cut at nought. */
export interface Forecast {
  readonly fit: number;
  /** Standard error of a single new value. */
  readonly error: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
}

/** The straight line of least squares. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** Standard deviation of what it leaves unexplained. */
  readonly residual: number;
  at(x: number): number;
  /** With its prediction interval. */
  forecast(x: number): Forecast;
}

export function lineThrough(points: readonly Point[]): Line {
  const count = points.length;
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / count;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) * (x - meanX), 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const at = (x: number) => meanY + slope * (x - meanX);
  const left = points.reduce((sum, { x, y }) => sum + (y - at(x)) * (y - at(x)), 0);
  const residual = Math.sqrt(left / (count - 2));
  return {
    slope,
    intercept: meanY - slope * meanX,
    residual,
    at,
    forecast(x) {
      const error = residual * Math.sqrt(1 + 1 / count + ((x - meanX) * (x - meanX)) / spread);
      return forecastOf(at(x), error, count - 2);
    },
  };
}

/** Four of five, and nineteen of twenty, lie between. */
export function forecastOf(fit: number, error: number, degrees: number): Forecast {
  const { for80, for95 } = tQuantile(degrees);
  return {
    fit,
    error,
    low80: Math.max(0, fit - for80 * error),
    high80: fit + for80 * error,
    low95: Math.max(0, fit - for95 * error),
    high95: fit + for95 * error,
  };
}
