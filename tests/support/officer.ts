import type { Ctx, OfficerRole } from '../../src/kernel/ctx.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import { ctxOf } from './ctx.ts';
import { givenOffice, givenResident } from './world.ts';

/** A new resident at work in an office, of Hanura unless told otherwise. See {@link givenOffice} for the proof. */
export async function givenOfficer(
  deps: Pick<Deps, 'db' | 'vault'>,
  role: OfficerRole,
  name: string,
  more: Parameters<typeof givenResident>[2] = {},
  provedAt = 0,
): Promise<Ctx> {
  return ctxOf(await givenOffice(deps, await givenResident(deps, name, more), role, provedAt));
}
