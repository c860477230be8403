import { actorKey, type Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { readRows } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { looksQuery, type LookRow } from './looks.repo.ts';
import type { ResidentRecord } from './record.ts';
import { openRecordRow, recordQuery, type RecordRow } from './records.repo.ts';

/** A resident reads what the registry holds about them. Refused for an account that belongs to no resident. */
export async function ownRecord(deps: Pick<Deps, 'db' | 'vault'>, ctx: Ctx): Promise<Result<ResidentRecord>> {
  const own = residentOf(ctx);
  if (!own.ok) return own;
  const [row] = await readRows<RecordRow>(deps.db, recordQuery(own.value.villageId, own.value.id));
  return row ? ok(await openRecordRow(deps, row)) : refuse('not_found', 'residents.no_record');
}

const LOOKS_SHOWN = 200;

/** A resident reads who looked at their data, when and why (UU 27/2022 art. 7). */
export async function looksAtMe(deps: Pick<Deps, 'db'>, ctx: Ctx): Promise<Result<readonly LookRow[]>> {
  const own = residentOf(ctx);
  if (!own.ok) return own;
  const looks = await readRows<LookRow>(deps.db, looksQuery(own.value.id, actorKey(ctx.actor), LOOKS_SHOWN));
  return ok(looks.map(({ by, purpose, extent, at }) => ({ by, purpose, extent, at })));
}

/** The resident behind a request. */
export function residentOf({ actor }: Ctx): Result<{ readonly id: string; readonly villageId: string }> {
  if (actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  return actor.resident ? ok(actor.resident) : refuse('forbidden', 'residents.not_a_resident');
}
