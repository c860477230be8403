import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { moveSteps } from './move-request.ts';
import { openToMove } from './open-request.ts';

/** The letter is in its owner's hands: the operator gave the paper, or the owner says so. */
export async function handOverRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: string,
): Promise<Result<null>> {
  const move = await openToMove(deps, ctx, code, 'hand_over');
  if (!move.ok) return move;
  const done = await commit(deps.db, moveSteps(deps, ctx, move.value));
  return done.ok ? ok(null) : done;
}
