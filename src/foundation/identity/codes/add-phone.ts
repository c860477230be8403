import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, on, raw, readOne } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { ChallengeSchema, checkCode, useCode } from './check-code.ts';
import { issueCode, type Challenge } from './issue-code.ts';
import { forgive, expectPhoneGuard, phoneGuardOf, requireRecentProof, tooWeak } from '../secrets/index.ts';
import { MobileSchema } from '../phone.ts';
import { FormKeySchema } from './send-login-code.ts';
import { expectLoggedIn } from '../sessions/index.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const AskPhoneSchema = v.object({ phone: MobileSchema, key: FormKeySchema });

/**
 * Sends a code to the number that shall become the account's; after a fresh proof by the strongest way in that the account
 * has: officers by password or app (`identity.office_needed`, `.password_needed`), others by PIN (`.pin_needed`) if they have one.
 */
export async function askPhone(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<Challenge>> {
  const me = requireRecentProof(deps, ctx);
  if (!me.ok) return me;
  const parsed = parse(AskPhoneSchema, input, 'identity.phone_invalid');
  if (!parsed.ok) return parsed;
  const { phone, key } = parsed.value;
  const row = await readOne(deps.db, phoneGuardOf(me.value.accountId, deps.clock.now()));
  const weak = tooWeak(me.value, row?.guard ?? 'office');
  if (weak) return weak;
  return issueCode(deps, ctx, { purpose: 'add_phone', subject: me.value.accountId, phone, key });
}

/** The code from that number makes it the account's own. Refused when another account has it. */
export async function addPhone(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<null>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(ChallengeSchema, input, 'identity.code_invalid');
  if (!parsed.ok) return parsed;
  const { accountId } = ctx.actor;
  const { challenge, code } = parsed.value;
  const now = deps.clock.now();
  const guarded = phoneGuardOf(accountId, now);
  const key = { challenge };
  const checked = await checkCode(deps, ctx, { purpose: 'add_phone', key, code, lock: null, also: [guarded] });
  if (!checked.ok) return checked;
  const { row, batch } = checked.value;
  if (row.subject !== accountId) return refuse('gone', 'identity.code_over');
  const guard = batch.firstOf(guarded)?.guard ?? 'office';
  const weak = tooWeak(ctx.actor, guard);
  if (weak) return weak;
  const phone = await deps.vault.open(row.phone_sealed ?? '', 'one_time_codes.phone');
  const [sealed, index] = await Promise.all([
    deps.vault.seal(phone, 'accounts.phone'),
    deps.vault.blind('phone', phone),
  ]);
  const done = await commit(deps.db, [
    expectLoggedIn(ctx.actor),
    expectPhoneGuard(accountId, now, guard),
    ...useCode(deps, challenge),
    on(raw('UPDATE accounts SET phone_sealed = ?1, phone_index = ?2 WHERE id = ?3', [sealed, index, accountId]), {
      unique: refusal('conflict', 'identity.phone_taken'),
    }),
    ...forgive(ctx, null),
    audit(deps, ctx, {
      villageId: null,
      action: 'identity.phone_set',
      log: 'never',
      subject: { kind: 'account', id: accountId },
    }),
  ]);
  return done.ok ? ok(null) : done;
}
