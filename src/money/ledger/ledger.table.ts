import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * One booking. Append-only; triggers (migrations/custom) refuse a journal whose entries do not sum to zero, and any
 * update or delete. A correction is a new journal that points at the old one.
 */
export const journals = sqliteTable(
  'journals',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id').notNull(),
    kind: text('kind').notNull(),
    /** `order:<id>:completed`: one journal per event, however often it is replayed. */
    sourceEvent: text('source_event').notNull().unique(),
    orderId: text('order_id'),
    /** `[{"account":"seller_receivable:<shop>","amount":1500}, …]`: debit positive, credit negative; a trigger spreads it into entries. */
    lines: text('lines', { mode: 'json' }).$type<readonly { account: string; amount: number }[]>().notNull(),
    reverses: text('reverses'),
    at: integer('at').notNull(),
  },
  (t) => [index('journals_order').on(t.orderId), index('journals_village').on(t.villageId, t.at)],
);

/** Written only by the trigger on journals. */
export const entries = sqliteTable(
  'entries',
  {
    id: integer('id').primaryKey(),
    journalId: text('journal_id')
      .notNull()
      .references(() => journals.id),
    villageId: text('village_id').notNull(),
    account: text('account').notNull(),
    /** Rupiah: debit positive, credit negative. */
    amount: integer('amount').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    index('entries_account').on(t.villageId, t.account, t.at),
    check('entries_integer', sql`typeof(${t.amount}) = 'integer'`),
  ],
);
