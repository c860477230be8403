import { eq, sql } from 'drizzle-orm';
import type { Deps } from '../../../foundation/deps.ts';
import type { Instant } from '../../../kernel/clock.ts';
import { refusal } from '../../../kernel/result.ts';
import { signal } from '../../../kernel/signal.ts';
import { expectChange, on, raw, type Step } from '../../../platform/libsql/index.ts';
import { stockHolds } from './stock.table.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

/** Pieces of one variant wanted by one order; the caller has summed a variant that stands on several lines. */
export interface Demand {
  readonly variantId: string;
  readonly quantity: number;
}

/** Somebody else has the pieces: the whole batch is undone. */
export const STOCK_SHORT = signal('stock.short', refusal('conflict', 'stock.short'));

/** SQL for the pieces of a variant that nobody holds at the moment `now` (both are SQL texts: `v.id`, `?1`). */
export const freePieces = (variant: string, now: string): string =>
  `((SELECT stock FROM variants WHERE id = ${variant}) - (SELECT coalesce(sum(h.quantity), 0) FROM stock_holds h
    WHERE h.variant_id = ${variant} AND h.expires_at > ${now}))`;

/**
 * Sets stock aside until `expiresAt`; holding again updates the order's own hold, so it never stands in its own way.
 * Refused with `stock.short` when others hold what is left.
 */
export function holdStock(
  { db, clock }: Needs,
  orderId: string,
  demand: readonly Demand[],
  expiresAt: Instant,
): Step[] {
  const heldAt = clock.now();
  const hold = db
    .insert(stockHolds)
    .values(demand.map((d) => ({ orderId, variantId: d.variantId, quantity: d.quantity, heldAt, expiresAt })))
    .onConflictDoUpdate({
      target: [stockHolds.orderId, stockHolds.variantId],
      set: { quantity: sql`excluded.quantity`, heldAt: sql`excluded.held_at`, expiresAt: sql`excluded.expires_at` },
    });
  return [on(hold, { trigger: STOCK_SHORT })];
}

/** Lets go of what an order held. */
export const releaseHold = ({ db }: Needs, orderId: string): Step =>
  db.delete(stockHolds).where(eq(stockHolds.orderId, orderId));

/**
 * Takes the pieces out of stock for good and ends the hold. A live hold has priority: it needs only that the pieces are
 * there; without one, what others hold is kept for them. Refused with `stock.short`; then no variant is touched.
 */
export function allocateStock(deps: Needs, villageId: string, orderId: string, demand: readonly Demand[]): Step[] {
  const now = deps.clock.now();
  const take = ({ variantId, quantity }: Demand): Step[] => [
    raw(
      `UPDATE variants SET stock = stock - ?1 WHERE id = ?2 AND village_id = ?3 AND stock >= ?1 AND (
         EXISTS (SELECT 1 FROM stock_holds WHERE order_id = ?4 AND variant_id = ?2 AND quantity >= ?1 AND expires_at > ?5)
         OR stock - ?1 >= (SELECT coalesce(sum(quantity), 0) FROM stock_holds
                           WHERE variant_id = ?2 AND order_id <> ?4 AND expires_at > ?5))`,
      [quantity, variantId, villageId, orderId, now],
    ),
    expectChange(STOCK_SHORT),
  ];
  return [...demand.flatMap(take), releaseHold(deps, orderId)];
}

/** Puts pieces back that an order had taken. The caller guards that it happens once. */
export const returnStock = (villageId: string, back: readonly Demand[]): Step[] =>
  back.map(({ variantId, quantity }) =>
    raw('UPDATE variants SET stock = stock + ? WHERE id = ? AND village_id = ?', [quantity, variantId, villageId]),
  );

/** Counts pieces as sold, for "best-selling"; what search shows of the product follows by a trigger of the listings. */
export const countSold = (
  villageId: string,
  sold: readonly { readonly productId: string; readonly quantity: number }[],
): Step[] =>
  sold.map(({ productId, quantity }) =>
    raw('UPDATE products SET sold = sold + ? WHERE id = ? AND village_id = ?', [quantity, productId, villageId]),
  );
