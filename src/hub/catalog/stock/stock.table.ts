import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { variants } from '../catalog.table.ts';

/**
 * Stock set aside for an order that is not settled yet. Live while `expires_at` is in the future; triggers refuse a hold
 * for which stock minus the other live holds is short (migrations/0004), so two buyers can never hold the same piece.
 */
export const stockHolds = sqliteTable(
  'stock_holds',
  {
    orderId: text('order_id').notNull(),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    quantity: integer('quantity').notNull(),
    /** When it was made or last extended: "now" for the trigger. */
    heldAt: integer('held_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.variantId] }),
    index('stock_holds_variant').on(t.variantId, t.expiresAt),
    check('stock_holds_quantity', sql`${t.quantity} > 0`),
  ],
);
