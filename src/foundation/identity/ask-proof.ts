import * as v from 'valibot';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { readOne } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { issueCode } from './issue-code.ts';
import type { SecondFactor } from './log-in-officer.ts';
import { FormKeySchema } from './send-login-code.ts';
import { challengeTotp } from './totp.ts';

/** The ways in which this account can prove itself. */
export interface ProofWays {
  readonly pin: boolean;
  readonly password: boolean;
  readonly totp: boolean;
  readonly phone: boolean;
}

export async function proofWays(deps: Pick<Deps, 'db'>, ctx: Ctx): Promise<Result<ProofWays>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const row = await readOne<{ kinds: string; phone: number }>(deps.db, {
    sql: `SELECT a.phone_index IS NOT NULL AS phone,
            (SELECT json_group_array(kind) FROM credentials WHERE account_id = a.id) AS kinds
          FROM accounts a WHERE a.id = ?`,
    args: [ctx.actor.accountId],
  });
  const kinds = JSON.parse(row?.kinds ?? '[]') as string[];
  return ok({
    pin: kinds.includes('pin'),
    password: kinds.includes('password'),
    totp: kinds.includes('totp'),
    phone: row?.phone === 1,
  });
}

export const AskProofSchema = v.object({ by: v.picklist(['totp', 'phone']), key: FormKeySchema });

/** Begins a proof by code: sends one to the account's phone, or waits for the one of its authenticator app. */
export async function askProof(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<SecondFactor>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(AskProofSchema, input, 'identity.proof_invalid');
  if (!parsed.ok) return parsed;
  const { accountId } = ctx.actor;
  const { by, key } = parsed.value;
  const row = await readOne<{ phone_sealed: string | null; totp: number }>(deps.db, {
    sql: `SELECT phone_sealed, EXISTS (SELECT 1 FROM credentials WHERE account_id = a.id AND kind = 'totp') AS totp
          FROM accounts a WHERE id = ?`,
    args: [accountId],
  });
  const purpose = 'step_up' as const;
  if (by === 'totp') {
    if (!row?.totp) return refuse('invalid', 'identity.no_second_factor');
    const asked = await challengeTotp(deps, { accountId, purpose, key }, []);
    return asked.ok ? ok({ ...asked.value, by }) : asked;
  }
  if (!row?.phone_sealed) return refuse('invalid', 'identity.no_second_factor');
  const phone = await deps.vault.open(row.phone_sealed, 'accounts.phone');
  const sent = await issueCode(deps, ctx, { purpose, subject: accountId, phone, key });
  return sent.ok ? ok({ ...sent.value, by }) : sent;
}
