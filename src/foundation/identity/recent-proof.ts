import { MINUTE } from '../../kernel/clock.ts';
import type { Actor, Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../deps.ts';

/** How long a proof counts as fresh: enough to sign what is waiting, too short for a phone left on a table. */
const FRESH_FOR = 10 * MINUTE;

/**
 * The account, if it proved itself within the last ten minutes: before signing, a new PIN, ending other logins.
 * `identity.proof_needed` otherwise: the pages then ask at /akun/bukti and come back.
 */
export function requireRecentProof(deps: Pick<Deps, 'clock'>, ctx: Ctx): Result<Extract<Actor, { kind: 'account' }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const fresh = deps.clock.now() - ctx.actor.provedAt < FRESH_FOR;
  return fresh ? ok(ctx.actor) : refuse('forbidden', 'identity.proof_needed');
}
