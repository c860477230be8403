import type { Dataset, Line } from '../datasets/index.ts';
import { projectPeople } from './project-people.ts';
import { projectPlans } from './project-plans.ts';
import { projectTrends } from './project-trends.ts';
import type { Base, Projection } from './projection.ts';

/** The dataset whose lines tell how far the projects of this one were; null where there is none. */
export const reportsOf = ({ plot }: Dataset): string | null =>
  plot.kind === 'timeline' ? (plot.reports ?? null) : null;

/** How the figures of a release may go on, from its published lines alone; null where nothing is projected of it. */
export function projectDataset(dataset: Dataset, lines: readonly Line[], base: Base): Projection | null {
  const { plot } = dataset;
  if (lines.length === 0) return null;
  if (plot.kind === 'pyramid') return projectPeople(dataset, plot, lines, base);
  if (plot.kind === 'lines' && plot.carriedOn) return projectTrends(dataset, plot, lines, base);
  return plot.kind === 'timeline' && plot.reports ? projectPlans(dataset, plot, lines, base) : null;
}

/** Whether figures of such a dataset are carried on at all. */
export const isProjected = ({ plot }: Dataset): boolean =>
  plot.kind === 'pyramid' ||
  (plot.kind === 'lines' && plot.carriedOn === true) ||
  (plot.kind === 'timeline' && plot.reports !== undefined);
