import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { villages } from '../../foundation/villages/villages.table.ts';

/**
 * What the kabupaten sees counted, a village each. Kept by triggers as shops, products and cases come, change and go, so that
 * the console reads as many rows as there are villages, however much they sell.
 */
export const villageFigures = sqliteTable('village_figures', {
  villageId: text('village_id')
    .primaryKey()
    .references(() => villages.id),
  /** Open, or on holiday. */
  shops: integer('shops').notNull().default(0),
  /** Live. */
  products: integer('products').notNull().default(0),
  /** Cases of any kind that somebody still has to act on, and those that are over. */
  open: integer('open').notNull().default(0),
  closed: integer('closed').notNull().default(0),
});
