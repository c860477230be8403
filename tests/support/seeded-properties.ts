import fc, { type RunDetails } from 'fast-check';
import { inject } from 'vitest';

/** What fast-check tells of a failed property, and the one line that runs it again. */
export function tell(details: RunDetails<unknown>): string {
  const report = fc.defaultReportMessage(details) ?? 'The property failed.';
  const [seed, runs] = [inject('propertySeed'), inject('propertyRuns')];
  return `${report}\n\nAgain: PROPERTY_SEED=${seed} PROPERTY_RUNS=${runs} npx vitest run <this file>`;
}

/** Each project's set-up of a test file: every property begins at the seed of this run, and names it when it fails. */
fc.configureGlobal({
  seed: inject('propertySeed'),
  numRuns: inject('propertyRuns'),
  reporter: (details: RunDetails<unknown>) => {
    if (details.failed) throw new Error(tell(details), { cause: details.errorInstance });
  },
});
