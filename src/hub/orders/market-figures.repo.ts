import { GIVE_BACK_WITHIN } from '../../money/payments/index.ts';
import { DAY } from '../../kernel/clock.ts';
import { read, type Query, type Row } from '../../platform/libsql/index.ts';
import { restOf, TOTAL, type FigureWindow, type Found, type HandsOut } from '../figures/index.ts';
import { ORDER_STATES } from './order.ts';

/** No order goes on for longer. */
const LONGEST_OPEN = 180 * DAY;
const STATES = JSON.stringify(Object.keys(ORDER_STATES));

/**
 * How the market of a village kept its promises. An order counts in the window in which its seller answered it or let the time
 * run out; what buyers took back before is left out. A refund counts in the window in which it had to be sent; that it was not,
 * though the seller said so, is found when an operator decides it. What sellers brought together must not tell of few of them.
 */
export const marketFigures: HandsOut = {
  of: 'village',
  name: 'market',
  module: null,
  dimensions: ['part'],
  measures: {
    orders: { kind: 'sum' },
    answered: { kind: 'part', of: 'orders' },
    cancelled: { kind: 'part', of: 'orders' },
    disputes: { kind: 'count' },
    for_buyer: { kind: 'count' },
    for_seller: { kind: 'count' },
    refunds: { kind: 'count' },
    refunds_late: { kind: 'count' },
    turnover: { kind: 'sum' },
  },
  sums: {},
  finds: { not_sent: { measure: 'refunds_late' } },
  standing: [],
  async read(db, villageId, window) {
    const { orders, sales, owed } = await read<{ orders: ShopRow; sales: SaleRow; owed: OwedRow }>(db, {
      orders: ordersQuery(villageId, window),
      sales: {
        sql: `SELECT shop_id, sum(turnover) AS turnover FROM journals INDEXED BY journals_village
              WHERE village_id = ?1 AND at >= ?2 AND at < ?3 AND shop_id IS NOT NULL GROUP BY shop_id`,
        args: [villageId, window.from, window.until],
      },
      owed: owedQuery(villageId, window),
    });
    const sold = sales.map(({ turnover }) => Math.max(0, turnover));
    const by = (value: (shop: ShopRow) => number) => giversOf(orders.map(value));
    return [
      {
        codes: [TOTAL],
        values: {
          ...Object.fromEntries(MEASURES.map((of) => [of, sumOf(orders.map((shop) => shop[of]))])),
          turnover: sumOf(sold),
        },
        givers: {
          ...Object.fromEntries(MEASURES.map((of) => [of, by((shop) => shop[of])])),
          ...Object.fromEntries(PARTS.map((of) => [restOf(of), by((shop) => shop.orders - shop[of])])),
          turnover: giversOf(sold),
        },
        ...(window.period === 'month' && { found: foundOf(owed) }),
      },
    ];
  },
};

const sumOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);
const giversOf = (parts: readonly number[]) => ({
  contributors: parts.filter((part) => part > 0).length,
  largest: Math.max(0, ...parts),
});

/** Refunds that were counted as sent in time, by the month in which they had to be. */
const foundOf = (owed: readonly OwedRow[]): readonly Found[] =>
  [...Map.groupBy(owed, ({ month }) => month)].map(([month, shops]) => {
    const cases = shops.map(({ n }) => n);
    return { why: 'not_sent', window: month, cases: sumOf(cases), givers: giversOf(cases) };
  });

const NOTHING = {
  orders: 0,
  answered: 0,
  cancelled: 0,
  disputes: 0,
  for_buyer: 0,
  for_seller: 0,
  refunds: 0,
  refunds_late: 0,
};
const MEASURES = Object.keys(NOTHING) as (keyof typeof NOTHING)[];
const PARTS = ['answered', 'cancelled'] as const;

type ShopRow = Row & typeof NOTHING;
interface SaleRow extends Row {
  shop_id: string;
  turnover: number;
}
interface OwedRow extends Row {
  month: string;
  n: number;
}

