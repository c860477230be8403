import { enterLog } from '../../src/foundation/audit/index.ts';
import { villageModulesRepo } from '../../src/foundation/villages/index.ts';
import type { Ctx } from '../../src/kernel/ctx.ts';
import { commit } from '../../src/platform/libsql/index.ts';
import { ctxOf, givenOffice, givenRegion, givenResident, HANURA, SIDODADI, testDeps, type TestDeps } from './index.ts';

/** The data of Hanura and of its neighbour are switched on, with officers who are logged in. */
export interface DataStage {
  readonly deps: TestDeps;
  readonly operator: Ctx;
  readonly secretary: Ctx;
  /** The secretary of Sidodadi. */
  readonly neighbour: Ctx;
}

export async function dataStage(): Promise<DataStage> {
  const deps = testDeps();
  await givenRegion(deps);
  await enterLog(deps);
  const on = (id: string) => villageModulesRepo(deps.db, id).on('village-data', deps.clock.now());
  await commit(deps.db, [on(HANURA), on(SIDODADI)]);
  deps.facts.forget();
  const tuti = await givenResident(deps, 'Tuti', { villageId: SIDODADI });
  return {
    deps,
    operator: ctxOf(await givenOffice(deps, await givenResident(deps, 'Rudi'), 'operator')),
    secretary: ctxOf(await givenOffice(deps, await givenResident(deps, 'Sri'), 'secretary')),
    neighbour: ctxOf(await givenOffice(deps, tuti, 'secretary')),
  };
}
