import { signal } from '../../kernel/signal.ts';
import { expect, type Step } from '../../platform/libsql/index.ts';
import type { Holder } from '../timeline/index.ts';
import { ORDER_MOVED } from './move-order.repo.ts';
import { stateFacts, type OrderState } from './order.ts';
import type { OrderRecord } from './order-record.ts';

/** Money was given back or goods were looked at between the look and the batch: deciding anew tells what is left. */
export const REST_MOVED = signal('orders.rest_moved', ORDER_MOVED);

const openRefunds = ({ payment }: OrderRecord) => payment.refunds.filter((refund) => refund.state === 'open');
const allocated = ({ lines }: OrderRecord) => lines.reduce((sum, line) => sum + line.allocated, 0);

/** Holds while what is left to do at the end of an order is what was read: money to give back, goods to look at. */
export const restAsRead = (order: OrderRecord): Step =>
  expect(
    `(SELECT count(*) FROM refunds WHERE order_id = ?1 AND state = 'open') = ?2
     AND (SELECT coalesce(sum(allocated), 0) FROM order_lines WHERE order_id = ?1) = ?3`,
    [order.id, openRefunds(order).length, allocated(order)],
    REST_MOVED,
  );

export interface Done {
  /** The refund that is paid with this step. */
  readonly refundId?: string;
  /** The goods are looked at with this step. */
  readonly inspected?: true;
}

/**
 * Who holds an order of this state after a step: the shop while it owes money back or returned goods wait for its look,
 * nobody once there is nothing left. To be committed with {@link restAsRead}.
 */
export function restsWith(order: OrderRecord, state: OrderState, done: Done = {}): Holder {
  if (!stateFacts(state).closed && state !== 'returned') return order.holder;
  const owes = openRefunds(order).some((refund) => refund.id !== done.refundId);
  const toInspect = state === 'returned' && !done.inspected && allocated(order) > 0;
  return owes || toInspect ? 'shop' : 'nobody';
}
