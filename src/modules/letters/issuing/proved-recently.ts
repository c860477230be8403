import { MINUTE } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';

/** A signature in the village's name asks for a proof of the person not older than this. */
export const PROOF_LASTS = 10 * MINUTE;

/** Refuses an officer whose last proof (passkey, password with code) is too old: a phone left on a desk cannot sign. */
export function provedRecently({ clock }: Pick<Deps, 'clock'>, { actor }: Ctx): Result<null> {
  if (actor.kind === 'account' && clock.now() - actor.provedAt <= PROOF_LASTS) return ok(null);
  return refuse('forbidden', 'identity.proof_needed');
}
