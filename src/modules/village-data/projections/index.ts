export { isDemonstration } from './demonstration.ts';
export type { NotShown, Projection, Trend } from './projection.ts';
export { projectDataset, reportsOf } from './project-dataset.ts';
