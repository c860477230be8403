import { basisPoints, type Rupiah } from '../../../kernel/money.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { restAsRead, restsWith, type MoveDetails, type OrderRecord } from '../../../hub/orders/index.ts';
import { countSold } from '../../../hub/catalog/index.ts';
import { journalOf, postJournal, type NewJournal } from '../../../money/ledger/index.ts';
import { movePayment, refundsAsRead } from '../../../money/payments/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';

/** The village's fee on goods of this worth, at the rate of the order's own day. Delivery bears no fee. */
export const feeOn = (order: Pick<OrderRecord, 'feeBps'>, goods: Rupiah): Rupiah => basisPoints(goods, order.feeBps);

/**
 * Rupiah of goods sold: the turnover that the ledger proves. Reckoned from what really came in (the total less discount and
 * suffix), without delivery, and less what was given back, goods first; so nothing is left when all of it went back.
 */
export const turnoverOf = ({ payment, shipping }: OrderRecord, refunded: Rupiah): Rupiah =>
  Math.max(0, payment.received - shipping - refunded);

export const completionEvent = (orderId: string): string => `order:${orderId}:completed`;

/** What is written on an order that is complete; money that is still to go back keeps it with its seller. */
export const completion = ({ clock }: Pick<Deps, 'clock'>, order: OrderRecord): MoveDetails => ({
  set: { completedAt: clock.now() },
  stillAt: restsWith(order, 'completed'),
});

/** What completing an order means besides its state: the books, the payment, the count of pieces sold. */
export function completionSteps(deps: Pick<Deps, 'db' | 'clock' | 'ids'>, order: OrderRecord): Step[] {
  const { received, refunded } = order.payment;
  const turnover = turnoverOf(order, refunded);
  const fee = feeOn(order, turnover);
  const split = { shopId: order.shopId, total: received - refunded, fee, courier: 0 };
  const about = { villageId: order.villageId, orderId: order.id, shopId: order.shopId };
  const journals: NewJournal[] =
    order.method === 'cod'
      ? [
          {
            ...about,
            kind: 'orderCompleted',
            sourceEvent: completionEvent(order.id),
            lines: journalOf.orderCompleted(split),
            turnover,
          },
          {
            ...about,
            kind: 'codKeptBySeller',
            sourceEvent: `order:${order.id}:cod_kept`,
            lines: journalOf.codKeptBySeller(split),
          },
        ]
      : [
          {
            ...about,
            kind: 'paidStraightToSeller',
            sourceEvent: completionEvent(order.id),
            lines: journalOf.paidStraightToSeller(split),
            turnover,
          },
        ];
  return [
    refundsAsRead(order.payment),
    restAsRead(order),
    ...journals.map((journal) => postJournal(deps, journal)),
    ...(order.method === 'cod' ? movePayment(deps, order.villageId, order.payment, 'remit') : []),
    ...countSold(order.villageId, order.lines),
  ];
}
