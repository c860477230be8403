export { antiCorruption } from './anti-corruption.ts';
export { CRAFTS, craftOf, type Craft } from './crafts.ts';
export { fewestIn, householdsOf, sizeCode } from './households.ts';
export { judgements } from './indices.ts';
export { CHANGES, eventsOf, SEX_UNKNOWN } from './people-events.ts';
export { educationCode, occupationCode, religionCode } from './people-tables.ts';
export { promisesOfLetters } from './promises-letters.ts';
export { promisesOfMarket } from './promises-market.ts';
export { DATASETS, datasetFor } from './registry.ts';
