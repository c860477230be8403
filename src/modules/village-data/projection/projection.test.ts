import { describe, expect, it } from 'vitest';
import cases from './projection-cases.json' with { type: 'json' };
import rates from './rates-indonesia.json' with { type: 'json' };
import { step, sumOf, totalOf, type Population } from './cohort.ts';
import { GROUPS, lifeTable, survival } from './life-table.ts';
import { projectPopulation, ratesOf, type PopulationInputs, type Projected } from './project-population.ts';

const AGES = Array.from({ length: GROUPS }, (_, at) => (at === GROUPS - 1 ? '75+' : `${at * 5}-${at * 5 + 4}`));
type ByAge = Readonly<Record<string, number>>;
const inOrder = (ages: readonly string[], by: ByAge) => ages.map((age) => by[age] ?? 0);
const survivalOf = (ages: readonly string[], by: ByAge) => ({ birth: by.birth ?? 0, groups: inOrder(ages, by) });

const [byHand, province, village] = cases.cases;

describe('a case that a pocket calculator can follow', () => {
  const { inputs, expected } = byHand as unknown as {
    inputs: {
      n: number;
      groups: string[];
      female: number[];
      male: number[];
      S_female: ByAge;
      S_male: ByAge;
      asfr: ByAge;
      srb: number;
    };
    expected: { births: number; boys: number; girls: number; female: number[]; male: number[]; total: number };
  };
  const nobody = inputs.groups.map(() => 0);
  const stepped = step(inputs, {
    years: inputs.n,
    survival: { male: survivalOf(inputs.groups, inputs.S_male), female: survivalOf(inputs.groups, inputs.S_female) },
    fertility: inOrder(inputs.groups, inputs.asfr),
    boysPerGirl: inputs.srb,
    migrants: { male: nobody, female: nobody },
  });

  it('agrees to a millionth', () => {
    expect(stepped.births).toBeCloseTo(expected.births, 6);
    for (const sex of ['male', 'female'] as const)
      expected[sex].forEach((people, at) =>
        expect(Math.abs((stepped.population[sex][at] ?? 0) - people)).toBeLessThan(1e-6),
      );
    expect(Math.abs(totalOf(stepped.population) - expected.total)).toBeLessThan(1e-6);
  });

  it('loses nobody: who was there, was born and did not die, is there', () => {
    expect(totalOf(inputs) + stepped.births - stepped.deaths).toBeCloseTo(totalOf(stepped.population), 9);
  });
});

describe('a province in one step', () => {
  const { inputs, expected } = province as unknown as {
    inputs: { asfr: ByAge; srb: number; S_male: ByAge; S_female: ByAge; base_total: number; tfr: number };
    expected: ByAge & { male_by_age: ByAge; female_by_age: ByAge };
  };
  const base = cases.province_base as Population;
  const nobody = AGES.map(() => 0);
  const check = (
    { population, births, deaths }: ReturnType<typeof step>,
    near: (value: number, expected: number) => void,
  ) => {
    near(totalOf(population), expected.total ?? 0);
    near(sumOf(population.male), expected.male ?? 0);
    near(sumOf(population.female), expected.female ?? 0);
    near(births, expected.births ?? 0);
    near(deaths, expected.deaths ?? 0);
  };

  it('agrees to a millionth of it with the printed survival', () => {
    expect(totalOf(base)).toBe(inputs.base_total);
    const stepped = step(base, {
      years: 5,
      survival: { male: survivalOf(AGES, inputs.S_male), female: survivalOf(AGES, inputs.S_female) },
      fertility: inOrder(AGES, inputs.asfr),
      boysPerGirl: inputs.srb,
      migrants: { male: nobody, female: nobody },
    });
    check(stepped, (value, wanted) => expect(Math.abs(value / wanted - 1)).toBeLessThan(1e-6));
  });

  it('agrees to a thousandth of a person with the rates in full', () => {
    const [period] = rates.periods;
    if (!period) throw new Error('no rates');
    const stepped = step(base, ratesOf(period, period.fertility.mid, { male: nobody, female: nobody }));
    check(stepped, (value, wanted) => expect(Math.abs(value - wanted)).toBeLessThan(1e-3));
    for (const sex of ['male', 'female'] as const)
      inOrder(AGES, expected[`${sex}_by_age`]).forEach((people, at) =>
        expect(Math.abs((stepped.population[sex][at] ?? 0) - people)).toBeLessThan(0.006),
      );
  });
});

