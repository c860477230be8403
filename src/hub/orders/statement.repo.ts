import type { Instant } from '../../kernel/clock.ts';
import { balanceBefore, sellerPayable, sellerReceivable, type JournalKind } from '../../money/ledger/index.ts';
import type { PaymentMethod } from '../../money/payments/index.ts';
import type { Query } from '../../platform/libsql/index.ts';
import type { ManagedShop } from '../shops/index.ts';

/** One event in the books of a shop: the journals that one moment of one order posted. */
export interface StatementRow extends Record<string, unknown> {
  at: number;
  code: string | null;
  method: PaymentMethod | null;
  /** JSON list of JournalKind. */
  kinds: string;
  turnover: number;
  fee: number;
  balance: number;
}

export interface BalanceRow extends Record<string, unknown> {
  opening: number;
  closing: number;
}

export type StatementKinds = readonly JournalKind[];

/** A month (`2026-11`), the one after it, and the instants at which they begin. */
export interface StatementMonth {
  readonly month: string;
  readonly following: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** What the village's books say about one shop in a month. */
export function statementRepo({ id, villageId }: ManagedShop, { month, following, from, to }: StatementMonth) {
  const own = JSON.stringify([sellerPayable(id), sellerReceivable(id)]);
  const sumOf = (accounts: string) =>
    `(SELECT 0 - coalesce(sum(e.amount), 0) FROM entries e WHERE e.journal_id = j.id AND e.account ${accounts})`;
  return {
    /** Newest first. Events that change neither sales, fee nor balance (cash on its way) are not shown. */
    lines: (limit: number): Query => ({
      sql: `SELECT at, code, method, json_group_array(kind) AS kinds, sum(turnover) AS turnover, sum(fee) AS fee,
              sum(balance) AS balance
            FROM (SELECT j.rowid AS row, j.id, j.at, j.kind, j.order_id, j.turnover, o.code, o.method,
                    ${sumOf(`= 'village_fee'`)} AS fee, ${sumOf('IN (SELECT value FROM json_each(?5))')} AS balance
                  FROM journals j LEFT JOIN orders o ON o.id = j.order_id
                  WHERE j.shop_id = ?1 AND j.village_id = ?2 AND j.at >= ?3 AND j.at < ?4)
            GROUP BY at, coalesce(order_id, id)
            HAVING sum(turnover) <> 0 OR sum(fee) <> 0 OR sum(balance) <> 0
            ORDER BY at DESC, max(row) DESC LIMIT ?6`,
      args: [id, villageId, from, to, own, limit],
    }),

    /** What the market owes the shop (negative: the shop owes the village) when the month begins and ends. */
    balances: (): Query => ({
      sql: `SELECT 0 - sum(${balanceBefore('?2', 'a.value', '?3')}) AS opening,
              0 - sum(${balanceBefore('?2', 'a.value', '?4')}) AS closing FROM json_each(?1) a`,
      args: [own, villageId, month, following],
    }),

    /** Rupiah of goods sold in each month since then, by the village's calendar. */
    sales: (since: Instant): Query => ({
      sql: `SELECT strftime('%Y-%m', at / 1000 + 25200, 'unixepoch') AS month, sum(turnover) AS turnover
            FROM journals WHERE shop_id = ?1 AND village_id = ?2 AND at >= ?3 GROUP BY month`,
      args: [id, villageId, since],
    }),

    /** What the village takes of new orders, in basis points. */
    rate: (): Query => ({ sql: 'SELECT fee_bps AS bps FROM villages WHERE id = ?1', args: [villageId] }),

    /** The first month that has anything in it. */
    begins: (): Query => ({
      sql: 'SELECT min(at) AS at FROM journals WHERE shop_id = ?1 AND village_id = ?2',
      args: [id, villageId],
    }),
  };
}
