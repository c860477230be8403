export { isDemonstration } from './demonstration.ts';
export type { Finish, NotShown, Projection, Trend } from './projection.ts';
export { projectDataset, reportsOf } from './project-dataset.ts';
