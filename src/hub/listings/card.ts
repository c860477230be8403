import type { ListingKind } from './document.ts';

/** A product, shop or service as a card in a list shows it. */
export interface ListingCard {
  readonly id: number;
  readonly kind: ListingKind;
  readonly refId: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly categoryId: string;
  /** Rupiah of the cheapest variant; 0 for a service. */
  readonly price: number;
  readonly priceMax: number;
  readonly unit: string;
  /** Blob key without size and format, see hub/catalog/picture-url. */
  readonly picture: string | null;
  readonly shopName: string | null;
  readonly shopSlug: string | null;
  readonly villageName: string;
  readonly villageSlug: string;
  readonly districtId: string;
  /** Something is on hand and the shop takes orders now. */
  readonly inStock: boolean;
  readonly sold: number;
  readonly ratingSum: number;
  readonly ratingCount: number;
  /** Promised working minutes of a service. */
  readonly promisedMinutes: number | null;
  readonly publishedAt: number;
}

/** A listing as the card columns give it. */
export interface CardRow extends Record<string, unknown> {
  id: number;
  kind: ListingKind;
  ref_id: string;
  path: string;
  title: string;
  summary: string;
  category_id: string;
  price: number;
  price_max: number;
  unit: string;
  picture: string | null;
  shop_name: string | null;
  shop_slug: string | null;
  village_name: string;
  village_slug: string;
  district_id: string;
  in_stock: number;
  sold: number;
  rating_sum: number;
  rating_count: number;
  promised_minutes: number | null;
  published_at: number;
}

/** Columns of a {@link CardRow}; `l` is the listing's alias. */
export const CARD = `l.id, l.kind, l.ref_id, l.path, l.title, l.summary, l.category_id, l.price, l.price_max, l.unit,
  l.picture, l.shop_name, l.shop_slug, l.village_name, l.village_slug, l.district_id, l.in_stock, l.sold, l.rating_sum,
  l.rating_count, l.promised_minutes, l.published_at`;

export const toCard = (row: CardRow): ListingCard => ({
  id: row.id,
  kind: row.kind,
  refId: row.ref_id,
  path: row.path,
  title: row.title,
  summary: row.summary,
  categoryId: row.category_id,
  price: row.price,
  priceMax: row.price_max,
  unit: row.unit,
  picture: row.picture,
  shopName: row.shop_name,
  shopSlug: row.shop_slug,
  villageName: row.village_name,
  villageSlug: row.village_slug,
  districtId: row.district_id,
  inStock: row.in_stock === 1,
  sold: row.sold,
  ratingSum: row.rating_sum,
  ratingCount: row.rating_count,
  promisedMinutes: row.promised_minutes,
  publishedAt: row.published_at,
});
