import * as v from 'valibot';
import { DAY } from '../../../kernel/clock.ts';
import { servesRegion, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit, readOne } from '../../../platform/libsql/index.ts';
import { audit, denied } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { countUse, forgetCodes, forgetUse } from '../limits.repo.ts';
import { unlock } from '../secrets/index.ts';
import { OfficerNameSchema } from './officer-name.ts';

export const UnlockOfficerSchema = v.object({ login: OfficerNameSchema });

interface LockedRow extends Record<string, unknown> {
  id: string;
  email_index: string | null;
  phone_index: string | null;
  village_id: string;
}

/**
 * Lets an officer try again at once whom strangers' wrong passwords keep out: done by a colleague of the same village office,
 * by the kabupaten, or from the command line. Nobody does it for themself. Others are told `identity.no_such_officer`, and the
 * attempt is written down. Ten times a day for one officer.
 */
export async function unlockOfficer(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  const { actor } = ctx;
  if (actor.kind === 'guest') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(UnlockOfficerSchema, input, 'identity.unlock_invalid');
  if (!parsed.ok) return parsed;
  const { kind, value } = parsed.value.login;
  const index = await deps.vault.blind(kind, value);
  const now = deps.clock.now();
  const serves = actor.kind === 'system' || servesRegion(actor);
  const villages = actor.kind === 'account' ? actor.offices.map((o) => o.villageId) : [];
  const row = await readOne<LockedRow>(deps.db, {
    sql: `SELECT a.id, a.email_index, a.phone_index, o.village_id FROM accounts a JOIN officers o ON o.account_id = a.id
          WHERE a.${kind === 'email' ? 'email_index' : 'phone_index'} = ?1 AND o.from_at <= ?2
            AND (o.until_at IS NULL OR o.until_at > ?2)
            AND (?3 OR (o.role <> 'region' AND o.village_id IN (SELECT value FROM json_each(?4)))) LIMIT 1`,
    args: [index, now, serves ? 1 : 0, JSON.stringify(villages)],
  });
  const action = 'identity.officer_unlocked';
  if (!row) {
    const subject = { kind: 'login', id: index };
    return denied(deps, ctx, 'identity.no_such_officer', { villageId: villages[0] ?? null, action, subject });
  }
  if (actor.kind === 'account' && actor.accountId === row.id) return refuse('forbidden', 'identity.not_yourself');
  const limit = { key: `unlock:${row.id}`, most: 10, within: DAY, code: 'identity.unlocked_too_often' } as const;
  const logins = [row.email_index, row.phone_index].filter((it) => it !== null);
  const done = await commit(deps.db, [
    ...countUse(limit, now),
    ...logins.map((login) => unlock(`login:${login}`)),
    unlock(`totp:${row.id}`),
    unlock(`account:${row.id}`),
    forgetUse(`totp:second_factor:${row.id}`),
    ...[row.id, ...logins].flatMap(forgetCodes),
    audit(deps, ctx, { villageId: row.village_id, action, subject: { kind: 'account', id: row.id } }),
  ]);
  return done.ok ? ok(null) : done;
}
