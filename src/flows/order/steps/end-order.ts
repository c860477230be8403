import type { Ctx } from '../../../kernel/ctx.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { moveOrder, returnOrderStock, type AllowedMove, type OrderRecord } from '../../../hub/orders/index.ts';
import { commitMove, type OrderOutcome } from './start-move.ts';
import { holdsMoney, movePayment } from '../../../money/payments/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';
import { oweBack } from './owe-back.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/**
 * Ends an order before it was sent: stock goes back once, an unpaid payment is closed, a paid one is owed back in full.
 * Refused with `payments.check_first` while a proof of payment waits to be looked at: the money may be there.
 */
export async function endOrder(
  deps: Needs,
  ctx: Ctx,
  order: OrderRecord,
  move: AllowedMove,
  reason: string,
): Promise<Result<OrderOutcome>> {
  if (order.payment.state === 'proof_submitted') return refuse('conflict', 'payments.check_first');
  const owed = holdsMoney(order.payment.state);
  const steps: Step[] = [
    ...moveOrder(deps, ctx, order, move, {
      note: reason,
      set: { cancelReason: reason },
      ...(owed ? { stillAt: 'shop' } : {}),
    }),
    ...returnOrderStock(deps, order),
    ...(owed
      ? oweBack(deps, order, { amount: order.payment.received - order.payment.refunded, reason, cause: move.to })
      : movePayment(deps, order.villageId, order.payment, move.to === 'expired' ? 'expire' : 'cancel')),
  ];
  return commitMove(deps, { code: order.code, state: move.to }, steps);
}
