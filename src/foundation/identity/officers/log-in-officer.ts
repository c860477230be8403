import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { asking } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { issueCode, type SecondFactor, FormKeySchema, challengeTotp } from '../codes/index.ts';
import { knownDevice } from '../sessions/index.ts';
import { countTry, forgive, lockOf, type LockSubject, PasswordSchema, secretMatches } from '../secrets/index.ts';
import { OfficerNameSchema } from './officer-name.ts';

export const LogInOfficerSchema = v.object({
  /** E-mail address or phone number. */
  login: OfficerNameSchema,
  password: PasswordSchema,
  key: FormKeySchema,
});

interface OfficerRow {
  id: string;
  secret: string;
  phone_sealed: string | null;
  has_totp: number;
}

/**
 * The first half of an officer's login: name and password. Unknown names, people without an office today and wrong passwords
 * are one refusal after the same work. {@link confirmOfficer} is the second half.
 */
export async function logInOfficer(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<SecondFactor>> {
  const parsed = parse(LogInOfficerSchema, input, 'identity.login_invalid');
  if (!parsed.ok) return parsed;
  const { login, password, key } = parsed.value;
  const index = await deps.vault.blind(login.kind, login.value);
  const subject = lockOf(`login:${index}`, await knownDevice(deps, ctx, { by: login.kind, index }, 'office'));
  const now = deps.clock.now();
  const column = login.kind === 'email' ? 'email_index' : 'phone_index';
  const named = asking<OfficerRow>(
    `SELECT a.id, c.secret, a.phone_sealed,
       EXISTS (SELECT 1 FROM credentials t WHERE t.account_id = a.id AND t.kind = 'totp') AS has_totp
     FROM accounts a JOIN credentials c ON c.account_id = a.id AND c.kind = 'password'
     WHERE a.${column} = ?1 AND a.status = 'active' AND EXISTS (SELECT 1 FROM officers o
       WHERE o.account_id = a.id AND o.from_at <= ?2 AND (o.until_at IS NULL OR o.until_at > ?2))`,
    [index, now],
  );
  const tried = await countTry(deps, ctx, subject, [named]);
  if (!tried.ok) return tried;
  const row = tried.value.firstOf(named);
  const matches = await secretMatches(deps, password, row?.secret ?? null);
  if (!row || !matches) return refuse('unauthenticated', 'identity.wrong_officer_login');
  return askSecondFactor(deps, ctx, row, { subject, key });
}

async function askSecondFactor(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  row: OfficerRow,
  it: { subject: LockSubject; key: string | undefined },
): Promise<Result<SecondFactor>> {
  const right = forgive(ctx, it.subject);
  if (row.has_totp) {
    const asked = await challengeTotp(deps, { accountId: row.id, purpose: 'second_factor', key: it.key }, right);
    return asked.ok ? ok({ ...asked.value, by: 'totp' }) : asked;
  }
  const phone = row.phone_sealed && (await deps.vault.open(row.phone_sealed, 'accounts.phone'));
  if (!phone) return refuse('forbidden', 'identity.no_second_factor');
  const issue = { purpose: 'second_factor' as const, subject: row.id, phone, key: it.key };
  const sent = await issueCode(deps, ctx, issue, right);
  return sent.ok ? ok({ ...sent.value, by: 'phone' }) : sent;
}
