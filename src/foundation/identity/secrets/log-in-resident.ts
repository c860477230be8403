import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { asking, commit } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { NikSchema } from '../../residents/index.ts';
import { knownDevice, openSession, type LoginPlace, type NewSession } from '../sessions/index.ts';
import { countTry, forgive, lockOf } from './login-locks.repo.ts';
import { PinSchema } from './pin.ts';
import { secretMatches } from './secret-hash.ts';

export const LogInResidentSchema = v.object({ nik: NikSchema, pin: PinSchema });

/**
 * NIK and PIN. An unknown NIK, one without a login and a wrong PIN are the same refusal after the same work, and each
 * counts; `identity.locked` carries `retryAt`.
 */
export async function logInResident(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
  place: LoginPlace,
): Promise<Result<NewSession>> {
  const parsed = parse(LogInResidentSchema, input, 'identity.login_invalid');
  if (!parsed.ok) return parsed;
  const nikIndex = await deps.vault.blind('nik', parsed.value.nik);
  const known = await knownDevice(deps, ctx, { by: 'nik', index: nikIndex }, 'resident');
  const subject = lockOf(`nik:${nikIndex}`, known);
  const named = asking<{ account_id: string; village_id: string; secret: string }>(
    `SELECT a.id AS account_id, r.village_id, c.secret FROM residents r
     JOIN accounts a ON a.resident_id = r.id AND a.status = 'active'
     JOIN credentials c ON c.account_id = a.id AND c.kind = 'pin'
     WHERE r.nik_index = ? AND r.status <> 'deceased'`,
    [nikIndex],
  );
  const tried = await countTry(deps, ctx, subject, [named]);
  if (!tried.ok) return tried;
  const row = tried.value.firstOf(named);
  const matches = await secretMatches(deps, parsed.value.pin, row?.secret ?? null);
  if (!row || !matches) return refuse('unauthenticated', 'identity.wrong_nik_or_pin');

  const { session, steps } = openSession(deps, ctx, {
    accountId: row.account_id,
    scope: 'resident',
    provedBy: 'pin',
    place,
  });
  const done = await commit(deps.db, [
    ...forgive(ctx, subject),
    ...steps,
    audit(deps, ctx, {
      villageId: row.village_id,
      action: 'identity.logged_in',
      log: 'never',
      subject: { kind: 'account', id: row.account_id },
      data: { by: 'pin' },
    }),
  ]);
  return done.ok ? ok(session) : done;
}
