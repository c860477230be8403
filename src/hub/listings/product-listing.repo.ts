import { raw, type Statement } from '../../platform/libsql/index.ts';

/** Which products: some, or all of a shop or of a village. */
export type ProductsOf =
  { readonly products: readonly string[] } | { readonly shop: string } | { readonly village: string };

/**
 * Brings the listings of products into step with products, variants, photos and shops. Put these steps at the end of
 * every commit that changes one of them: price, stock on hand, photos, name, status, the shop's state or settings.
 * A listing exists exactly while its product is live and its shop is open or on holiday.
 */
export function productListingSteps(of: ProductsOf): Statement[] {
  const [column, values] =
    'products' in of
      ? (['id', of.products] as const)
      : 'shop' in of
        ? (['shop_id', [of.shop]] as const)
        : (['village_id', [of.village]] as const);
  const chosen = `p.${column} IN (SELECT value FROM json_each(?1))`;
  const args = [JSON.stringify(values)];
  return [
    raw(
      `DELETE FROM listings WHERE kind = 'product' AND ref_id IN (SELECT p.id FROM products p JOIN shops s ON s.id = p.shop_id
         WHERE ${chosen} AND NOT (p.status = 'live' AND s.status IN ('open', 'holiday')))`,
      args,
    ),
    raw(
      `INSERT INTO listings (kind, ref_id, module, village_id, village_name, village_slug, district_id, path, title, summary,
         category_id, price, price_max, unit, picture, shop_id, shop_name, shop_slug, in_stock, cod, pickup, sold, rating_sum,
         rating_count, published_at)
       SELECT 'product', p.id, 'hub', p.village_id, v.name, v.slug, v.district_id, '/produk/' || p.slug, p.name, '',
         p.category_id, min(x.price), max(x.price), p.unit,
         (SELECT key FROM photos f WHERE f.product_id = p.id ORDER BY f.position LIMIT 1),
         s.id, s.name, s.slug, s.status = 'open' AND max(x.stock) > 0, s.cod, s.pickup, p.sold, p.rating_sum,
         p.rating_count, p.published_at
       FROM products p
         JOIN shops s ON s.id = p.shop_id
         JOIN villages v ON v.id = p.village_id
         JOIN variants x ON x.product_id = p.id AND x.active = 1
       WHERE ${chosen} AND p.status = 'live' AND s.status IN ('open', 'holiday')
       GROUP BY p.id
       ON CONFLICT (kind, ref_id) DO UPDATE SET village_id = excluded.village_id, village_name = excluded.village_name,
         village_slug = excluded.village_slug, district_id = excluded.district_id, path = excluded.path,
         title = excluded.title, category_id = excluded.category_id, price = excluded.price,
         price_max = excluded.price_max, unit = excluded.unit, picture = excluded.picture, shop_id = excluded.shop_id,
         shop_name = excluded.shop_name, shop_slug = excluded.shop_slug, in_stock = excluded.in_stock,
         cod = excluded.cod, pickup = excluded.pickup, sold = excluded.sold, rating_sum = excluded.rating_sum,
         rating_count = excluded.rating_count, published_at = excluded.published_at`,
      args,
    ),
  ];
}
