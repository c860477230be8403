import type { Deps } from '../../../foundation/deps.ts';
import type { Doer, OrderRecord, Rest } from '../../../hub/orders/index.ts';
import { GIVE_BACK_WITHIN, isTroubled, movePayment, openRefund, refundsAsRead } from '../../../money/payments/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';

/** Who holds an order that owes money from now on: the shop, or the operator where other money of it is with them already. */
export const owing = ({ clock }: Pick<Deps, 'clock'>, { payment }: OrderRecord): Rest => ({
  holder: payment.refunds.some((refund) => isTroubled(refund.state)) ? 'operator' : 'shop',
  dueAt: clock.now() + GIVE_BACK_WITHIN,
});

/** The steps that owe money back: the payment says so, and a refund is open. One refund per cause; `by` opened it. */
export const oweBack = (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  order: OrderRecord,
  owed: { amount: number; reason: string; cause: string; by: Doer; inBooks?: boolean },
): Step[] => [
  refundsAsRead(order.payment),
  ...movePayment(deps, order.villageId, order.payment, 'owe_back'),
  ...(owed.amount > 0
    ? openRefund(
        deps,
        {
          id: deps.ids.next(),
          villageId: order.villageId,
          orderId: order.id,
          paymentId: order.payment.id,
          idempotencyKey: `order:${order.id}:${owed.cause}`,
          amount: owed.amount,
          reason: owed.reason,
          inBooks: owed.inBooks ?? false,
        },
        owed.by,
      )
    : []),
];
