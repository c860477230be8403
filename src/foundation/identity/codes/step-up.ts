import * as v from 'valibot';
import type { Ctx, Proof, Scope } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { asking, commit, expectChange, type Step } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { ChallengeSchema } from './check-code.ts';
import { countTry, forgive, type LockSubject, PasswordSchema, PinSchema, secretMatches } from '../secrets/index.ts';
import { checkSecondFactor } from './second-factor.ts';
import { type NewSession, tokenHash } from '../sessions/index.ts';

/** One proof: the PIN, the password, or the code of a challenge from {@link askProof}. */
export const StepUpSchema = v.union([
  v.object({ pin: PinSchema }),
  v.object({ password: PasswordSchema }),
  ChallengeSchema,
]);

const LOGGED_OUT = refusal('unauthenticated', 'identity.login_needed');

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>;

/**
 * Proves again who is there. The session goes on under a new token, proved as of now. A PIN also opens the own record and
 * letters in a session that began with a code to the phone. Wrong proofs count against the account, by what its login opened: who
 * came in with a code to the phone does not lock the office.
 */
export async function stepUp(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<NewSession>> {
  const { actor } = ctx;
  if (actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(StepUpSchema, input, 'identity.proof_invalid');
  if (!parsed.ok) return parsed;
  const given = parsed.value;
  const proved =
    'challenge' in given ? await byCode(deps, ctx, actor.accountId, given) : await bySecret(deps, ctx, actor, given);
  if (!proved.ok) return proved;

  const now = deps.clock.now();
  const token = deps.ids.token(192);
  const { by, steps } = proved.value;
  const renewed = asking<{ expires_at: number }>(
    `UPDATE sessions SET token_hash = ?1, proved_at = ?2, proved_by = ?3, seen_at = ?2,
       scope = CASE WHEN scope = 'phone' AND ?3 = 'pin' THEN 'resident' ELSE scope END
     WHERE id = ?4 AND account_id = ?5 AND revoked_at IS NULL AND expires_at > ?2 RETURNING expires_at`,
    [tokenHash(token), now, by, actor.sessionId, actor.accountId],
  );
  const done = await commit(deps.db, [
    ...steps,
    renewed,
    expectChange(LOGGED_OUT),
    audit(deps, ctx, {
      villageId: null,
      action: 'identity.proved',
      log: 'never',
      subject: { kind: 'account', id: actor.accountId },
      data: { by },
    }),
  ]);
  if (!done.ok) return done;
  return ok({ token, expiresAt: done.value.firstOf(renewed)?.expires_at ?? now });
}

interface Proving {
  readonly by: Proof;
  readonly steps: readonly Step[];
}

async function bySecret(
  deps: Needs,
  ctx: Ctx,
  { accountId, scope }: { accountId: string; scope: Scope },
  given: { pin: string } | { password: string },
): Promise<Result<Proving>> {
  const subject: LockSubject = `account:${accountId}:${scope}`;
  const [by, secret] = 'pin' in given ? (['pin', given.pin] as const) : (['password', given.password] as const);
  const kept = asking<{ secret: string }>('SELECT secret FROM credentials WHERE account_id = ?1 AND kind = ?2', [
    accountId,
    by,
  ]);
  const tried = await countTry(deps, ctx, subject, [kept]);
  if (!tried.ok) return tried;
  const matches = await secretMatches(deps, secret, tried.value.firstOf(kept)?.secret ?? null);
  return matches ? ok({ by, steps: forgive(ctx, subject) }) : refuse('unauthenticated', 'identity.wrong_proof');
}

async function byCode(
  deps: Needs,
  ctx: Ctx,
  accountId: string,
  given: { challenge: string; code: string },
): Promise<Result<Proving>> {
  const checked = await checkSecondFactor(deps, ctx, { purpose: 'step_up', ...given });
  if (!checked.ok) return checked;
  if (checked.value.accountId !== accountId) return refuse('gone', 'identity.code_over');
  const { by, use } = checked.value;
  return ok({ by, steps: [...use, ...forgive(ctx, null)] });
}
