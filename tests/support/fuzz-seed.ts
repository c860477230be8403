import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the fuzzing begins: the same in every run unless `FUZZ_SEED` names another. */
    fuzzSeed: number;
  }
}

/** Tests inside workerd do not see the environment. */
export default function fuzzSeed(project: TestProject): void {
  const seed = Number(process.env['FUZZ_SEED'] ?? 1);
  if (!Number.isInteger(seed))
    throw new Error(`FUZZ_SEED must be a whole number, but it is "${process.env['FUZZ_SEED']}".`);
  project.provide('fuzzSeed', seed);
}
