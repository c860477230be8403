import type { Actor, Ctx } from '../../../kernel/ctx.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { readOne, type Step } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { expectLoggedIn } from '../sessions/index.ts';
import { expectPhoneGuard, phoneGuardOf } from './phone-guard.repo.ts';
import { requireRecentProof, tooWeak } from './recent-proof.ts';

export interface StronglyProved {
  readonly me: Extract<Actor, { kind: 'account' }>;
  /** That it still holds when the act is committed. */
  readonly steps: readonly Step[];
}

/**
 * Who proved themselves lately by the strongest way in that the account has: for what cannot be undone. A code to a phone that
 * others read must not be enough where there is a PIN. Whoever holds an office is let pass: such acts refuse officers by name.
 */
export async function requireStrongestProof(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
): Promise<Result<StronglyProved>> {
  const proved = requireRecentProof(deps, ctx);
  if (!proved.ok) return proved;
  const [me, now] = [proved.value, deps.clock.now()];
  const guard = (await readOne(deps.db, phoneGuardOf(me.accountId, now)))?.guard ?? 'code';
  const weak = guard === 'office' ? null : tooWeak(me, guard);
  if (weak) return weak;
  return ok({ me, steps: [expectLoggedIn(me), expectPhoneGuard(me.accountId, now, guard)] });
}
