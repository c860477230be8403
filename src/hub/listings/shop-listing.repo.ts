import { raw, type Statement } from '../../platform/libsql/index.ts';
import { productListingSteps } from './product-listing.repo.ts';

/**
 * Brings a shop's own listing and those of its products into step with it: after it opened, changed its name or
 * settings, went on holiday, was suspended, reactivated or closed.
 */
export function shopListingSteps(shopId: string): Statement[] {
  return [
    raw(
      `DELETE FROM listings WHERE kind = 'shop' AND ref_id = ?1
         AND NOT EXISTS (SELECT 1 FROM shops WHERE id = ?1 AND status IN ('open', 'holiday'))`,
      [shopId],
    ),
    raw(
      `INSERT INTO listings (kind, ref_id, module, village_id, village_name, village_slug, district_id, path, title, summary,
         category_id, price, price_max, picture, shop_id, shop_name, shop_slug, in_stock, cod, pickup, published_at)
       SELECT 'shop', s.id, 'hub', s.village_id, v.name, v.slug, v.district_id, '/toko/' || s.slug, s.name, s.trade,
         'toko', 0, 0, s.picture, s.id, s.name, s.slug, s.status = 'open', s.cod, s.pickup, s.opened_at
       FROM shops s JOIN villages v ON v.id = s.village_id
       WHERE s.id = ?1 AND s.status IN ('open', 'holiday')
       ON CONFLICT (kind, ref_id) DO UPDATE SET village_name = excluded.village_name, village_slug = excluded.village_slug,
         path = excluded.path, title = excluded.title, summary = excluded.summary, picture = excluded.picture,
         shop_name = excluded.shop_name, shop_slug = excluded.shop_slug, in_stock = excluded.in_stock,
         cod = excluded.cod, pickup = excluded.pickup`,
      [shopId],
    ),
    ...productListingSteps({ shop: shopId }),
  ];
}
