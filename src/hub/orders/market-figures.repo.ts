import { GIVE_BACK_WITHIN } from '../../money/payments/index.ts';
import { DAY } from '../../kernel/clock.ts';
import { read, type Query, type Row } from '../../platform/libsql/index.ts';
import { TOTAL, type FigureWindow, type HandsOut } from '../figures/index.ts';
import { ORDER_STATES } from './order.ts';

/** No order goes on for longer. */
const LONGEST_OPEN = 180 * DAY;
const STATES = JSON.stringify(Object.keys(ORDER_STATES));

/**
 * How the market of a village kept its promises. An order counts in the window in which its seller answered it or let the time
 * run out; what buyers took back before is left out. A refund counts in the window in which it had to be sent. How many orders there were and what
 * was sold is what sellers brought together: few of them, or a large one among them, must not be read from it.
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
  standing: [],
  async read(db, villageId, window) {
    const { orders, sales } = await read<{ orders: ShopRow; sales: SaleRow }>(db, {
      orders: ordersQuery(villageId, window),
      sales: {
        sql: `SELECT shop_id, sum(turnover) AS turnover FROM journals INDEXED BY journals_village
              WHERE village_id = ?1 AND at >= ?2 AND at < ?3 AND shop_id IS NOT NULL GROUP BY shop_id`,
        args: [villageId, window.from, window.until],
      },
    });
    const sold = sales.map(({ turnover }) => Math.max(0, turnover)).filter((turnover) => turnover > 0);
    const many = (of: Exclude<keyof typeof NOTHING, 'shop_id'>) => orders.reduce((sum, shop) => sum + shop[of], 0);
    const counted = Object.fromEntries(MEASURES.map((measure) => [measure, many(measure)]));
    return [
      {
        codes: [TOTAL],
        values: { ...counted, turnover: sold.reduce((sum, turnover) => sum + turnover, 0) },
        givers: {
          ...Object.fromEntries(
            MEASURES.map((of) => [of, giversOf(orders.map((shop) => shop[of]).filter((n) => n > 0))]),
          ),
          turnover: giversOf(sold),
        },
      },
    ];
  },
};

const giversOf = (parts: readonly number[]) => ({ contributors: parts.length, largest: Math.max(0, ...parts) });

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

type ShopRow = Row & typeof NOTHING;
interface SaleRow extends Row {
  shop_id: string;
  turnover: number;
}

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
      SELECT m.shop_id, coalesce(r.paid_at, r.answered_at, ?3) > r.created_at + ?6 AS late
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
