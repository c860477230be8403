import type { Dataset, Line, Plot } from '../datasets/index.ts';
import { GROUPS, projectPopulation, RATES, whyNotShown, type PopulationInputs } from '../projection/index.ts';
import type { Base, Projection } from './projection.ts';

const YEARS = 5;
/** 0–4 … 70–74 and 75 and over, as they are called in a release. */
const AGES = Array.from({ length: GROUPS }, (_, at) =>
  at === GROUPS - 1 ? `${at * YEARS}+` : `${at * YEARS}-${at * YEARS + YEARS - 1}`,
);

/** Nobody counts who comes and goes: no more, or one of two hundred a year more or fewer. */
const MIGRATION = { low: -0.005, mid: 0, high: 0.005 };
/** Mostly the young move; by age group, of each sex. */
const MOVERS = [0.06, 0.05, 0.04, 0.16, 0.26, 0.18, 0.1, 0.06, 0.04, 0.02, 0.01, 0.01, 0.01, 0, 0, 0];

/** The whole village by sex and age, twenty years on in steps of five; null where the release is of something else. */
export function projectPeople(
  { dimensions }: Dataset,
  plot: Extract<Plot, { kind: 'pyramid' }>,
  lines: readonly Line[],
  { asOf, demonstration }: Base,
): Projection | null {
  const place = (name: string) => dimensions.findIndex((one) => one.name === name);
  const [side, age] = [place(plot.side), place(plot.age)];
  const totals = dimensions.map(({ lists }) => new Set(Object.values(lists ?? {}).map(({ tree }) => tree.code)));
  const ofVillage = lines.filter(({ codes }) =>
    codes.every((code, at) => at === side || at === age || totals[at]?.has(code)),
  );
  const people = (sex: string) =>
    AGES.map((code) => {
      const line = ofVillage.find(({ codes }) => codes[side] === sex && codes[age] === code);
      return line?.values[plot.measure] ?? null;
    });
  const [male, female] = [people('L'), people('P')];
  const known = [...male, ...female].flatMap((n) => n ?? []);
  const year = Number(asOf.slice(0, 4));
  const base = { year, people: known.reduce((a, b) => a + b, 0) };
  const nothing = { kind: 'population', base, inputs: null, projected: null } as const;
  if (known.length < 2 * GROUPS) return { ...nothing, why: 'withheld' };
  const inputs: PopulationInputs = {
    base: { male: male.map((n) => n ?? 0), female: female.map((n) => n ?? 0) },
    // The rates of 2025 to 2045 begin with the year of the figures: each step has those of its five years, as near as they are.
    periods: RATES.periods.map((rates, at) => ({ ...rates, from: year + at * YEARS })),
    migration: MIGRATION,
    migrationShares: MOVERS,
  };
  const projected = projectPopulation(inputs);
  const exampleBase = ofVillage.some(({ status }) => status === 'example');
  const why = whyNotShown({ people: base.people, band: projected.band, exampleBase, demonstration });
  return why ? { ...nothing, why } : { ...nothing, inputs, projected, why: null };
}
