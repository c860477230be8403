import type { Instant } from '../../kernel/clock.ts';
import type { Query } from '../../platform/libsql/index.ts';
import { freePieces, type Demand } from '../catalog/index.ts';

/** Where the wish stands: in a cart, or in the request itself (an order placed without a cart). */
export type Wanted = { readonly owner: string } | { readonly lines: readonly Demand[] };

const LINES_COLUMNS = `w.variant_id, w.quantity, w.seen_price, v.name AS variant_name, v.price, v.active,
  ${freePieces('v.id', '?2')} AS free, p.id AS product_id, p.slug, p.name, p.unit, p.weight, p.lead_days,
  p.status AS product_status, (SELECT key FROM photos f WHERE f.product_id = p.id ORDER BY f.position LIMIT 1) AS picture,
  s.id AS shop_id, s.slug AS shop_slug, s.name AS shop_name, s.place AS shop_place, s.status AS shop_status, s.village_id,
  (SELECT name FROM villages d WHERE d.id = s.village_id) AS village_name`;

/**
 * Everything a cart or checkout page needs to know of the goods, in today's state: region-wide, because a cart holds goods
 * of many villages (a named exception). Rows are `LineRow`. A variant asked for twice is summed.
 */
export function wantedLinesQuery(wanted: Wanted, now: Instant): Query {
  const source =
    'owner' in wanted
      ? `SELECT l.variant_id, l.quantity, l.seen_price, l.added_at FROM carts c JOIN cart_lines l ON l.cart_id = c.id
         WHERE c.owner_key = ?1`
      : `SELECT json_extract(value, '$.variantId') AS variant_id, sum(json_extract(value, '$.quantity')) AS quantity,
         NULL AS seen_price, min(key) AS added_at FROM json_each(?1) GROUP BY 1`;
  return {
    sql: `WITH wanted AS (${source})
      SELECT ${LINES_COLUMNS} FROM wanted w
      JOIN variants v ON v.id = w.variant_id JOIN products p ON p.id = v.product_id JOIN shops s ON s.id = p.shop_id
      ORDER BY s.name, s.id, w.added_at, w.variant_id`,
    args: ['owner' in wanted ? wanted.owner : JSON.stringify(wanted.lines), now],
  };
}
