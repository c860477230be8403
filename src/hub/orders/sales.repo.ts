import type { PaymentMethod, PaymentState } from '../../money/payments/index.ts';
import type { Query } from '../../platform/libsql/index.ts';
import type { ManagedShop } from '../shops/index.ts';
import type { Fulfilment, OrderState } from './order.ts';

/** A sale in a list of its seller; the buyer's name still sealed. */
export interface SaleRow extends Record<string, unknown> {
  code: string;
  state: OrderState;
  method: PaymentMethod;
  fulfilment: Fulfilment;
  total: number;
  buyer_name_sealed: string;
  /** Pieces and names. */
  goods: string;
  picture: string | null;
  payment: PaymentState;
  open_refunds: number;
  allocated: number;
  /** 1 = it waits for the seller. */
  waits: number;
  due_at: number | null;
  created_at: number;
  row: number;
}

/**
 * SQL: the case `c` of an order `o` waits for the seller. One that is late is with the operator too, but only a quarrel
 * about what arrived is out of the seller's hands.
 */
export const WAITS = `(c.holder = 'shop' OR (c.holder = 'operator' AND o.state <> 'disputed'))`;

/** The columns of a {@link SaleRow}, of orders `o` with their cases `c`. */
const SALE = `o.code, o.state, o.method, o.fulfilment, o.buyer_name_sealed, c.picture,
  (SELECT group_concat(quantity || ' × ' || name || iif(variant_name = '', '', ' (' || variant_name || ')'), ', ')
     FROM order_lines l WHERE l.order_id = o.id) AS goods,
  (SELECT state FROM payments WHERE order_id = o.id) AS payment,
  (SELECT amount FROM payments WHERE order_id = o.id) AS total,
  (SELECT count(*) FROM refunds r WHERE r.order_id = o.id AND r.state IN ('open', 'late', 'contested')) AS open_refunds,
  (SELECT coalesce(sum(allocated), 0) FROM order_lines l WHERE l.order_id = o.id) AS allocated,
  (${WAITS} AND c.closed = 0) AS waits, c.due_at, o.created_at, o.rowid AS row`;

/** Sales of one shop: nothing here is read without it and its village. */
export const salesRepo = ({ id: shopId, villageId }: ManagedShop) => ({
  /**
   * Newest first, after the last row shown. Each state gives one page at most, read off its own index; `CROSS` keeps that
   * order: left to itself the database begins with the cases of all shops.
   */
  page: (states: readonly OrderState[], after: readonly [number, number] | null, limit: number): Query => ({
    sql: `SELECT ${SALE} FROM json_each(?3) s CROSS JOIN orders o ON o.rowid IN (
            SELECT rowid FROM orders WHERE shop_id = ?1 AND village_id = ?2 AND state = s.value
              AND (created_at, rowid) < (?4, ?5) ORDER BY created_at DESC, rowid DESC LIMIT ?6)
          CROSS JOIN cases c ON c.kind = 'order' AND c.id = o.id
          ORDER BY o.created_at DESC, o.rowid DESC LIMIT ?6`,
    args: [
      shopId,
      villageId,
      JSON.stringify(states),
      after?.[0] ?? Number.MAX_SAFE_INTEGER,
      after?.[1] ?? Number.MAX_SAFE_INTEGER,
      limit,
    ],
  }),

  /** How many in each state are not over for somebody, and how many of them wait for the seller. What is over is many. */
  counts: (): Query => ({
    sql: `SELECT o.state, count(*) AS n, sum(${WAITS}) AS waiting FROM cases c JOIN orders o ON o.id = c.id
          WHERE c.shop_id = ?1 AND c.village_id = ?2 AND c.closed = 0 AND c.kind = 'order'
          GROUP BY o.state`,
    args: [shopId, villageId],
  }),

  /** What waits for the seller, the nearest deadline first. */
  waiting: (limit: number): Query => ({
    sql: `SELECT ${SALE} FROM cases c JOIN orders o ON o.id = c.id
          WHERE c.shop_id = ?1 AND c.village_id = ?2 AND c.closed = 0 AND c.kind = 'order' AND ${WAITS}
          ORDER BY c.due_at IS NULL, c.due_at, o.rowid LIMIT ?3`,
    args: [shopId, villageId, limit],
  }),

  /** On the way or at the pickup point: the buyer's turn, but the seller may have to record it. */
  onTheWay: (limit: number): Query => ({
    sql: `SELECT ${SALE} FROM cases c JOIN orders o ON o.id = c.id
          WHERE c.shop_id = ?1 AND c.village_id = ?2 AND c.closed = 0 AND c.kind = 'order' AND c.holder = 'owner'
            AND o.state IN ('ready_for_pickup', 'shipped')
          ORDER BY c.due_at IS NULL, c.due_at, o.rowid LIMIT ?3`,
    args: [shopId, villageId, limit],
  }),
});

export interface CountRow extends Record<string, unknown> {
  state: OrderState;
  n: number;
  waiting: number;
}
