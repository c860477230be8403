export type { Dataset, Line, Topic } from './datasets/index.ts';
export type { Compared } from './reading/index.ts';
export type { NotShown, Projection, Trend } from './projections/index.ts';
export { copyText, readCopy } from './datasets/index.ts';
export { antiCorruption, judgements, promisesOfLetters, promisesOfMarket } from './definitions/index.ts';
export { newestCopy, releaseByItself } from './releases/index.ts';
export type { CraftCard, Potential } from './potential/index.ts';
export { villageDataModule } from './village-data-module.ts';
