import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import { rtHeadOfQuery, type RtHead } from '../../../foundation/rt-heads/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit, readOne } from '../../../platform/libsql/index.ts';
import { moveSteps, type Move } from './move-request.ts';
import { openToMove } from './open-request.ts';

export const EndorseSchema = v.object({
  /** An operator has the RT's own letter before them. Of the head of RT nothing is asked: they are who they are. */
  seen: v.optional(v.boolean(), false),
});

/**
 * The RT stands behind a request. Whose word it is comes from the register: the head of the RT that the person lives in. They say
 * so themselves, or an operator saw the letter that they wrote; which of the two is kept, and printed.
 */
export async function endorseRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const move = await openToMove(deps, ctx, code, 'endorse');
  if (!move.ok) return move;
  const parsed = parse(EndorseSchema, input, 'letters.endorsement_invalid');
  if (!parsed.ok) return parsed;
  const { request, doer } = move.value;
  if (doer !== 'rt_head' && !parsed.value.seen)
    return refuse('invalid', 'letters.endorsement_invalid', { fields: { seen: 'required' } });
  const now = deps.clock.now();
  const head = await readOne<RtHead>(deps.db, rtHeadOfQuery(request.villageId, request.subjectResidentId, now));
  if (!head) return refuse('conflict', 'letters.no_rt_head');
  const done = await commit(deps.db, moveSteps(deps, ctx, move.value, endorsement(move.value, head, now)));
  return done.ok ? ok(null) : done;
}

const endorsement = ({ doer }: Move, head: RtHead, now: number) => ({
  endorsedBy: `RT ${head.rt}, ${head.name}`,
  rtHeadId: head.id,
  endorsedHow: doer === 'rt_head' ? ('self' as const) : ('paper' as const),
  endorsedAt: now,
  note: `RT ${head.rt}, ${head.name}`,
});
