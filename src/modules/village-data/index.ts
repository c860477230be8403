export type { Dataset, Line, Topic } from './datasets/index.ts';
export type { Compared } from './reading/index.ts';
export type { NotShown, Projection, Trend } from './projections/index.ts';
export { readCopy } from './datasets/index.ts';
export { judgements, promisesOfLetters, promisesOfMarket } from './definitions/index.ts';
export { releaseByItself } from './releases/index.ts';
export type { CraftCard, Potential } from './potential/index.ts';
export type { ProjectPhoto, ProjectReport } from './projects/index.ts';
export { villageDataModule } from './village-data-module.ts';
