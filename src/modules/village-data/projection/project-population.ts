import { step, sumOf, totalOf, type Ages, type Population, type Rates, type Step } from './cohort.ts';
import { GROUPS, survival, type Mortality, type Sex } from './life-table.ts';
import { rounded } from './rounded.ts';

/** Rates of five years, as published: of the country, for want of a village's own. */
export interface Period {
  readonly from: number;
  readonly mortality: Readonly<Record<Sex, Mortality>>;
  /** Of all children of a woman, in per cent, by her age: 15–19, … 45–49. */
  readonly fertilityShares: readonly number[];
  /** Children of a woman in her life. */
  readonly fertility: Readonly<Record<Scenario, number>>;
  readonly boysPerGirl: number;
}

export type Scenario = 'low' | 'mid' | 'high';

export interface PopulationInputs {
  readonly base: Population;
  /** One for each step of five years; at most four are worth drawing. */
  readonly periods: readonly Period[];
  /** People who come less those who leave, in a year, per head. */
  readonly migration: Readonly<Record<Scenario, number>>;
  /** By age group, of the migrants of each sex. */
  readonly migrationShares: Ages;
}

/** A population at the end of a step, as it is released. */
export interface Projected {
  readonly end: number;
  readonly total: number;
  readonly male: number;
  readonly female: number;
  readonly births: number;
  readonly deaths: number;
  readonly migrants: number;
  readonly age0to14: number;
  readonly age15to64: number;
  readonly age65: number;
  /** The young and the old per hundred between. */
  readonly dependency: number;
  /** How far chance alone may move the total: births and deaths so far, taken as Poisson. */
  readonly chance: number;
  readonly ages: Population;
}

/** The range that four of five futures keep to, if the scenarios are right: "kisaran perkiraan". */
export interface Band {
  readonly end: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

export interface PopulationProjection {
  readonly scenarios: Readonly<Record<Scenario, readonly Projected[]>>;
  readonly band: readonly Band[];
}

const YEARS = 5;
const DECIMALS = 3;
/** Where the normal distribution leaves a tenth above. */
const TENTH = 1.2815516;
/** The groups in which women bear children: 15–19 is the fourth. */
const FIRST_FERTILE = 3;

/** Three scenarios and a band, from the base population to twenty years on. */
export function projectPopulation(inputs: PopulationInputs): PopulationProjection {
  const runs = { low: run(inputs, 'low'), mid: run(inputs, 'mid'), high: run(inputs, 'high') };
  const scenario = (name: Scenario) => runs[name].map((one) => released(one));
  return {
    scenarios: { low: scenario('low'), mid: scenario('mid'), high: scenario('high') },
    band: runs.mid.flatMap((mid, at) => {
      const [low, high] = [runs.low[at], runs.high[at]];
      if (!low || !high) return [];
      return {
        end: mid.end,
        low: rounded(totalOf(low.population) - TENTH * low.chance, DECIMALS),
        mid: rounded(totalOf(mid.population), DECIMALS),
        high: rounded(totalOf(high.population) + TENTH * high.chance, DECIMALS),
      };
    }),
  };
}

type Ran = Step & { readonly end: number; readonly chance: number };

function run({ base, periods, migration, migrationShares }: PopulationInputs, scenario: Scenario): readonly Ran[] {
  let [population, happened] = [base, 0];
  return periods.map((period): Ran => {
    const moved = (YEARS * migration[scenario] * totalOf(population)) / 2;
    const migrants = migrationShares.map((share) => moved * share);
    const stepped = step(population, ratesOf(period, period.fertility[scenario], { male: migrants, female: migrants }));
    population = stepped.population;
    happened += stepped.births + stepped.deaths;
    return { ...stepped, end: period.from + YEARS, chance: Math.sqrt(happened) };
  });
}

/** Of a period: the rates that a step of five years needs. */
export function ratesOf(period: Period, children: number, migrants: Population): Rates {
  const all = sumOf(period.fertilityShares);
  return {
    years: YEARS,
    survival: { male: survival(period.mortality.male, 'male'), female: survival(period.mortality.female, 'female') },
    fertility: Array.from({ length: GROUPS }, (_, at) => {
      const share = period.fertilityShares[at - FIRST_FERTILE] ?? 0;
      return (children * share) / all / YEARS;
    }),
    boysPerGirl: period.boysPerGirl,
    migrants,
  };
}

function released({ end, chance, population, births, deaths, migrants }: Ran): Projected {
  const { male, female } = population;
  const of = (value: number) => rounded(value, DECIMALS);
  const between = (from: number, to: number) => sumOf(male.slice(from, to)) + sumOf(female.slice(from, to));
  const [young, grown, old] = [between(0, 3), between(3, 13), between(13, GROUPS)];
  return {
    end,
    total: of(totalOf(population)),
    male: of(sumOf(male)),
    female: of(sumOf(female)),
    births: of(births),
    deaths: of(deaths),
    migrants: of(migrants),
    age0to14: of(young),
    age15to64: of(grown),
    age65: of(old),
    dependency: of(((young + old) * 100) / grown),
    chance: of(chance),
    ages: { male: male.map(of), female: female.map(of) },
  };
}
