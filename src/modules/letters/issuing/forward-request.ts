import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { moveSteps, openToMove, stillFulfilled, subjectStillHere } from '../requests/index.ts';
import { nothingMissing } from './missing-facts.ts';

/**
 * Passes a checked request on: the operator to the secretary (or to the head where the secretary's step is switched off),
 * the secretary to the head. Not while the registry denies what the letter would say, or something it says is missing.
 */
export async function forwardRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'origin'>,
  ctx: Ctx,
  code: string,
): Promise<Result<null>> {
  const move = await openToMove(deps, ctx, code, 'forward');
  if (!move.ok) return move;
  const holds = await stillFulfilled(deps, move.value.request);
  if (!holds.ok) return holds;
  const whole = await nothingMissing(deps, move.value.request);
  if (!whole.ok) return whole;
  const done = await commit(deps.db, [
    ...subjectStillHere(move.value.request),
    holds.value.stands,
    ...moveSteps(deps, ctx, move.value, { reason: null }),
  ]);
  return done.ok ? ok(null) : done;
}
