import type { Deps } from '../../../foundation/deps.ts';
import type { Actor, Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, type Result } from '../../../kernel/result.ts';
import { commit, expect } from '../../../platform/libsql/index.ts';
import { moveSteps } from './move-request.ts';
import { openToMove } from './open-request.ts';
import { OptionalReasonSchema } from './reason.ts';

/** True when nobody who can be served handed in earlier; ?1 village, ?2 own id, ?3 own time. */
const IS_FIRST = `NOT EXISTS (
  SELECT 1 FROM letter_requests r JOIN letter_types t ON t.id = r.type_id
  WHERE r.village_id = ?1 AND r.id <> ?2 AND r.submitted_at < ?3
    AND (r.state = 'endorsed' OR (r.state = 'submitted' AND t.rt_endorsement = 0)))`;

/**
 * An operator takes a request for review, first come first served. Taking one out of turn needs a reason; it is on the
 * timeline and in the audit. Of two operators who take the same one, one is told that it changed meanwhile.
 */
export async function takeRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const parsed = parse(OptionalReasonSchema, input, 'letters.reason_invalid');
  if (!parsed.ok) return parsed;
  const { reason } = parsed.value;
  const move = await openToMove(deps, ctx, code, 'take', reason);
  if (!move.ok) return move;
  const { request } = move.value;
  const inTurn = expect(
    IS_FIRST,
    [request.villageId, request.id, request.submittedAt],
    refusal('conflict', 'letters.not_first_in_line'),
  );
  const steps = moveSteps(deps, ctx, move.value, { takenBy: officerIdOf(ctx.actor, request.villageId) });
  const done = await commit(deps.db, reason ? steps : [inTurn, ...steps]);
  return done.ok ? ok(null) : done;
}

const officerIdOf = (actor: Actor, villageId: string): string | null =>
  (actor.kind === 'account' &&
    actor.offices.find((o) => o.villageId === villageId && o.role === 'operator')?.officerId) ||
  null;
