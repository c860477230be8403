import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { orderRef, reasonField, startMove, type OrderOutcome } from '../steps/start-move.ts';
import { endOrder } from '../steps/end-order.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const RejectOrderSchema = v.object({ ...orderRef, reason: reasonField });

/** The seller does not take an order that is paid on delivery, and says why. */
export async function rejectOrder(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const started = await startMove(deps, ctx, input, RejectOrderSchema, 'reject');
  if (!started.ok) return started;
  return endOrder(deps, ctx, started.value.order, started.value.move, started.value.given.reason);
}
