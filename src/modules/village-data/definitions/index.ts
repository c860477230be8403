export { CRAFTS, craftOf, type Craft } from './crafts.ts';
export { DATASETS, datasetFor } from './registry.ts';
