import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { moveSteps } from './move-request.ts';
import { openToMove } from './open-request.ts';
import { ReasonSchema } from './reason.ts';

export const ReturnSchema = v.object({ reason: ReasonSchema });

/** The secretary or the head finds something wrong and gives the request back to the operator. The promise runs on. */
export async function returnRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const parsed = parse(ReturnSchema, input, 'letters.reason_invalid');
  const move = await openToMove(deps, ctx, code, 'return', parsed.ok ? parsed.value.reason : 'unread');
  if (!move.ok) return move;
  if (!parsed.ok) return parsed;
  const done = await commit(deps.db, moveSteps(deps, ctx, move.value, { reason: parsed.value.reason }));
  return done.ok ? ok(null) : done;
}
