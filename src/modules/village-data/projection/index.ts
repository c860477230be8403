export { whyNotShown } from './may-show.ts';
export { projectPopulation } from './project-population.ts';
export { progressOf } from './project-progress.ts';
export { projectTrend } from './project-trend.ts';
export { besideWhatCame } from './what-came.ts';
export { whatFits } from './what-fits.ts';
