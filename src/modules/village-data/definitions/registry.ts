import { populationOf, type Dataset } from '../datasets/index.ts';
import { antiCorruption } from './anti-corruption.ts';
import { apbdes, apbdesByMonth, incomeByYear } from './budget.ts';
import { localWisdom } from './culture.ts';
import { commodities } from './economy.ts';
import { householdsOf } from './households.ts';
import { idm, judgements, sdgs, villageIndex } from './indices.ts';
import { marketGoods } from './market.ts';
import { educationOf, maritalOf, occupationOf, religionOf } from './people-tables.ts';
import { eventsOf } from './people-events.ts';
import { planReports, plans, regulations } from './plans.ts';
import { potential } from './potential.ts';
import { promisesOfLetters } from './promises-letters.ts';
import { promisesOfMarket } from './promises-market.ts';

/** What a definition may depend on: the dusun of a village, as they are called there. */
type Defined = (hamlets: readonly string[]) => Dataset;

/** What the office types or imports. */
const OF_THE_OFFICE: readonly Dataset[] = [
  potential,
  apbdes,
  apbdesByMonth,
  incomeByYear,
  plans,
  planReports,
  commodities,
  localWisdom,
  regulations,
  villageIndex,
  idm,
  sdgs,
  judgements,
];

/** Every dataset that a village may publish. Adding one: write its definition beside, and name it here. */
const DEFINED: readonly Defined[] = [
  populationOf,
  educationOf,
  occupationOf,
  maritalOf,
  religionOf,
  householdsOf,
  eventsOf,
  ...[...OF_THE_OFFICE, promisesOfLetters, promisesOfMarket, antiCorruption, marketGoods].map(
    (dataset) => () => dataset,
  ),
];

/** All datasets, as they are for a village whose dusun nobody asked for. */
export const DATASETS: readonly Dataset[] = DEFINED.map((defined) => defined([]));

/** The dataset of that slug, for a village with such dusun; null when there is none. */
export function datasetFor(slug: string, hamlets: readonly string[] = []): Dataset | null {
  const at = DATASETS.findIndex((dataset) => dataset.slug === slug);
  return DEFINED[at]?.(hamlets) ?? DATASETS[at] ?? null;
}
