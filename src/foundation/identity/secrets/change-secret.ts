import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { NewPasswordSchema } from './password.ts';
import { isBirthDate, NewPinSchema } from './pin.ts';
import { requireRecentProof, tooWeak } from './recent-proof.ts';
import { hashSecret } from './secret-hash.ts';
import { endSessionsOf, expectLoggedIn } from '../sessions/index.ts';

export const ChangeSecretSchema = v.union([v.object({ pin: NewPinSchema }), v.object({ password: NewPasswordSchema })]);

/**
 * A new PIN or password in place of the old one, after a fresh proof by what it replaces or something as strong: a PIN by the PIN
 * or an enrolment (`identity.pin_needed`), a password in the office by password or app (`identity.office_needed`,
 * `.password_needed`). Other logins end. Nobody gets a first one here: a PIN begins with enrolment, a password with the office.
 */
export async function changeSecret(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  const me = requireRecentProof(deps, ctx);
  if (!me.ok) return me;
  const parsed = parse(ChangeSecretSchema, input, 'identity.secret_invalid');
  if (!parsed.ok) return parsed;
  const { accountId, sessionId } = me.value;
  const [kind, secret] = 'pin' in parsed.value ? ['pin', parsed.value.pin] : ['password', parsed.value.password];
  const row = await readOne<{ birth_date: string | null }>(deps.db, {
    sql: `SELECT r.birth_date FROM accounts a JOIN credentials c ON c.account_id = a.id AND c.kind = ?2
          LEFT JOIN residents r ON r.id = a.resident_id WHERE a.id = ?1`,
    args: [accountId, kind],
  });
  if (!row) return refuse('forbidden', 'identity.no_such_secret');
  const weak = tooWeak(me.value, kind === 'pin' ? 'pin' : 'office');
  if (weak) return weak;
  if (row.birth_date && isBirthDate(secret, row.birth_date))
    return refuse('invalid', 'identity.pin_easy', { fields: { pin: 'pin_easy' } });
  const hash = await hashSecret(deps, secret);
  const done = await commit(deps.db, [
    expectLoggedIn(me.value),
    raw('UPDATE credentials SET secret = ?1, created_at = ?2 WHERE account_id = ?3 AND kind = ?4', [
      hash,
      deps.clock.now(),
      accountId,
      kind,
    ]),
    endSessionsOf(deps, accountId, sessionId),
    audit(deps, ctx, {
      villageId: null,
      action: 'identity.secret_changed',
      log: 'never',
      subject: { kind: 'account', id: accountId },
      data: { kind },
    }),
  ]);
  return done.ok ? ok(null) : done;
}
