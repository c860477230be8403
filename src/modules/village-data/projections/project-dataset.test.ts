import { describe, expect, test } from 'vitest';
import { populationOf, type Dataset, type Line } from '../datasets/index.ts';
import { commodities } from '../definitions/economy.ts';
import { plans } from '../definitions/plans.ts';
import cases from '../projection/projection-cases.json' with { type: 'json' };
import { projectDataset, reportsOf } from './project-dataset.ts';
import type { Projection } from './projection.ts';

const line = (codes: string[], values: Line['values'], status: Line['status'] = 'shown', remarks = {}): Line => ({
  codes,
  values,
  remarks,
  status,
});
const base = (asOf: string, more: { reports?: readonly Line[]; demonstration?: boolean } = {}) => ({
  asOf,
  reports: [],
  demonstration: false,
  ...more,
});
const projected = <K extends Projection['kind']>(
  kind: K,
  dataset: Dataset,
  lines: readonly Line[],
  on = base('2025-12-31'),
) => {
  const found = projectDataset(dataset, lines, on);
  if (found?.kind !== kind) throw new Error(`no ${kind}`);
  return found as Extract<Projection, { kind: K }>;
};

describe('people', () => {
  const village = cases.cases[2] as unknown as {
    inputs: { male: Record<string, number>; female: Record<string, number> };
    expected: { band_80: object[] };
  };
  const dataset = populationOf(['A', 'B']);
  const people = (status: Line['status'] = 'shown') =>
    (['male', 'female'] as const).flatMap((sex) =>
      Object.entries(village.inputs[sex]).map(([age, n]) =>
        line(['all', sex === 'male' ? 'L' : 'P', age], { people: n }, status),
      ),
    );

  test('of the whole village go twenty years on, as the reference has it', () => {
    const lines = [...people(), line(['A', 'L', '0-4'], { people: 60 }), line(['all', 'all', '0-4'], { people: 300 })];
    const found = projected('population', dataset, lines);
    expect(found).toMatchObject({ base: { year: 2025, people: 3248 }, why: null });
    expect(found.projected?.band).toEqual(village.expected.band_80);
    expect(projected('population', dataset, lines, base('2026-09-30')).projected?.band.at(-1)).toMatchObject({
      end: 2046,
    });
  });

  test('are not projected from examples but in the demonstration, and not where a band is withheld', () => {
    const shown = (lines: readonly Line[], demonstration = false) =>
      projected('population', dataset, lines, base('2025-12-31', { demonstration }));
    expect(shown(people('example'))).toMatchObject({ why: 'example_base', projected: null, inputs: null });
    expect(shown(people('example'), true)).toMatchObject({ why: null });
    const [first, ...others] = people();
    expect(shown([{ ...(first as Line), values: { people: null }, status: 'withheld' }, ...others])).toMatchObject({
      why: 'withheld',
      projected: null,
    });
  });
});

describe('a crop over years', () => {
  const year = (period: number, production: number | null, status: Line['status'] = 'shown') =>
    line([String(period), 'kopi'], { production, area: null, price: null }, status);
  const grown = [2020, 2021, 2022, 2023, 2024, 2025].map((period, at) => year(period, 30 + at * 2));

  test('is carried on by three years, with how each method did before', () => {
    const [trend] = projected('trend', commodities, grown).series;
    expect(trend).toMatchObject({ code: 'kopi', why: null, ahead: { method: 'line', backTest: { periods: 3 } } });
    expect(trend?.ahead?.values.map(({ period, fit }) => [period, fit])).toEqual([
      [2026, 42],
      [2027, 44],
      [2028, 46],
    ]);
  });

  test('of too few years, or from examples, is not', () => {
    expect(projected('trend', commodities, grown.slice(0, 3)).series).toMatchObject([{ why: 'too_few_periods' }]);
    const examples = grown.map((one) => ({ ...one, status: 'example' as const }));
    expect(projected('trend', commodities, examples).series).toMatchObject([{ why: 'example_base', ahead: null }]);
    const shown = base('2025-12-31', { demonstration: true });
    expect(projected('trend', commodities, examples, shown).series).toMatchObject([{ why: null }]);
  });

  test('whose year is missing is not taken as nought', () => {
    const [trend] = projected('trend', commodities, [...grown, year(2026, null, 'missing')]).series;
    expect(trend?.known.at(-1)).toEqual({ period: 2025, value: 40 });
  });
});

describe('a project', () => {
  const project = (what: string, progress: number, start: string, end: string) =>
    line([what, 'Dusun A'], { cost: 100_000_000, spent: 0, progress, volume: null, people: null }, 'shown', {
      start,
      end,
    });
  const report = (what: string, day: string, progress: number) => line([what, day], { progress, spent: 0 });
  const lines = [
    project('Talut', 60, '2026-01-01', '2026-06-30'),
    project('Sumur', 100, '2026-01-01', '2026-03-31'),
    project('Drainase', 0, '2026-12-01', '2027-03-31'),
  ];
  const reports = [
    report('Talut', '2026-03-01', 20),
    report('Talut', '2026-04-10', 60),
    report('Talut', '2026-03-21', 40),
    report('Sumur', '2026-03-01', 90),
  ];

  test('that has begun and is not done may be done at the pace of its reports', () => {
    expect(reportsOf(plans)).toBe('kemajuan-rencana');
    const { projects } = projected('progress', plans, lines, base('2026-04-30', { reports }));
    expect(projects).toEqual([
      {
        what: 'Talut',
        place: 'Dusun A',
        reports: 3,
        percent: 60,
        plannedPercent: 66,
        likely: '2026-05-20',
        earliest: '2026-05-20',
        latest: '2026-05-20',
      },
    ]);
  });

  test('with two reports has no end yet', () => {
    const { projects } = projected('progress', plans, lines, base('2026-04-30', { reports: reports.slice(0, 2) }));
    expect(projects).toMatchObject([{ reports: 2, likely: null, earliest: null, latest: null }]);
  });
});

test('nothing is projected of what is not carried on', () => {
  expect(
    projectDataset(
      { ...commodities, plot: { kind: 'list', name: 'year' } },
      [line(['2025', 'kopi'], {})],
      base('2025-12-31'),
    ),
  ).toBeNull();
  expect(projectDataset(commodities, [], base('2025-12-31'))).toBeNull();
});
