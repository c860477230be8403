import { read, type Db } from '../../platform/libsql/index.ts';
import type { Instant } from '../../kernel/clock.ts';
import { alikeCards, sameShopCards, type CardRow } from '../listings/index.ts';
import { ZONES } from '../shops/index.ts';
import { freePieces } from './stock/index.ts';

export interface ProductRow extends Record<string, unknown> {
  id: string;
  slug: string;
  name: string;
  story: string;
  unit: string;
  weight: number;
  lead_days: number;
  status: string;
  sold: number;
  rating_sum: number;
  rating_count: number;
  published_at: number | null;
  updated_at: number;
  category_id: string;
  category_name: string;
  category_name_en: string;
  shop_id: string;
  shop_slug: string;
  shop_name: string;
  shop_place: string;
  shop_picture: string | null;
  shop_status: string;
  pickup: number;
  cod: number;
  whatsapp_sealed: string | null;
  reopens_on: string | null;
  village_id: string;
  village_name: string;
  village_slug: string;
  district_name: string;
}
export type VariantRow = { id: string; name: string; price: number; available: number };
export type PhotoRow = { key: string; alt: string };
export type ZoneRow = { zone: string };

/** The product of a slug that it has, or once had. */
const FOUND = `(SELECT id FROM products WHERE slug = ?1 UNION ALL SELECT product_id FROM old_slugs WHERE slug = ?1 LIMIT 1)`;

/**
 * Everything of a product's public page in one round trip: region-wide, because anybody may look at it (a named
 * exception). The product row is absent when no product has or had the slug.
 */
export async function productPage(db: Db, slug: string, now: Instant) {
  const { products, variants, photos, zones, related, fromShop } = await read<{
    products: ProductRow;
    variants: VariantRow;
    photos: PhotoRow;
    zones: ZoneRow;
    related: CardRow;
    fromShop: CardRow;
  }>(db, {
    products: {
      sql: `SELECT p.id, p.slug, p.name, p.story, p.unit, p.weight, p.lead_days, p.status, p.sold, p.rating_sum,
              p.rating_count, p.published_at, p.updated_at, c.id AS category_id, c.name AS category_name,
              c.name_en AS category_name_en, s.id AS shop_id, s.slug AS shop_slug, s.name AS shop_name,
              s.place AS shop_place, s.picture AS shop_picture, s.status AS shop_status, s.pickup, s.cod,
              s.whatsapp_sealed, s.reopens_on, v.id AS village_id, v.name AS village_name, v.slug AS village_slug, d.name AS district_name
            FROM products p JOIN categories c ON c.id = p.category_id JOIN shops s ON s.id = p.shop_id
              JOIN villages v ON v.id = p.village_id JOIN districts d ON d.id = v.district_id
            WHERE p.id = ${FOUND}`,
      args: [slug],
    },
    variants: {
      sql: `SELECT x.id, x.name, x.price, max(0, ${freePieces('x.id', '?2')}) AS available FROM variants x
            WHERE x.product_id = ${FOUND} AND x.active = 1 ORDER BY x.position, x.id`,
      args: [slug, now],
    },
    photos: { sql: `SELECT key, alt FROM photos WHERE product_id = ${FOUND} ORDER BY position`, args: [slug] },
    zones: {
      sql: `${ZONES} WHERE z.shop_id = (SELECT shop_id FROM products WHERE id = ${FOUND}) ORDER BY z.fee, z.position LIMIT 20`,
      args: [slug],
    },
    related: { sql: alikeCards(FOUND), args: [slug] },
    fromShop: { sql: sameShopCards(FOUND), args: [slug] },
  });
  return { product: products[0] ?? null, variants, photos, zones, related, fromShop };
}
