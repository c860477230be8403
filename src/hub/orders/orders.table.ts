import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { areas, districts, villages } from '../../foundation/villages/villages.table.ts';
import { shops } from '../shops/shops.table.ts';
import type { PaymentMethod } from '../../money/payments/index.ts';
import { ORDER_STATES, type Fulfilment, type OrderState } from './order.ts';
import { sealedText } from '../../platform/libsql/index.ts';

const STATES = Object.keys(ORDER_STATES)
  .map((state) => `'${state}'`)
  .join();

/** One buyer pressing "order" once: one idempotency key, one expected total, one order per shop. */
export const checkouts = sqliteTable('checkouts', {
  id: text('id').primaryKey(),
  idempotencyKey: text('idempotency_key').notNull().unique(),
  /** SHA-256 of the canonical body: the same key with another body is refused. */
  bodyHash: text('body_hash').notNull(),
  accountId: text('account_id'),
  /** Rupiah the buyer agreed to. */
  total: integer('total').notNull(),
  createdAt: integer('created_at').notNull(),
});

export const orders = sqliteTable(
  'orders',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull().unique(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    shopId: text('shop_id')
      .notNull()
      .references(() => shops.id),
    checkoutId: text('checkout_id')
      .notNull()
      .references(() => checkouts.id),
    accountId: text('account_id'),
    state: text('state').$type<OrderState>().notNull(),
    method: text('method').$type<PaymentMethod>().notNull(),
    fulfilment: text('fulfilment').$type<Fulfilment>().notNull(),
    buyerNameSealed: text('buyer_name_sealed').notNull(),
    buyerPhoneSealed: text('buyer_phone_sealed').notNull(),
    buyerPhoneIndex: text('buyer_phone_index').notNull(),
    addressSealed: text('address_sealed'),
    /** The kecamatan it goes to; of an order that leaves the region the one it is sent from. */
    districtId: text('district_id').references(() => districts.id),
    /** The kabupaten or kota outside the region that it goes to. */
    areaId: text('area_id').references(() => areas.id),
    note: sealedText('note', 'orders.note').notNull().default(''),
    /** Rupiah. */
    goods: integer('goods').notNull(),
    shipping: integer('shipping').notNull().default(0),
    discount: integer('discount').notNull().default(0),
    total: integer('total').notNull(),
    /** Snapshot of the village's rate on the day. */
    feeBps: integer('fee_bps').notNull().default(0),
    /** Said by the buyer at the counter: six digits. */
    pickupCode: text('pickup_code'),
    courier: text('courier'),
    trackingNumber: text('tracking_number'),
    cancelReason: sealedText('cancel_reason', 'orders.cancel_reason'),
    /** 1 = the money came when the stock was gone: it goes back, nothing may be sent. */
    shortfall: integer('shortfall').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    /** When the present state must have moved on by itself or by its holder. */
    dueAt: integer('due_at'),
    /** How often the links of this order were withdrawn: part of what their secret is made of. */
    linkRound: integer('link_round').notNull().default(0),
    updatedAt: integer('updated_at').notNull(),
    completedAt: integer('completed_at'),
  },
  (t) => [
    index('orders_shop').on(t.shopId, t.state, t.createdAt),
    index('orders_due').on(t.state, t.dueAt),
    index('orders_overdue')
      .on(t.dueAt, t.id)
      .where(sql`${t.dueAt} IS NOT NULL`),
    uniqueIndex('orders_checkout_shop').on(t.checkoutId, t.shopId),
    index('orders_account').on(t.accountId),
    index('orders_phone').on(t.buyerPhoneIndex, t.createdAt),
    check('orders_state', sql`${t.state} IN (${sql.raw(STATES)})`),
    check('orders_method', sql`${t.method} IN ('qris', 'transfer', 'cod', 'gateway', 'free')`),
    check('orders_fulfilment', sql`${t.fulfilment} IN ('pickup', 'zone', 'courier')`),
    check('orders_total', sql`${t.total} = ${t.goods} + ${t.shipping} - ${t.discount} AND ${t.total} >= 0`),
    check('orders_parts', sql`${t.goods} >= 0 AND ${t.shipping} >= 0 AND ${t.discount} >= 0`),
    check(
      'orders_address',
      sql`${t.fulfilment} = 'pickup' OR (${t.addressSealed} IS NOT NULL AND ${t.districtId} IS NOT NULL)`,
    ),
  ],
);

/** What was bought, as it was then. */
export const orderLines = sqliteTable(
  'order_lines',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    variantId: text('variant_id').notNull(),
    productId: text('product_id').notNull(),
    name: text('name').notNull(),
    variantName: text('variant_name').notNull().default(''),
    unit: text('unit').notNull(),
    picture: text('picture'),
    price: integer('price').notNull(),
    quantity: integer('quantity').notNull(),
    weight: integer('weight').notNull(),
    /** Pieces really taken from stock for this line; given back once when the order is cancelled. */
    allocated: integer('allocated').notNull().default(0),
  },
  (t) => [
    uniqueIndex('order_lines_variant').on(t.orderId, t.variantId),
    check('order_lines_quantity', sql`${t.quantity} > 0 AND ${t.allocated} BETWEEN 0 AND ${t.quantity}`),
  ],
);
