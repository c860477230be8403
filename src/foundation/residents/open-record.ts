import * as v from 'valibot';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { commit } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { lookAt } from './looks.repo.ts';
import type { ResidentRecord } from './record.ts';
import { recordsRepo } from './records.repo.ts';
import { PurposeSchema } from './search-residents.ts';

export const OpenRecordSchema = v.object({ villageId: v.string(), residentId: v.string(), purpose: PurposeSchema });

/**
 * An officer opens a record of the own village; the look is written before the record is shown. Another village's
 * resident does not exist here.
 */
export async function openRecord(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<ResidentRecord>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(OpenRecordSchema, input, 'residents.look_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, residentId, purpose } = parsed.value;
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head'))
    return refuse('not_found', 'residents.no_record');
  const record = await recordsRepo(deps, villageId).byId(residentId);
  if (!record) return refuse('not_found', 'residents.no_record');
  const done = await commit(deps.db, [lookAt(deps, ctx, { villageId, residentId, purpose, extent: 'opened' })]);
  return done.ok ? ok(record) : done;
}
