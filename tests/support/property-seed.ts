import type { TestProject } from 'vitest/node';
import { commitTested } from '../../tools/local/commit-tested.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where every property begins. See {@link propertySeed}. */
    propertySeed: number;
  }
}

/**
 * The same for every run of a commit, so that a failure stays until it is mended, and another for the next, so that the
 * properties go on looking; `PROPERTY_SEED` in the environment names any other.
 */
export function propertySeed(named = process.env['PROPERTY_SEED'], commit: () => string | null = commitTested): number {
  if (named === undefined) return parseInt(commit()?.slice(0, 7) ?? '1', 16);
  const seed = Number(named);
  if (!/^-?\d{1,10}$/.test(named) || seed !== (seed | 0))
    throw new Error(`PROPERTY_SEED must be a whole number of 32 bits, but it is "${named}".`);
  return seed;
}

/** Vitest's global set-up of every project: tests inside workerd do not see the environment. */
export default function setup(project: TestProject): void {
  project.provide('propertySeed', propertySeed());
}
