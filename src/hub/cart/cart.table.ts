import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { variants } from '../catalog/catalog.table.ts';

/** A cart belongs to a browser until its owner logs in, then to the account: one per owner. */
export const carts = sqliteTable(
  'carts',
  {
    id: text('id').primaryKey(),
    /** `token:<SHA-256 of the cookie>` or `account:<id>`. */
    ownerKey: text('owner_key').notNull().unique(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [index('carts_updated').on(t.updatedAt)],
);

export const cartLines = sqliteTable(
  'cart_lines',
  {
    cartId: text('cart_id')
      .notNull()
      .references(() => carts.id),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    quantity: integer('quantity').notNull(),
    /** Rupiah per piece when it was put in: a difference is shown before paying. */
    seenPrice: integer('seen_price').notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cartId, t.variantId] }),
    index('cart_lines_variant').on(t.variantId),
    check('cart_lines_quantity', sql`${t.quantity} BETWEEN 1 AND 999`),
  ],
);
