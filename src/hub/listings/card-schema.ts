import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer());

/** A card as the API gives it; see ListingCard. */
export const CardSchema = v.object({
  id: count,
  kind: v.picklist(['product', 'service', 'shop']),
  refId: v.string(),
  module: v.string(),
  path: v.string(),
  title: v.string(),
  summary: v.string(),
  categoryId: v.string(),
  price: count,
  priceMax: count,
  unit: v.string(),
  picture: v.nullable(v.string()),
  shopName: v.nullable(v.string()),
  shopSlug: v.nullable(v.string()),
  villageName: v.string(),
  villageSlug: v.string(),
  districtId: v.string(),
  inStock: v.boolean(),
  sold: count,
  ratingSum: count,
  ratingCount: count,
  promisedMinutes: v.nullable(count),
  publishedAt: count,
});

export const CardsSchema = v.array(CardSchema);

export const ProductPageSchema = v.object({ items: CardsSchema, next: v.nullable(v.string()) });
