import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { allocateOrder, moveOrder } from '../../../hub/orders/index.ts';
import { commitMove, OrderRefSchema, startMove, type OrderOutcome } from '../steps/start-move.ts';

/** The seller takes an order that is paid on delivery: its pieces leave the stock. Refused with `stock.short` when gone. */
export async function acceptOrder(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<OrderOutcome>> {
  const started = await startMove(deps, ctx, input, OrderRefSchema, 'accept');
  if (!started.ok) return started;
  const { order, move } = started.value;
  const steps = [...moveOrder(deps, ctx, order, move), ...allocateOrder(deps, order)];
  return commitMove(deps, { code: order.code, state: move.to }, steps);
}
