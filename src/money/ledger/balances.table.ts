import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What each account of a village stands at, so that nobody adds up its entries from the beginning. Written by triggers alone
 * (migrations/0047): by each entry as it is posted, and by older entries as {@link ledgerKept} moves on.
 */
export const accountBalances = sqliteTable(
  'account_balances',
  {
    villageId: text('village_id').notNull(),
    account: text('account').notNull(),
    /** Rupiah: the sum of its entries. A trigger holds it to what the last month ends with. */
    balance: integer('balance').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.villageId, t.account] }),
    check('account_balances_integer', sql`typeof(${t.balance}) = 'integer'`),
  ],
);

/** What an account stood at when a month ended (WIB): a row for each month in which something was posted. */
export const accountMonths = sqliteTable(
  'account_months',
  {
    villageId: text('village_id').notNull(),
    account: text('account').notNull(),
    /** `2026-11` */
    month: text('month').notNull(),
    /** Rupiah: the sum of the entries up to its end. */
    balance: integer('balance').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.villageId, t.account, t.month] }),
    check('account_months_month', sql`${t.month} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'`),
    check('account_months_integer', sql`typeof(${t.balance}) = 'integer'`),
  ],
);

/** How far the entries that are older than the balances are in them: one row. Moving `done` on posts what lies between. */
export const ledgerKept = sqliteTable(
  'ledger_kept',
  {
    id: integer('id').primaryKey(),
    /** The last of the older entries that is in the balances, by rowid, and the last that there is. */
    done: integer('done').notNull(),
    until: integer('until').notNull(),
  },
  (t) => [check('ledger_kept_one', sql`${t.id} = 1`), check('ledger_kept_end', sql`${t.done} <= ${t.until}`)],
);
