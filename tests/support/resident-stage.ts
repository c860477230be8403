import type { Ctx } from '../../src/kernel/ctx.ts';
import type { TestDeps } from './deps-on.ts';
import { givenOfficer } from './officer.ts';
import { testDeps } from './test-deps.ts';
import { givenRegion, givenResident, SIDODADI, type Person } from './world.ts';

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

/** Siti at the counter: with an operator of her village, and one of its neighbour whom every rule must keep out. */
export interface CounterCast extends ResidentCast {
  operator: Ctx;
  neighbour: Ctx;
}

export async function counterCast(name?: string): Promise<CounterCast> {
  const it = await residentCast(name);
  const operator = await givenOfficer(it.deps, 'operator', 'Rina');
  return { ...it, operator, neighbour: await givenOfficer(it.deps, 'operator', 'Joko', { villageId: SIDODADI }) };
}
