import type { Deps } from '../../../foundation/deps.ts';
import {
  feeOn,
  restAsRead,
  restOf,
  turnoverOf,
  type MoveDetails,
  type OrderRecord,
} from '../../../hub/orders/index.ts';
import { countSold } from '../../../hub/catalog/index.ts';
import { journalOf, postJournals, type NewJournal } from '../../../money/ledger/index.ts';
import { movePayment, refundsAsRead } from '../../../money/payments/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';

export const completionEvent = (orderId: string): string => `order:${orderId}:completed`;

/** What is written on an order that is complete; money that is still to go back keeps it with its seller. */
export const completion = ({ clock }: Pick<Deps, 'clock'>, order: OrderRecord): MoveDetails => ({
  set: { completedAt: clock.now() },
  still: restOf(order, 'completed'),
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
    ...postJournals(deps, journals),
    ...(order.method === 'cod' ? movePayment(deps, order.villageId, order.payment, 'remit') : []),
    ...countSold(order.villageId, order.lines),
  ];
}
