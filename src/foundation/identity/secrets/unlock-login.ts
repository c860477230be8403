import * as v from 'valibot';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit, readOne } from '../../../platform/libsql/index.ts';
import { audit, denied } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { forgetCodes } from '../limits.repo.ts';
import { unlock } from './login-locks.repo.ts';

export const UnlockLoginSchema = v.object({
  villageId: v.string(),
  residentId: v.string(),
  /** The officer has the person and the KTP-el before them. */
  seen: v.optional(v.boolean(), false),
});

/**
 * An officer lets a resident of the own village try again at once, after seeing who asks. Another village's resident does not
 * exist here, and the attempt is written down. Nobody does it for themself: a login left open would bear any number of tries.
 */
export async function unlockLogin(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(UnlockLoginSchema, input, 'identity.unlock_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, residentId, seen } = parsed.value;
  const event = { villageId, action: 'identity.unlocked', subject: { kind: 'resident', id: residentId } } as const;
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head'))
    return denied(deps, ctx, 'residents.no_record', event);
  const resident = await readOne<{ nik_index: string; account_id: string | null; phone_index: string | null }>(
    deps.db,
    {
      sql: `SELECT r.nik_index, a.id AS account_id, a.phone_index FROM residents r LEFT JOIN accounts a ON a.resident_id = r.id
          WHERE r.id = ?1 AND r.village_id = ?2`,
      args: [residentId, villageId],
    },
  );
  if (!resident) return denied(deps, ctx, 'residents.no_record', event);
  if (!seen) return refuse('invalid', 'identity.person_not_seen', { fields: { seen: 'required' } });
  if (resident.account_id === ctx.actor.accountId) return refuse('forbidden', 'identity.not_yourself');
  const done = await commit(deps.db, [
    unlock(`nik:${resident.nik_index}`),
    unlock(`slip:${resident.nik_index}`),
    ...(resident.account_id ? [unlock(`account:${resident.account_id}`)] : []),
    ...[resident.nik_index, resident.account_id, resident.phone_index].flatMap((it) => (it ? forgetCodes(it) : [])),
    audit(deps, ctx, event),
  ]);
  return done.ok ? ok(null) : done;
}
