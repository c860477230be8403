import * as v from 'valibot';
import { servesRegion, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expect, expectChange, raw, readOne, type Step } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { hashSecret, type LockSubject, requireOfficeProof, unlock } from '../secrets/index.ts';
import { heldAt } from './end-office.ts';

export const MendOfficerSchema = v.object({
  officerId: v.string(),
  /** What was lost: the password, or the authenticator app; without one the second step goes to the phone. */
  lost: v.picklist(['password', 'app'], 'required'),
});

interface Row extends Record<string, unknown> {
  account_id: string;
  village_id: string;
  email_index: string | null;
  phone_index: string | null;
}

/**
 * Helps an officer back in who has lost the password (a new one is made, told once) or the authenticator app (it is taken away, the
 * codes go to the phone again). Never both in one step, so that a stranger's call does not open an office. Their logins end, their
 * locks too. By the kabupaten, freshly proved and not for themselves, or from the command line.
 */
export async function mendOfficer(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ password: string | null }>> {
  const { actor } = ctx;
  if (actor.kind !== 'system' && !servesRegion(actor)) return refuse('not_found', 'region.not_yours');
  const parsed = parse(MendOfficerSchema, input, 'identity.mending_invalid');
  if (!parsed.ok) return parsed;
  const proved = actor.kind === 'system' ? ok(null) : requireOfficeProof(deps, ctx);
  if (!proved.ok) return proved;
  const { officerId, lost } = parsed.value;
  const now = deps.clock.now();
  const office = await readOne<Row>(deps.db, {
    sql: `SELECT account_id, village_id, email_index, phone_index
          FROM officers o JOIN accounts a ON a.id = o.account_id WHERE o.id = ?1 AND ${heldAt('?2')}`,
    args: [officerId, now],
  });
  if (!office) return refuse('not_found', 'identity.no_such_office');
  const { account_id: accountId } = office;
  if (actor.kind === 'account' && actor.accountId === accountId) return refuse('forbidden', 'identity.not_yourself');

  const password = lost === 'password' ? deps.ids.token(96) : null;
  const mended = password ? renew(accountId, await hashSecret(deps, password), now) : dropApp(accountId);
  const done = await commit(deps.db, [
    ...mended,
    raw(`UPDATE sessions SET revoked_at = ?2 WHERE account_id = ?1 AND scope = 'office' AND revoked_at IS NULL`, [
      accountId,
      now,
    ]),
    raw(`DELETE FROM known_devices WHERE account_id = ?1 AND scope = 'office'`, [accountId]),
    raw(`UPDATE one_time_codes SET used_at = ?2 WHERE subject = ?1 AND purpose = 'second_factor' AND used_at IS NULL`, [
      accountId,
      now,
    ]),
    ...unlockLogins(office),
    audit(deps, ctx, {
      villageId: office.village_id,
      action: 'identity.officer_mended',
      subject: { kind: 'officer', id: officerId },
      data: { lost },
    }),
  ]);
  return done.ok ? ok({ password }) : done;
}

const unlockLogins = ({ account_id: id, email_index: email, phone_index: phone }: Row): Step[] =>
  ([`login:${email}`, `login:${phone}`, `totp:${id}`, `account:${id}`] satisfies LockSubject[]).map(unlock);

const renew = (accountId: string, secret: string, now: number): Step[] => [
  raw(`UPDATE credentials SET secret = ?2, created_at = ?3 WHERE account_id = ?1 AND kind = 'password'`, [
    accountId,
    secret,
    now,
  ]),
  expectChange(refusal('conflict', 'identity.nothing_to_mend')),
];

const dropApp = (accountId: string): Step[] => [
  expect(
    'EXISTS (SELECT 1 FROM accounts WHERE id = ? AND phone_index IS NOT NULL)',
    [accountId],
    refusal('conflict', 'identity.no_phone_for_code'),
  ),
  raw(`DELETE FROM credentials WHERE account_id = ? AND kind = 'totp'`, [accountId]),
  expectChange(refusal('conflict', 'identity.nothing_to_mend')),
];
