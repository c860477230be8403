import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { commitMove, orderRef, reasonField, startMove, type OrderOutcome } from '../steps/start-move.ts';
import { returnSteps } from '../steps/return-steps.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const ReturnOrderSchema = v.object({ ...orderRef, reason: reasonField });

/** The goods come back: refused at the door, or not deliverable. Money that was paid is owed back. */
export async function returnOrder(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const started = await startMove(deps, ctx, input, ReturnOrderSchema, 'return');
  if (!started.ok) return started;
  const { order, move, given } = started.value;
  const steps = returnSteps(deps, ctx, order, move, given.reason);
  return commitMove(deps, { code: order.code, state: move.to }, steps);
}