/** As it stood when it had to be sent, by what followers read: the row itself forgets an earlier word that it was sent. */
const SENT_BY_THEN = `coalesce((SELECT e.state FROM timeline_entries e
  WHERE e.case_kind = 'order' AND e.case_id = r.order_id AND e.at >= r.created_at AND e.at <= r.created_at + ?6
    AND e.state IN ('refund_sent', 'refund_received', 'refund_settled', 'refund_owed')
  ORDER BY e.at DESC, e.rowid DESC LIMIT 1), 'refund_owed') <> 'refund_owed'`;

/** A row for each shop, from the steps that the followers of its orders saw. */
const ordersQuery = (villageId: string, { from, until }: FigureWindow): Query => ({
  sql: `WITH mine AS (
      SELECT o.id, o.shop_id FROM shops s JOIN orders o INDEXED BY orders_shop ON o.shop_id = s.id
      WHERE s.village_id = ?1 AND o.state IN (SELECT value FROM json_each(?5)) AND o.created_at >= ?4 AND o.created_at < ?3),
    steps AS (
      SELECT m.id, m.shop_id, e.state, e.role, e.at, lag(e.state) OVER before AS was, lag(e.due_at) OVER before AS due
      FROM mine m JOIN timeline_entries e ON e.case_kind = 'order' AND e.case_id = m.id
      WINDOW before AS (PARTITION BY m.id ORDER BY e.at, e.rowid)),
    done AS (SELECT * FROM steps WHERE at >= ?2 AND at < ?3 AND state <> was),
    back AS (
      SELECT m.shop_id, coalesce(r.paid_at, r.answered_at, ?3) > r.created_at + ?6 AND NOT (${SENT_BY_THEN}) AS late
      FROM mine m JOIN refunds r INDEXED BY refunds_order ON r.order_id = m.id
      WHERE r.created_at + ?6 >= ?2 AND r.created_at + ?6 < ?3)
    SELECT shop_id, sum(orders) AS orders, sum(answered) AS answered, sum(cancelled) AS cancelled, sum(disputes) AS disputes,
      sum(for_buyer) AS for_buyer, sum(for_seller) AS for_seller, sum(refunds) AS refunds, sum(refunds_late) AS refunds_late
    FROM (
      SELECT shop_id, was IN ('placed', 'paid') AND role IN ('seller', 'system') AS orders,
        was IN ('placed', 'paid') AND role = 'seller' AND (due IS NULL OR at <= due) AS answered,
        state IN ('rejected', 'cancelled') AND role = 'seller' AND was IN ('placed', 'paid') AS cancelled,
        state = 'disputed' AS disputes, was = 'disputed' AND state = 'refunded' AS for_buyer,
        was = 'disputed' AND state = 'completed' AS for_seller, 0 AS refunds, 0 AS refunds_late
      FROM done
      UNION ALL SELECT shop_id, 0, 0, 0, 0, 0, 0, 1, late FROM back)
    GROUP BY shop_id`,
  args: [villageId, from, until, from - LONGEST_OPEN, STATES, GIVE_BACK_WITHIN],
});

/** Refunds that an operator decides to be owed still, for the first time in this window, and that an earlier one had as sent. */
const owedQuery = (villageId: string, { from, until }: FigureWindow): Query => ({
  sql: `SELECT strftime('%Y-%m', (r.created_at + ?6) / 1000 + 25200, 'unixepoch') AS month, o.shop_id, count(*) AS n
    FROM shops s JOIN orders o INDEXED BY orders_shop ON o.shop_id = s.id
      JOIN refunds r INDEXED BY refunds_order ON r.order_id = o.id
    WHERE s.village_id = ?1 AND o.state IN (SELECT value FROM json_each(?5)) AND o.created_at >= ?4 AND o.created_at < ?3
      AND r.created_at + ?6 < ?2 AND r.round > 0 AND ${SENT_BY_THEN}
      AND (SELECT min(d.at) FROM timeline_entries d WHERE d.case_kind = 'order' AND d.case_id = o.id
        AND d.state = 'refund_owed' AND d.at > r.created_at + ?6) BETWEEN ?2 AND ?3 - 1
    GROUP BY 1, 2`,
  args: [villageId, from, until, from - LONGEST_OPEN, STATES, GIVE_BACK_WITHIN],
});
