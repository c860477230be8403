import { raw, type Statement } from '../../platform/libsql/index.ts';

// Pieces of SQL. What they take are pieces too: `?1`, the column of another table.

/** Entries of an older database that are not in the balances yet; none of any other, nor once the timer was through. */
const NOT_YET = `FROM ledger_kept k CROSS JOIN entries e INDEXED BY entries_account
  WHERE k.done < k.until AND e.rowid > k.done AND e.rowid <= k.until`;

/** What an account stands at; debit positive. */
export const balanceNow = (villageId: string, account: string): string =>
  `(coalesce((SELECT balance FROM account_balances WHERE village_id = ${villageId} AND account = ${account}), 0)
    + (SELECT coalesce(sum(e.amount), 0) ${NOT_YET} AND e.village_id = ${villageId} AND e.account = ${account}))`;

/** What an account stood at when a month (`2026-11`, WIB) began; debit positive. */
export const balanceBefore = (villageId: string, account: string, month: string): string =>
  `(coalesce((SELECT balance FROM account_months
      WHERE village_id = ${villageId} AND account = ${account} AND month < ${month} ORDER BY month DESC LIMIT 1), 0)
    + (SELECT coalesce(sum(e.amount), 0) ${NOT_YET} AND e.village_id = ${villageId} AND e.account = ${account}
      AND strftime('%Y-%m', e.at / 1000 + 25200, 'unixepoch') < ${month}))`;

/** The accounts of a village from one name up to before another, and what each stands at: `account`, `balance`. */
export const balancesFrom = (villageId: string, from: string, upTo: string): string =>
  `(SELECT account, sum(balance) AS balance FROM (
      SELECT account, balance FROM account_balances WHERE village_id = ${villageId} AND account >= ${from} AND account < ${upTo}
      UNION ALL SELECT e.account, e.amount ${NOT_YET}
        AND e.village_id = ${villageId} AND e.account >= ${from} AND e.account < ${upTo})
    GROUP BY account)`;

/** Takes the entries that are older than the balances into them: a thousand at a time, for the timer. */
export const keepOlderEntries = (): Statement =>
  raw('UPDATE ledger_kept SET done = min(done + 1000, until) WHERE done < until');
