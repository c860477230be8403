import type { Ctx } from '../kernel/ctx.ts';
import { DAY } from '../kernel/clock.ts';
import { refuse, type Result } from '../kernel/result.ts';
import type { Deps } from '../foundation/deps.ts';
import {
  commitMove,
  moveOrder,
  returnOrderStock,
  type AllowedMove,
  type OrderOutcome,
  type OrderRecord,
} from '../hub/orders/index.ts';
import { holdsMoney, movePayment, openRefund, refundsAsRead } from '../money/payments/index.ts';
import type { Step } from '../platform/libsql/index.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/** How long a seller has to give money back before the operator is asked to look. */
export const GIVE_BACK_WITHIN = 3 * DAY;

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

/** The steps that owe money back: the payment says so, and a refund is open. One refund per cause. */
export const oweBack = (
  deps: Needs,
  order: OrderRecord,
  { amount, reason, cause, inBooks = false }: { amount: number; reason: string; cause: string; inBooks?: boolean },
): Step[] => [
  refundsAsRead(order.payment),
  ...movePayment(deps, order.villageId, order.payment, 'owe_back'),
  ...(amount > 0
    ? [
        openRefund(deps, {
          id: deps.ids.next(),
          villageId: order.villageId,
          orderId: order.id,
          paymentId: order.payment.id,
          idempotencyKey: `order:${order.id}:${cause}`,
          amount,
          reason,
          inBooks,
        }),
      ]
    : []),
];
