import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { moveSteps } from './move-request.ts';
import { openToMove } from './open-request.ts';
import { ReasonSchema } from './reason.ts';

export const SendBackSchema = v.object({
  reason: ReasonSchema,
  /** Keys of the answers to look at again; none = all of them. */
  fields: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(60)), []),
});

/** An operator asks the applicant to correct something. The promised time stands still until they have. */
export async function sendBackRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const parsed = parse(SendBackSchema, input, 'letters.reason_invalid');
  const move = await openToMove(deps, ctx, code, 'send_back', parsed.ok ? parsed.value.reason : 'unread');
  if (!move.ok) return move;
  if (!parsed.ok) return parsed;
  const { reason, fields } = parsed.value;
  const known = move.value.request.type.content.fields.map((f) => f.key).filter((key) => fields.includes(key));
  const done = await commit(
    deps.db,
    moveSteps(deps, ctx, move.value, { reason, fieldsToCorrect: known, pausedAt: deps.clock.now() }),
  );
  return done.ok ? ok(null) : done;
}
