import type { Instant } from '../../kernel/clock.ts';
import type { Rupiah } from '../../kernel/money.ts';
import {
  openPaymentJson,
  paymentJson,
  paymentOf,
  type PaymentMethod,
  type PaymentRecord,
} from '../../money/payments/index.ts';
import type { Query, Row } from '../../platform/libsql/index.ts';
import type { Holder } from '../timeline/index.ts';
import type { Fulfilment, OrderState } from './order.ts';
import { LINK_FACTS, type LinkFacts } from './tracking.ts';

/** An order with its lines and payment; personal fields still sealed. */
export interface OrderRecord extends LinkFacts {
  readonly id: string;
  readonly villageId: string;
  readonly shopId: string;
  readonly checkoutId: string;
  readonly accountId: string | null;
  /** The account whose proven phone number is the buyer's: orders of guests are theirs once they log in. */
  readonly phoneAccountId: string | null;
  readonly state: OrderState;
  /** Whose turn it is. */
  readonly holder: Holder;
  readonly method: PaymentMethod;
  readonly fulfilment: Fulfilment;
  readonly buyerNameSealed: string;
  readonly buyerPhoneSealed: string;
  readonly buyerPhoneIndex: string;
  readonly addressSealed: string | null;
  readonly districtId: string | null;
  readonly note: string;
  /** Rupiah: total = goods + shipping − discount. */
  readonly goods: Rupiah;
  readonly shipping: Rupiah;
  readonly discount: Rupiah;
  readonly total: Rupiah;
  /** The village's fee rate on the day of the order, basis points. */
  readonly feeBps: number;
  readonly pickupCode: string | null;
  readonly courier: string | null;
  readonly trackingNumber: string | null;
  readonly cancelReason: string | null;
  /** The money came when the stock was gone. */
  readonly shortfall: boolean;
  readonly createdAt: Instant;
  readonly dueAt: Instant | null;
  readonly completedAt: Instant | null;
  readonly lines: readonly OrderLine[];
  readonly payment: PaymentRecord;
}

export interface OrderLine {
  readonly variantId: string;
  readonly productId: string;
  readonly name: string;
  readonly variantName: string;
  readonly unit: string;
  readonly picture: string | null;
  /** Rupiah per piece; pieces. */
  readonly price: Rupiah;
  readonly quantity: number;
  /** Pieces taken from stock for this line. */
  readonly allocated: number;
}

const COLUMNS = `o.id, o.code, o.village_id, o.shop_id, o.checkout_id, o.account_id, o.state, o.method, o.fulfilment, o.buyer_name_sealed,
  o.buyer_phone_sealed, o.buyer_phone_index, o.address_sealed, o.district_id, o.note, o.goods, o.shipping, o.discount,
  o.total, o.fee_bps, o.pickup_code, o.courier, o.tracking_number, o.cancel_reason, o.shortfall, o.created_at, o.due_at,
  o.completed_at`;

const LINES = `(SELECT json_group_array(json_object('variantId', l.variant_id, 'productId', l.product_id, 'name', l.name,
    'variantName', l.variant_name, 'unit', l.unit, 'picture', l.picture, 'price', l.price, 'quantity', l.quantity,
    'allocated', l.allocated)) FROM order_lines l WHERE l.order_id = o.id)`;

/**
 * An order by its public code, in whatever village: a named exception to tenancy, because the code is all a buyer has.
 * Who may see or do what is decided by `openOrder`.
 */
export const orderByCode = (code: string): Query<Row> => ({
  sql: `SELECT ${COLUMNS}, (SELECT a.id FROM accounts a WHERE a.phone_index = o.buyer_phone_index) AS phone_account_id,
          (SELECT c.holder FROM cases c WHERE c.kind = 'order' AND c.id = o.id) AS holder,
          ${LINK_FACTS}, ${LINES} AS lines, ${paymentJson('o.id')} AS payment FROM orders o WHERE o.code = ?`,
  args: [code],
  opens: { note: 'orders.note', cancel_reason: 'orders.cancel_reason', payment: openPaymentJson },
});

/** A row of {@link orderByCode} as a record: column names in camel case, JSON opened. */
export function orderOf(row: Row): OrderRecord {
  const fields = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/_(\w)/g, (_, c: string) => c.toUpperCase()), value]),
  );
  return {
    ...(fields as unknown as OrderRecord),
    shortfall: row.shortfall === 1,
    lines: JSON.parse(String(row.lines)) as OrderLine[],
    payment: paymentOf(String(row.payment)),
  };
}
