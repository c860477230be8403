import { DAY } from '../../../kernel/clock.ts';
import type { Deps } from '../../../foundation/deps.ts';
import type { OrderRecord } from '../../../hub/orders/index.ts';
import { movePayment, openRefund, refundsAsRead } from '../../../money/payments/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';

/** How long a seller has to give money back before the operator is asked to look. */
export const GIVE_BACK_WITHIN = 3 * DAY;

/** The steps that owe money back: the payment says so, and a refund is open. One refund per cause. */
export const oweBack = (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
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
