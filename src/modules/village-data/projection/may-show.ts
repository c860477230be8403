import type { Band } from './project-population.ts';
import type { NotShown } from './project-trend.ts';

/** Of fewer people chance alone moves more than the rates do. */
const FEWEST_PEOPLE = 500;

/** Whether a population projection may be shown. An example base is for the demonstration only. */
export function whyNotShown(projection: {
  readonly people: number;
  readonly band: readonly Band[];
  readonly exampleBase: boolean;
  readonly demonstration: boolean;
}): NotShown | null {
  if (projection.exampleBase && !projection.demonstration) return 'example_base';
  if (projection.people < FEWEST_PEOPLE) return 'too_few_people';
  return projection.band.some(({ low, mid, high }) => high - low > mid) ? 'band_too_wide' : null;
}
