import type { Ctx } from '../../../kernel/ctx.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { moveOrder } from '../../../hub/orders/index.ts';
import { commitMove, OrderRefSchema, startMove, type OrderOutcome } from '../steps/start-move.ts';
import { collectCash } from '../steps/collect-cash.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/**
 * What was sent has arrived: said by the buyer, an operator, or the seller who brought it. Cash is counted by whoever takes
 * it, so a buyer's word is not enough there (`orders.seller_confirms_cash`).
 */
export async function deliverOrder(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const started = await startMove(deps, ctx, input, OrderRefSchema, 'deliver');
  if (!started.ok) return started;
  const { order, move } = started.value;
  if (order.payment.state === 'due' && move.by === 'buyer') return refuse('conflict', 'orders.seller_confirms_cash');
  return commitMove(deps, { code: order.code, state: move.to }, [
    ...moveOrder(deps, ctx, order, move),
    ...collectCash(deps, ctx, order),
  ]);
}
