import * as v from 'valibot';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { moveOrder } from './move-order.repo.ts';
import { commitMove, orderRef, reasonField, startMove, type OrderOutcome } from './start-move.ts';

export const DisputeOrderSchema = v.object({ ...orderRef, reason: reasonField });

/** The buyer says that what arrived is not what was ordered; an operator of the village decides. */
export async function disputeOrder(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<OrderOutcome>> {
  const started = await startMove(deps, ctx, input, DisputeOrderSchema, 'dispute');
  if (!started.ok) return started;
  const { order, move, given } = started.value;
  return commitMove(
    deps,
    { code: order.code, state: move.to },
    moveOrder(deps, ctx, order, move, { note: given.reason }),
  );
}
