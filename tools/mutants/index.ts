import { identity } from './identity.ts';
import { offices } from './offices.ts';
import { letters } from './letters.ts';
import { market } from './market.ts';
import { money } from './money.ts';
import type { Mutation } from './mutation.ts';
import { orders } from './orders.ts';
import { personalData } from './personal-data.ts';
import { promises } from './promises.ts';
import { suppression } from './suppression.ts';
import { villageData } from './village-data.ts';

/** Mistakes that nobody may make unnoticed. Whoever finds one that no test notices adds it here, with the test. */
export const mutants: readonly Mutation[] = [
  ...money,
  ...orders,
  ...letters,
  ...identity,
  ...offices,
  ...market,
  ...personalData,
  ...promises,
  ...suppression,
  ...villageData,
];
