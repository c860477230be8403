import type { TestDeps } from './deps-on.ts';
import { testDeps } from './test-deps.ts';
import { givenRegion, givenResident, type Person } from './world.ts';

/** The region, and Siti, who lives in Hanura. */
export interface ResidentCast {
  deps: TestDeps;
  siti: Person;
}

/** Under her name of most tests, unless told another; on other dependencies where a test brings its own. */
export async function residentCast(name = 'Siti', deps = testDeps()): Promise<ResidentCast> {
  await givenRegion(deps);
  return { deps, siti: await givenResident(deps, name) };
}
