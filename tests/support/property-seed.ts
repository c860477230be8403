import type { TestProject } from 'vitest/node';
import { commitTested } from '../../tools/local/commit-tested.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where every property begins. See {@link propertySeed}. */
    propertySeed: number;
    /** How many values a property tries that does not say itself how many. */
    propertyRuns: number;
  }
}

/**
 * The same for every run of a commit, so that a failure stays until it is mended, and another for the next, so that the
 * properties go on looking; `PROPERTY_SEED` in the environment names any other.
 */
export function propertySeed(named: string | undefined, commit: () => string | null): number {
  if (named === undefined) return parseInt(commit()?.slice(0, 7) ?? '1', 16);
  const seed = Number(named);
  if (!/^-?\d{1,10}$/.test(named) || seed !== (seed | 0))
    throw new Error(`PROPERTY_SEED must be a whole number of 32 bits, but it is "${named}".`);
  return seed;
}

/** A hundred, or as many as `PROPERTY_RUNS` wants of an idle night. */
export function propertyRuns(wanted: string): number {
  if (!/^[1-9]\d{0,6}$/.test(wanted)) throw new Error(`PROPERTY_RUNS must be a whole number, but it is "${wanted}".`);
  return Number(wanted);
}

/** Vitest's global set-up of every project: tests inside workerd do not see the environment. */
export default function setup(project: TestProject): void {
  project.provide('propertySeed', propertySeed(process.env['PROPERTY_SEED'], commitTested));
  project.provide('propertyRuns', propertyRuns(process.env['PROPERTY_RUNS'] ?? '100'));
}
