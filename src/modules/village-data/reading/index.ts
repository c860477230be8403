export type { Compared, Comparison, Per } from './compare-villages.ts';
export { projections } from './projections.routes.ts';
export type { DatasetView } from './view-dataset.ts';