describe('a village of 3,248 in four steps', () => {
  const { inputs, expected } = village as unknown as {
    inputs: {
      male: ByAge;
      female: ByAge;
      migration_age_share_each_sex: ByAge;
      net_migration_per_year: PopulationInputs['migration'];
    };
    expected: Record<'low' | 'mid' | 'high' | 'mid_tfr_low_migration', (ByAge & { end: number })[]> & {
      mid_2030_by_age: { male: ByAge; female: ByAge };
      band_80: { end: number; low: number; mid: number; high: number }[];
    };
  };
  const base = { male: inOrder(AGES, inputs.male), female: inOrder(AGES, inputs.female) };
  const from = (migration: PopulationInputs['migration']) =>
    projectPopulation({
      base,
      periods: rates.periods,
      migration,
      migrationShares: inOrder(AGES, inputs.migration_age_share_each_sex),
    });
  const projection = from(inputs.net_migration_per_year);
  const close = (value: number, wanted: number | undefined, what: string) =>
    expect(Math.abs(value - (wanted ?? NaN)), what).toBeLessThanOrEqual(1e-3);
  const same = (projected: readonly Projected[], wanted: (ByAge & { end: number })[]) =>
    wanted.forEach((row, at) => {
      const one = projected[at];
      if (!one) throw new Error(`nothing for ${row.end}`);
      expect(one.end).toBe(row.end);
      const pairs = {
        total: one.total,
        male: one.male,
        female: one.female,
        births: one.births,
        deaths: one.deaths,
        net_migrants: one.migrants,
        age0_14: one.age0to14,
        age15_64: one.age15to64,
        age65: one.age65,
        dependency_ratio: one.dependency,
        sampling_sd: one.chance,
      };
      for (const [name, value] of Object.entries(pairs)) close(value, row[name], `${name} of ${row.end}`);
    });

  it.each(['low', 'mid', 'high'] as const)('has the figures of the %s scenario', (scenario) => {
    same(projection.scenarios[scenario], expected[scenario]);
  });

  it('has those of many leaving while children are born as usual', () => {
    const { low } = inputs.net_migration_per_year;
    same(from({ low, mid: low, high: low }).scenarios.mid, expected.mid_tfr_low_migration);
  });

  it('has them by age', () => {
    const [first] = projection.scenarios.mid;
    for (const sex of ['male', 'female'] as const)
      inOrder(AGES, expected.mid_2030_by_age[sex]).forEach((people, at) =>
        close(first?.ages[sex][at] ?? 0, people, `${sex} ${AGES[at]}`),
      );
  });

  it('has the band', () => {
    expect(projection.band.map(({ end }) => end)).toEqual(expected.band_80.map(({ end }) => end));
    expected.band_80.forEach((band, at) => {
      for (const line of ['low', 'mid', 'high'] as const)
        close(projection.band[at]?.[line] ?? 0, band[line], `${line} of ${band.end}`);
    });
  });
});

describe('a life table', () => {
  const [period] = rates.periods;
  it('gives the years to live at birth of the reference: within 0.04 of what the United Nations print', () => {
    expect(Math.abs(lifeTable(period?.mortality.male ?? [], 'male').atBirth - 69.58)).toBeLessThan(0.005);
    expect(Math.abs(lifeTable(period?.mortality.female ?? [], 'female').atBirth - 73.99)).toBeLessThan(0.005);
  });
  it('lets nobody die twice', () => {
    const everybodyDies = (period?.mortality.male ?? []).map((rate, at) => (at === 20 ? 2 : rate));
    expect(survival(everybodyDies, 'male').groups.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
