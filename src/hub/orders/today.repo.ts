import type { Instant } from '../../kernel/clock.ts';
import type { Query } from '../../platform/libsql/index.ts';
import type { ManagedShop } from '../shops/index.ts';

export interface ShopTodayRow extends Record<string, unknown> {
  slug: string;
  name: string;
  status: 'applied' | 'declined' | 'open' | 'holiday' | 'suspended' | 'closed';
  has_qris: number;
  has_bank: number;
  zones: number;
  pickup: number;
  fee_bps: number;
  unpaid: number;
  has_orders: number;
  products: number;
  live_products: number;
  low_stock: number;
  turnover: number;
  completed: number;
}

/** A shop in numbers; `since` begins the month. An order that is completed is booked once, as one of two kinds. */
export const shopTodayQuery = ({ id, villageId }: ManagedShop, since: Instant): Query => ({
  sql: `SELECT s.slug, s.name, s.status, s.qris_static IS NOT NULL AS has_qris, s.bank_sealed IS NOT NULL AS has_bank,
          (SELECT count(*) FROM shipping_zones z WHERE z.shop_id = s.id) AS zones, s.pickup,
          (SELECT d.fee_bps FROM villages d WHERE d.id = s.village_id) AS fee_bps,
          (SELECT count(*) FROM orders o WHERE o.shop_id = s.id AND o.state = 'awaiting_payment') AS unpaid,
          EXISTS (SELECT 1 FROM orders o WHERE o.shop_id = s.id) AS has_orders,
          (SELECT count(*) FROM products p WHERE p.shop_id = s.id AND p.status <> 'removed') AS products,
          (SELECT count(*) FROM products p WHERE p.shop_id = s.id AND p.status = 'live') AS live_products,
          (SELECT count(*) FROM products p JOIN variants v ON v.product_id = p.id
             WHERE p.shop_id = s.id AND p.status = 'live' AND v.active = 1 AND v.stock <= 3) AS low_stock,
          (SELECT coalesce(sum(j.turnover), 0) FROM journals j WHERE j.shop_id = s.id AND j.at >= ?3) AS turnover,
          (SELECT count(*) FROM journals j WHERE j.shop_id = s.id AND j.at >= ?3
             AND j.kind IN ('orderCompleted', 'paidStraightToSeller')) AS completed
        FROM shops s WHERE s.id = ?1 AND s.village_id = ?2`,
  args: [id, villageId, since],
});
