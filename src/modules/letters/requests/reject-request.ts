import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { moveSteps } from './move-request.ts';
import { openToMove } from './open-request.ts';
import { ReasonSchema } from './reason.ts';
import { REJECT_CODES } from '../request.ts';

export const RejectSchema = v.object({
  /** What statistics count. */
  code: v.picklist(REJECT_CODES, 'required'),
  /** What the applicant reads. */
  reason: ReasonSchema,
});

/** Whoever holds a request in the office refuses it, with a reason in words. No number is burnt. */
export async function rejectRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const parsed = parse(RejectSchema, input, 'letters.reason_invalid');
  const move = await openToMove(deps, ctx, code, 'reject', parsed.ok ? parsed.value.reason : 'unread');
  if (!move.ok) return move;
  if (!parsed.ok) return parsed;
  const { code: rejectCode, reason } = parsed.value;
  const done = await commit(deps.db, moveSteps(deps, ctx, move.value, { rejectCode, reason }));
  return done.ok ? ok(null) : done;
}
