import type { Query } from '../../platform/libsql/index.ts';
import { TIMELINE_OPENS } from '../timeline/index.ts';

/** What an order's page shows beside the order itself; by public code, like `orderByCode`, and as guarded. */
export interface OrderShopRow extends Record<string, unknown> {
  slug: string;
  name: string;
  place: string;
  pickup_address: string;
  pickup_hours: string;
  village_name: string;
  whatsapp_sealed: string | null;
  bank_sealed: string | null;
}

export const shopOfOrder = (code: string): Query => ({
  sql: `SELECT s.slug, s.name, s.place, s.pickup_address, s.pickup_hours, d.name AS village_name, s.whatsapp_sealed,
          s.bank_sealed
        FROM orders o JOIN shops s ON s.id = o.shop_id JOIN villages d ON d.id = o.village_id WHERE o.code = ?`,
  args: [code],
});

export const timelineOfOrder = (code: string): Query => ({
  sql: `SELECT t.state, t.role, t.note, t.holder, t.due_at, t.at FROM orders o
        JOIN timeline_entries t ON t.case_kind = 'order' AND t.case_id = o.id WHERE o.code = ? ORDER BY t.at, t.rowid`,
  args: [code],
  opens: TIMELINE_OPENS,
});

export interface SiblingRow extends Record<string, unknown> {
  code: string;
  shop_name: string;
  total: number;
  link_round: number;
}

/** The other orders of the same checkout. */
export const siblingsOfOrder = (code: string): Query => ({
  sql: `SELECT x.code, s.name AS shop_name, p.amount AS total, x.link_round FROM orders o JOIN orders x ON x.checkout_id = o.checkout_id
        JOIN payments p ON p.order_id = x.id JOIN shops s ON s.id = x.shop_id WHERE o.code = ?1 AND x.code <> ?1 ORDER BY s.name, x.code`,
  args: [code],
});
