import { forecastOf, lineThrough, type Forecast, type Point } from './line.ts';

/** The straight line; the line that bends flat; the last value. */
export type Method = 'line' | 'damped' | 'naive';

/** Each further period adds so much of what the one before added. */
const DAMPING = 0.8;
/** A line through fewer has nothing left to be wrong by. */
const FEWEST_TO_LEARN = 3;

export const METHODS: Readonly<Record<Method, (points: readonly Point[], x: number) => Forecast>> = {
  line: (points, x) => lineThrough(points).forecast(x),
  damped(points, x) {
    const line = lineThrough(points);
    const last = points.at(-1)?.x ?? x;
    let [fit, rise] = [line.at(last), line.slope];
    for (let period = last; period < x; period += 1) {
      rise *= DAMPING;
      fit += rise;
    }
    return forecastOf(fit, line.forecast(x).error, points.length - 2);
  },
  naive(points, x) {
    const last = points.at(-1) ?? { x, y: 0 };
    const changes = points.slice(1).map(({ x, y }, at) => {
      const before = points[at] ?? last;
      return ((y - before.y) * (y - before.y)) / (x - before.x);
    });
    const perPeriod = changes.reduce((sum, change) => sum + change, 0) / changes.length;
    return forecastOf(last.y, Math.sqrt(perPeriod * (x - last.x)), changes.length);
  },
};

export interface BackTest {
  /** Periods that were forecast from those before them. */
  readonly periods: number;
  /** Mean distance from what came, in the unit of the figure. */
  readonly errors: Readonly<Record<Method, number>>;
}

/** What each method would have said of each known period from those before it. */
export function backTest(points: readonly Point[]): BackTest {
  const known = points
    .slice(FEWEST_TO_LEARN)
    .map((came, at) => ({ came, before: points.slice(0, at + FEWEST_TO_LEARN) }));
  const error = (method: Method) =>
    known.reduce((sum, { came, before }) => sum + Math.abs(METHODS[method](before, came.x).fit - came.y), 0) /
    known.length;
  return { periods: known.length, errors: { line: error('line'), damped: error('damped'), naive: error('naive') } };
}
