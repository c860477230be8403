import type { OrderRecord } from './order-record.ts';
import { isWithOperator } from './stalled.ts';

/** What of an order its buyer, its seller and an operator may see as it is: no name, number or address. */
export const orderFacts = (order: OrderRecord) => ({
  code: order.code,
  state: order.state,
  method: order.method,
  fulfilment: order.fulfilment,
  createdAt: order.createdAt,
  dueAt: order.dueAt,
  withOperator: isWithOperator(order),
  lines: order.lines,
  goods: order.goods,
  shipping: order.shipping,
  discount: order.discount,
  total: order.total,
  note: order.note,
  courier: order.courier,
  trackingNumber: order.trackingNumber,
  cancelReason: order.cancelReason,
  shortfall: order.shortfall,
});

export type OrderFacts = ReturnType<typeof orderFacts>;
