export { GROUPS } from './life-table.ts';
export { RATES } from './rates.ts';
export { whyNotShown } from './may-show.ts';
export { projectPopulation, type PopulationInputs, type PopulationProjection } from './project-population.ts';
export { progressOf } from './project-progress.ts';
export { projectTrend, type NotShown } from './project-trend.ts';
export type { BackTest, Method } from './back-test.ts';
export { besideWhatCame } from './what-came.ts';
