export { DATASETS, datasetFor } from './registry.ts';
