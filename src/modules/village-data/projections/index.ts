export { isDemonstration } from './demonstration.ts';
export type { Finish, NotShown, Projection, Trend } from './projection.ts';
export { projectDataset, reportsOf } from './project-dataset.ts';
export { keptOf, type Kept } from './kept.ts';
export { isProjected } from './project-dataset.ts';
export { whatCame, type KeptProjection, type WhatCame } from './what-came.ts';
