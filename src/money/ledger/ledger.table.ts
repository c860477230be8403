import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { JournalKind, JournalLine } from './journals.ts';

/**
 * One booking. Append-only; triggers (migrations/0005) refuse a journal whose lines do not sum to zero or name an
 * unknown account, and any update or delete. A correction is a new journal that points at the old one.
 */
export const journals = sqliteTable(
  'journals',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id').notNull(),
    kind: text('kind').$type<JournalKind>().notNull(),
    /** `order:<id>:completed`: one journal per event, however often it is replayed. */
    sourceEvent: text('source_event').notNull().unique(),
    orderId: text('order_id'),
    /** The shop whose statement shows it. */
    shopId: text('shop_id'),
    /** Debit positive, credit negative; a trigger spreads them into entries. */
    lines: text('lines', { mode: 'json' }).$type<readonly JournalLine[]>().notNull(),
    /** Rupiah of goods that this journal proves sold, also where no money passed through Balai; negative = taken back. */
    turnover: integer('turnover').notNull().default(0),
    reverses: text('reverses'),
    at: integer('at').notNull(),
  },
  (t) => [
    index('journals_order').on(t.orderId),
    index('journals_village').on(t.villageId, t.at),
    index('journals_shop').on(t.shopId, t.at),
    check('journals_turnover', sql`typeof(${t.turnover}) = 'integer'`),
  ],
);

/** The lines of the journals, one row each. Written only by the trigger on journals: anything else is refused. */
export const entries = sqliteTable(
  'entries',
  {
    journalId: text('journal_id')
      .notNull()
      .references(() => journals.id),
    /** Place in the journal's lines, from 0. */
    line: integer('line').notNull(),
    villageId: text('village_id').notNull(),
    account: text('account').notNull(),
    /** Rupiah: debit positive, credit negative. */
    amount: integer('amount').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.journalId, t.line] }),
    index('entries_account').on(t.villageId, t.account, t.at),
    check('entries_integer', sql`typeof(${t.amount}) = 'integer'`),
  ],
);
