import type { Query } from '../../platform/libsql/index.ts';

export interface ShopFigures extends Record<string, unknown> {
  /** Pieces sold, of everything the shop ever offered. */
  sold: number;
  rating_sum: number;
  rating_count: number;
}

const SHOP = '(SELECT id FROM shops WHERE slug = ?)';

/** How much a shop sold and how it was rated, over all its products: one row. */
export const shopFiguresQuery = (slug: string): Query => ({
  sql: `SELECT coalesce(sum(sold), 0) AS sold, coalesce(sum(rating_sum), 0) AS rating_sum,
          coalesce(sum(rating_count), 0) AS rating_count FROM products WHERE shop_id = ${SHOP}`,
  args: [slug],
});

/** A shop's own sections that have something on show, by name. */
export const shopSectionsQuery = (slug: string): Query => ({
  sql: `SELECT DISTINCT section FROM products WHERE shop_id = ${SHOP} AND status = 'live' AND section IS NOT NULL
        ORDER BY section`,
  args: [slug],
});
