import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { issueCode } from './issue-code.ts';
import type { SecondFactor } from './second-factor.ts';
import { phoneGuard, type Guard } from '../secrets/index.ts';
import { FormKeySchema } from './send-login-code.ts';
import { challengeTotp } from './totp.ts';

/** The ways in which this account can prove itself. */
export interface ProofWays {
  readonly pin: boolean;
  readonly password: boolean;
  readonly totp: boolean;
  readonly phone: boolean;
  /** Holds an office: password, phone number and app are changed only by who came in as an officer. */
  readonly office: boolean;
}

export async function proofWays(deps: Pick<Deps, 'db' | 'clock'>, ctx: Ctx): Promise<Result<ProofWays>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const row = await readOne<{ kinds: string; phone: number; guard: Guard }>(deps.db, {
    sql: `SELECT phone_index IS NOT NULL AS phone, ${phoneGuard('?2')} AS guard,
            (SELECT json_group_array(kind) FROM credentials WHERE account_id = accounts.id) AS kinds
          FROM accounts WHERE id = ?1`,
    args: [ctx.actor.accountId, deps.clock.now()],
  });
  const kinds = JSON.parse(row?.kinds ?? '[]') as string[];
  return ok({
    pin: kinds.includes('pin'),
    password: kinds.includes('password'),
    totp: kinds.includes('totp') && ctx.actor.scope === 'office',
    phone: row?.phone === 1,
    office: row?.guard === 'office',
  });
}

export const AskProofSchema = v.object({ by: v.picklist(['totp', 'phone']), key: FormKeySchema });

/**
 * Begins a proof by code: sends one to the account's phone, or waits for the one of its authenticator app. The app is asked in
 * the office only, so that nobody with a code to the phone spends an officer's tries.
 */
export async function askProof(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<SecondFactor>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(AskProofSchema, input, 'identity.proof_invalid');
  if (!parsed.ok) return parsed;
  const { accountId, scope } = ctx.actor;
  const { by, key } = parsed.value;
  const row = await readOne<{ phone_sealed: string | null; totp: number }>(deps.db, {
    sql: `SELECT phone_sealed, EXISTS (SELECT 1 FROM credentials WHERE account_id = a.id AND kind = 'totp') AS totp
          FROM accounts a WHERE id = ?`,
    args: [accountId],
  });
  const purpose = 'step_up' as const;
  if (by === 'totp') {
    if (scope !== 'office') return refuse('forbidden', 'identity.office_needed');
    if (!row?.totp) return refuse('invalid', 'identity.no_such_way');
    const asked = await challengeTotp(deps, { accountId, purpose, key }, []);
    return asked.ok ? ok({ ...asked.value, by }) : asked;
  }
  if (!row?.phone_sealed) return refuse('invalid', 'identity.no_such_way');
  const phone = await deps.vault.open(row.phone_sealed, 'accounts.phone');
  const sent = await issueCode(deps, ctx, { purpose, subject: accountId, phone, key });
  return sent.ok ? ok({ ...sent.value, by }) : sent;
}
