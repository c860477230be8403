import type { TestDeps } from './deps-on.ts';
import type { PlacedTestOrder } from './orders.ts';
import { read, readRows } from '../../src/platform/libsql/index.ts';

interface Entry extends Record<string, unknown> {
  account: string;
  amount: number;
}

/** What the database holds of an order: its row, its payment, case, stock, refunds, and the accounts that are not at zero. */
export async function factsOf({ db }: Pick<TestDeps, 'db'>, order: PlacedTestOrder) {
  const {
    rows: [row],
    entries,
    refunds,
  } = await read<{ rows: Record<string, unknown>; entries: Entry; refunds: { id: string; amount: number } }>(db, {
    rows: {
      sql: `SELECT o.state, p.state AS payment, l.allocated, v.stock, c.holder, c.closed, pr.sold,
              (SELECT sum(turnover) FROM journals j WHERE j.order_id = o.id) AS turnover
            FROM orders o JOIN payments p ON p.order_id = o.id JOIN order_lines l ON l.order_id = o.id
            JOIN variants v ON v.id = l.variant_id JOIN products pr ON pr.id = l.product_id
            JOIN cases c ON c.kind = 'order' AND c.id = o.id WHERE o.id = ?`,
      args: [order.id],
    },
    entries: {
      sql: `SELECT e.account, sum(e.amount) AS amount FROM entries e JOIN journals j ON j.id = e.journal_id
            WHERE j.order_id = ? GROUP BY e.account HAVING sum(e.amount) <> 0`,
      args: [order.id],
    },
    refunds: { sql: 'SELECT id, amount, state FROM refunds WHERE order_id = ? ORDER BY rowid', args: [order.id] },
  });
  return {
    ...row,
    books: Object.fromEntries(entries.map((e) => [e.account, e.amount])),
    refunds: refunds.map((r) => ({ ...r })),
  };
}

/** The journals of an order as they were posted; `total` is the sum of each one's entries. */
export async function journalsOf({ db }: Pick<TestDeps, 'db'>, order: PlacedTestOrder) {
  const rows = await readRows<{ kind: string; turnover: number; total: number }>(db, {
    sql: `SELECT j.kind, j.turnover, (SELECT sum(amount) FROM entries e WHERE e.journal_id = j.id) AS total
            FROM journals j WHERE j.order_id = ? ORDER BY j.rowid`,
    args: [order.id],
  });
  return rows.map((r) => ({ ...r }));
}

/** The order's timeline, as `state:role`. */
export async function timelineOf({ db }: Pick<TestDeps, 'db'>, order: PlacedTestOrder) {
  const rows = await readRows<{ state: string; role: string }>(db, {
    sql: 'SELECT state, role FROM timeline_entries WHERE case_id = ? ORDER BY rowid',
    args: [order.id],
  });
  return rows.map((r) => `${r.state}:${r.role}`);
}
