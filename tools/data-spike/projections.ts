import {
  besideWhatCame,
  progressOf,
  projectPopulation,
  projectTrend,
  whyNotShown,
} from '../../src/modules/village-data/projection/index.ts';
import rates from '../../src/modules/village-data/projection/rates-indonesia.json' with { type: 'json' };
import type { Quarter } from './people.ts';

const GROUPS = 16;
/** Of those who come or leave, by age group: the young mostly. */
const MIGRANTS = [0.06, 0.05, 0.04, 0.16, 0.26, 0.18, 0.1, 0.06, 0.04, 0.02, 0.01, 0.01, 0.01, 0, 0, 0];

/** What the projections say of the demonstration village: an example, as its people are. */
export function printProjections({ people, end }: Quarter): void {
  const ages = (sex: 'L' | 'P') =>
    Array.from({ length: GROUPS }, (_, group) => {
      const old = people
        .filter((person) => person.sex === sex)
        .map((person) => Number(end.slice(0, 4)) - Number(person.birthDate.slice(0, 4)));
      return old.filter((years) => Math.min(GROUPS - 1, Math.floor(years / 5)) === group).length;
    });
  const population = projectPopulation({
    base: { male: ages('L'), female: ages('P') },
    periods: rates.periods,
    migration: { low: -0.005, mid: 0, high: 0.005 },
    migrationShares: MIGRANTS,
  });
  console.log(`\npeople of the example village, from ${people.length}`);
  console.table(population.band);
  console.log('not shown because:', {
    inTheDemonstration: whyNotShown({
      people: people.length,
      band: population.band,
      exampleBase: true,
      demonstration: true,
    }),
    elsewhere: whyNotShown({ people: people.length, band: population.band, exampleBase: true, demonstration: false }),
  });
  const coffee = [116_000, 115_479, 107_183, 104_716, 110_300, 118_100, 116_900, 124_500];
  const trend = projectTrend(
    coffee.map((y, at) => ({ x: 2015 + at, y })),
    [2023, 2024, 2025],
    1,
  );
  console.log('\ntonnes of coffee, invented between the published years');
  if (typeof trend === 'string') console.log('not shown:', trend);
  else {
    console.log(trend.method, trend.backTest);
    console.table(trend.values);
    const drawn = trend.values.map(({ x, low80, fit, high80 }) => ({ period: x, low: low80, mid: fit, high: high80 }));
    console.log('beside what came:', besideWhatCame(drawn, new Map([[2023, 121_000]])));
  }
  const road = { start: 20_500, end: 20_620, cost: 180_000_000 };
  const reports = [20, 45, 60].map((percent, at) => ({ day: 20_530 + at * 20, percent, spent: percent * 1_900_000 }));
  console.log('\na road:', progressOf(road, reports, 20_575));
}
