import type { RefundFacts, TrackedOrder } from '#src/hub/orders/index.ts';
import { rupiah } from '#lib/format/money.ts';
import * as m from '#lib/paraglide/messages.js';
import { refundWords } from './refund-words.ts';

const ENDED: ReadonlySet<TrackedOrder['state']> = new Set([
  'completed',
  'expired',
  'rejected',
  'cancelled',
  'refunded',
]);

/** Money that somebody still has to do something about: first what is with the operator, then what is owed. */
const onItsWay = ({ payment: { refunds } }: TrackedOrder): RefundFacts | undefined => {
  const of = (...states: RefundFacts['state'][]) => refunds.find(({ state }) => states.includes(state));
  return of('late', 'contested') ?? of('open') ?? of('sent');
};

/** What comes back to the buyer, as far as it is known. */
export function moneyWords(order: TrackedOrder, now: number): string {
  const { payment, shop } = order;
  const refund = onItsWay(order) ?? payment.refunds.find(({ state }) => state === 'paid') ?? payment.refunds[0];
  return refund ? `${rupiah(refund.amount)}: ${refundWords(refund, now, shop.name, true)}` : m.orders_is_nothing_text();
}

/**
 * What is said of an order, with its money that is on its way back: beside it while the order goes on, instead of it once
 * the order has ended or the operator has the money.
 */
export function withMoney(order: TrackedOrder, text: string, now: number): string {
  const back = onItsWay(order);
  if (!back) return text;
  const alone = ENDED.has(order.state) || back.state === 'late' || back.state === 'contested';
  return alone ? moneyWords(order, now) : `${text} ${moneyWords(order, now)}`;
}

/** That an order is cancelled, and what that means for the buyer's money. */
export function cancelledTitle(order: TrackedOrder): string {
  const back = onItsWay(order);
  if (!back) return m.orders_is_cancelled();
  return back.state === 'sent' ? m.orders_is_cancelled_sent() : m.orders_is_cancelled_owed();
}
