import { describe, expect, it } from 'vitest';
import { backTest } from './back-test.ts';
import cases from './projection-cases.json' with { type: 'json' };
import { lineThrough, type Point } from './line.ts';
import { whyNotShown } from './may-show.ts';
import { projectTrend } from './project-trend.ts';
import { tQuantile } from './t-quantile.ts';

const {
  t,
  'lampung-coffee': coffee,
  'lampung-barat-coffee': threeYears,
  'made-up-six-points': six,
} = cases.trend_cases;
const pointsOf = ({ x, y }: { x: number[]; y: number[] }): Point[] => x.map((year, at) => ({ x: year, y: y[at] ?? 0 }));
const years = (values: readonly number[]) => pointsOf({ x: values.map((_, at) => 2018 + at), y: [...values] });
const halfOf = (value: number) => 0.5 * 10 ** -(String(value).split('.')[1]?.length ?? 0);

it.each(Object.entries(t))('t of %s degrees of freedom', (degrees, [for80 = 0, for95 = 0]) => {
  const found = tQuantile(Number(degrees));
  expect(Math.abs(found.for80 / for80 - 1)).toBeLessThan(1e-9);
  expect(Math.abs(found.for95 / for95 - 1)).toBeLessThan(1e-9);
});

it.each([
  ['coffee of Lampung', coffee],
  ['coffee of Lampung Barat', threeYears],
  ['six invented points', six],
])('%s', (_, { x, y, x0, expected }) => {
  const line = lineThrough(pointsOf({ x, y }));
  const forecast = line.forecast(x0);
  const found: Record<string, number> = {
    slope: line.slope,
    intercept: line.intercept,
    residual_sd: line.residual,
    fit: forecast.fit,
    se_pred: forecast.error,
    low80: forecast.low80,
    high80: forecast.high80,
    low95: forecast.low95,
    high95: forecast.high95,
    low95_untruncated: forecast.fit - tQuantile(x.length - 2).for95 * forecast.error,
  };
  for (const [name, value] of Object.entries(expected))
    expect(Math.abs((found[name] ?? NaN) - value), name).toBeLessThanOrEqual(halfOf(value) * 1.0001);
});

describe('what is shown of a trend', () => {
  it('is nothing below four periods', () => {
    expect(projectTrend(pointsOf(threeYears), [2024], 1)).toBe('too_few_periods');
  });

  it('is nothing where the band is wider than the value', () => {
    expect(projectTrend(years([10, 1, 12, 2]), [2022], 1)).toBe('band_too_wide');
  });

  it('ends where the band grows wider than the value', () => {
    const shown = projectTrend(years([10, 12, 9, 14, 12, 15]), [2024, 2025, 2060], 1);
    if (typeof shown === 'string') throw new Error(shown);
    expect(shown.values.map(({ x }) => x)).not.toContain(2060);
  });

  it('is a line where the line would have said best what came', () => {
    expect(projectTrend(years([10, 20, 30.5, 40, 50, 60]), [2024], 1)).toMatchObject({ method: 'line' });
  });

  it('is the last value where that would have said better what came, and says so', () => {
    const points = years([100, 110, 120, 121, 121, 121, 120, 121]);
    expect(projectTrend(points, [2026], 1)).toMatchObject({ method: 'naive', values: [{ fit: 121 }] });
  });

  it('is a damped line where the growth grows less', () => {
    const points = years([100, 130, 155, 176, 193, 207, 218, 226]);
    const { errors } = backTest(points);
    expect(errors.damped).toBeLessThan(Math.min(errors.line, errors.naive));
    expect(projectTrend(points, [2026], 1)).toMatchObject({ method: 'damped' });
  });

  it('comes with what each method would have missed', () => {
    const shown = projectTrend(years([10, 20, 30, 40, 50]), [2023], 0);
    expect(shown).toMatchObject({ backTest: { periods: 2, errors: { line: 0, naive: 10 } }, values: [{ fit: 60 }] });
  });
});

it('a population projection is shown of five hundred people, with a band narrower than its value, and of an example only in the demonstration', () => {
  const band = [{ end: 2030, low: 400, mid: 500, high: 600 }];
  const good = { people: 500, band, exampleBase: false, demonstration: false };
  expect(whyNotShown(good)).toBeNull();
  expect(whyNotShown({ ...good, people: 499 })).toBe('too_few_people');
  expect(whyNotShown({ ...good, band: [{ end: 2030, low: 10, mid: 500, high: 600 }] })).toBe('band_too_wide');
  expect(whyNotShown({ ...good, exampleBase: true })).toBe('example_base');
  expect(whyNotShown({ ...good, exampleBase: true, demonstration: true })).toBeNull();
});
