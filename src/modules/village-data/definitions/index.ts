export { CRAFTS, craftOf, type Craft } from './crafts.ts';
export { judgements } from './indices.ts';
export { marketGoods, OTHER_GOODS } from './market.ts';
export { educationCode, occupationCode, religionCode } from './people-tables.ts';
export { promisesOfLetters } from './promises-letters.ts';
export { promisesOfMarket } from './promises-market.ts';
export { DATASETS, datasetFor } from './registry.ts';
