import type { Sex, Survival } from './life-table.ts';

/** People by age group, youngest first; the last group is open. */
export type Ages = readonly number[];
export type Population = Readonly<Record<Sex, Ages>>;

/** What happens to a population in one step, as long as its groups are wide. */
export interface Rates {
  /** Years of a group and of a step. */
  readonly years: number;
  readonly survival: Readonly<Record<Sex, Survival>>;
  /** Children of a woman in a year, by her age group. */
  readonly fertility: Ages;
  readonly boysPerGirl: number;
  /** Who came less who left in all the step, by age group. */
  readonly migrants: Population;
}

export interface Step {
  readonly population: Population;
  readonly births: number;
  readonly deaths: number;
  readonly migrants: number;
}

export const sumOf = (ages: Ages): number => ages.reduce((sum, people) => sum + people, 0);
export const totalOf = ({ male, female }: Population): number => sumOf(male) + sumOf(female);

/**
 * The cohort-component method: everybody grows older by one group and some die; half of the migrants come at the beginning and
 * half at the end; women bear children by the mean of their number before and after.
 */
export function step(before: Population, rates: Rates): Step {
  const male = grown(before.male, rates.survival.male, rates.migrants.male);
  const female = grown(before.female, rates.survival.female, rates.migrants.female);
  const births =
    rates.years *
    rates.fertility.reduce((sum, born, at) => sum + (born * ((before.female[at] ?? 0) + (female[at] ?? 0))) / 2, 0);
  const boys = (births * rates.boysPerGirl) / (1 + rates.boysPerGirl);
  const newborn = { male: boys, female: births - boys };
  const withNewborn = (sex: Sex, older: Ages) => [
    newborn[sex] * rates.survival[sex].birth + (rates.migrants[sex][0] ?? 0) / 2,
    ...older.slice(1),
  ];
  const population = { male: withNewborn('male', male), female: withNewborn('female', female) };
  const migrants = totalOf(rates.migrants);
  return { population, births, migrants, deaths: totalOf(before) + births + migrants - totalOf(population) };
}

/** Everybody but the youngest group, which is not born yet. */
function grown(ages: Ages, survival: Survival, migrants: Ages): Ages {
  const last = ages.length - 1;
  const alive = ages.map((people, at) => (people + (migrants[at] ?? 0) / 2) * (survival.groups[at] ?? 0));
  return ages.map((_, at) => {
    if (at === 0) return 0;
    const arrived = (alive[at - 1] ?? 0) + (at === last ? (alive[at] ?? 0) : 0);
    return arrived + (migrants[at] ?? 0) / 2;
  });
}
