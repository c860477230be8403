export type { Dataset, Headline, Line, LineStatus, Plot, Release, Topic, Worded } from './datasets/index.ts';
export type { DraftSource, DraftState } from './draft.ts';
export type {
  Drafted,
  Latest,
  LatestHeadline,
  OpenDataset,
  Published,
  ReadRelease,
  RegionInFigures,
  VillageInFigures,
} from './releases/index.ts';
export type { Compared, Comparison, DatasetView, Per } from './reading/index.ts';
export type { Finish, NotShown, Projection, Trend } from './projections/index.ts';
export { readCopy } from './datasets/index.ts';
export { judgements, promisesOfLetters, promisesOfMarket } from './definitions/index.ts';
export { releaseByItself, type ByItself } from './releases/index.ts';
export type { CraftCard, Potential, Told } from './potential/index.ts';
export { villageDataModule } from './village-data-module.ts';
