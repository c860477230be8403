import type { Deps } from '../../foundation/deps.ts';
import type { Query, Statement } from '../../platform/libsql/index.ts';
import type { PaymentMethod } from '../../money/payments/index.ts';
import type { OrderState } from './order.ts';
import { checkouts } from './orders.table.ts';

export interface NewCheckout {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  readonly accountId: string | null;
  /** Rupiah of all its orders. */
  readonly total: number;
}

/** The step that claims an idempotency key; a second one with the same key breaks the unique key. */
export const insertCheckout = ({ db, clock }: Pick<Deps, 'db' | 'clock'>, checkout: NewCheckout): Statement =>
  db.insert(checkouts).values({ ...checkout, createdAt: clock.now() });

/** One order of an earlier checkout under the same key. */
export interface ReplayRow extends Record<string, unknown> {
  body_hash: string;
  code: string;
  shop_id: string;
  shop_name: string;
  total: number;
  method: PaymentMethod;
  state: OrderState;
  link_round: number;
}

/** Region-wide by design: a key belongs to a checkout, which may hold orders of many villages. */
export const replayQuery = (idempotencyKey: string): Query => ({
  sql: `SELECT c.body_hash, o.code, o.shop_id, s.name AS shop_name, p.amount AS total, o.method, o.state, o.link_round
        FROM checkouts c JOIN orders o ON o.checkout_id = c.id JOIN payments p ON p.order_id = o.id JOIN shops s ON s.id = o.shop_id
        WHERE c.idempotency_key = ? ORDER BY s.name, s.id`,
  args: [idempotencyKey],
});
