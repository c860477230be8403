import { basisPoints, type Rupiah } from '../../kernel/money.ts';
import type { OrderRecord } from './order-record.ts';

type Sold = Pick<OrderRecord, 'feeBps' | 'shipping'> & {
  readonly payment: Pick<OrderRecord['payment'], 'received' | 'amount' | 'refunded'>;
};

/** The village's fee on goods of this worth, at the rate of the order's own day. Delivery bears no fee. */
export const feeOn = (order: Pick<OrderRecord, 'feeBps'>, goods: Rupiah): Rupiah => basisPoints(goods, order.feeBps);

/**
 * Rupiah of goods sold: the turnover that the ledger proves. Reckoned from what really came in (the total less discount and
 * suffix), without delivery, and less what was given back, goods first; so nothing is left when all of it went back.
 */
export const turnoverOf = ({ payment, shipping }: Pick<Sold, 'shipping' | 'payment'>, refunded: Rupiah): Rupiah =>
  Math.max(0, payment.received - shipping - refunded);

/** Rupiah that the village takes of an order: as booked, or as it will be once the money is there. */
export const villageFee = (order: Sold): Rupiah => {
  const { received, amount, refunded } = order.payment;
  return feeOn(order, turnoverOf({ ...order, payment: { ...order.payment, received: received || amount } }, refunded));
};
