import type { Ctx } from '../../../kernel/ctx.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import {
  isWithOperator,
  moveOrder,
  returnOrderStock,
  type AllowedMove,
  type OrderRecord,
} from '../../../hub/orders/index.ts';
import { commitMove, type OrderOutcome } from './start-move.ts';
import { holdsMoney, keepRefundTo, movePayment, paymentAsRead } from '../../../money/payments/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';
import { LOOK_WITHIN } from './look-within.ts';
import { oweBack, owing } from './owe-back.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/**
 * Ends an order before it was sent: stock goes back once, an unpaid payment is closed (money may still come, so its proof may
 * too), a paid one is owed back in full. While a proof waits to be looked at only its buyer may end it, and the seller still
 * has to say whether the money is there: then it is owed back. For the others: `payments.check_first`.
 */
export async function endOrder(
  deps: Needs,
  ctx: Ctx,
  order: OrderRecord,
  move: AllowedMove,
  reason: string,
  refundTo: string | null = null,
): Promise<Result<OrderOutcome>> {
  const maybe = order.payment.state === 'proof_submitted';
  if (maybe && move.by !== 'buyer') return refuse('conflict', 'payments.check_first');
  const owed = holdsMoney(order.payment.state);
  const lookBy = deps.clock.now() + LOOK_WITHIN;
  const steps: Step[] = [
    ...(refundTo && (owed || maybe) ? keepRefundTo(deps, order.villageId, order.payment, refundTo) : []),
    ...moveOrder(deps, ctx, order, move, {
      note: reason,
      set: { cancelReason: reason },
      ...(owed ? { still: owing(deps, order) } : {}),
      ...(maybe
        ? { dueAt: lookBy, still: { holder: isWithOperator(order) ? 'operator' : 'shop', dueAt: lookBy } }
        : {}),
    }),
    ...returnOrderStock(deps, order),
    ...(owed
      ? oweBack(deps, order, {
          amount: order.payment.received - order.payment.refunded,
          reason,
          cause: move.to,
          // A stranger may hold the link: that the buyer is told where their money goes, also when they wrote it.
          by: refundTo ? 'system' : move.by,
        })
      : maybe
        ? [paymentAsRead(order.payment)]
        : movePayment(deps, order.villageId, order.payment, order.payment.state === 'pending' ? 'expire' : 'cancel')),
  ];
  return commitMove(deps, { code: order.code, state: move.to }, steps);
}
