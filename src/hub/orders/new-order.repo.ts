import type { OrderLine } from './order-record.ts';
import { stateFacts, type Fulfilment, type OrderState } from './order.ts';
import type { PaymentMethod } from '../../money/payments/index.ts';
import type { Rupiah } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Deps } from '../../foundation/deps.ts';
import type { Statement } from '../../platform/libsql/index.ts';
import { orderLines, orders } from './orders.table.ts';

export interface NewOrder {
  readonly id: string;
  readonly code: string;
  readonly villageId: string;
  readonly shopId: string;
  readonly checkoutId: string;
  readonly accountId: string | null;
  readonly state: OrderState;
  readonly method: PaymentMethod;
  readonly fulfilment: Fulfilment;
  /** Sealed as `orders.buyer_name`, `orders.buyer_phone`, `orders.address`. */
  readonly buyerNameSealed: string;
  readonly buyerPhoneSealed: string;
  readonly buyerPhoneIndex: string;
  readonly addressSealed: string | null;
  readonly districtId: string | null;
  /** Outside the region: kabupaten or kota. */
  readonly areaId: string | null;
  readonly note: string;
  readonly goods: Rupiah;
  readonly shipping: Rupiah;
  /** The village's fee rate on the day, basis points. */
  readonly feeBps: number;
  readonly pickupCode: string | null;
  readonly lines: readonly NewOrderLine[];
}

export interface NewOrderLine extends Omit<OrderLine, 'allocated'> {
  /** Grams per piece. */
  readonly weight: number;
}

/** Until when the holder of a state should have acted; null when nobody has to. */
export const dueAt = (state: OrderState, now: Instant): Instant | null => {
  const { within } = stateFacts(state);
  return within === null ? null : now + within;
};

/** The steps that write an order with its lines as they were bought. */
export function insertOrder(deps: Pick<Deps, 'db' | 'clock' | 'ids'>, { lines, ...order }: NewOrder): Statement[] {
  const now = deps.clock.now();
  return [
    deps.db.insert(orders).values({
      ...order,
      total: order.goods + order.shipping,
      createdAt: now,
      updatedAt: now,
      dueAt: dueAt(order.state, now),
    }),
    deps.db.insert(orderLines).values(lines.map((line) => ({ ...line, id: deps.ids.next(), orderId: order.id }))),
  ];
}
