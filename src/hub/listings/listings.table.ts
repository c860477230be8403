import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { villages } from '../../foundation/villages/villages.table.ts';

/**
 * What search and the storefront show: a product, or a service of a module at Rp0. A read model with everything a card
 * needs, so that a public list is one indexed read. Written in the same commit as the thing it shows.
 */
export const listings = sqliteTable(
  'listings',
  {
    /** rowid: the full-text index points here; grows with time. */
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: ['product', 'service'] }).notNull(),
    /** The product's id, or the module's own id of the service. */
    refId: text('ref_id').notNull(),
    /** `hub` or the module's name. */
    module: text('module').notNull().default('hub'),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    villageName: text('village_name').notNull(),
    villageSlug: text('village_slug').notNull(),
    districtId: text('district_id').notNull(),
    /** Where a tap leads, e.g. `/produk/keripik-pisang-cokelat`. */
    path: text('path').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull().default(''),
    categoryId: text('category_id').notNull(),
    /** Rupiah, the lowest variant's; 0 for a service. */
    price: integer('price').notNull(),
    priceMax: integer('price_max').notNull(),
    unit: text('unit').notNull().default(''),
    /** Blob key without size and format. */
    picture: text('picture'),
    shopId: text('shop_id'),
    shopName: text('shop_name'),
    shopSlug: text('shop_slug'),
    inStock: integer('in_stock').notNull().default(1),
    cod: integer('cod').notNull().default(0),
    pickup: integer('pickup').notNull().default(0),
    sold: integer('sold').notNull().default(0),
    /** Sum and number of review stars. */
    ratingSum: integer('rating_sum').notNull().default(0),
    ratingCount: integer('rating_count').notNull().default(0),
    /** Promised working minutes of a service. */
    promisedMinutes: integer('promised_minutes'),
    publishedAt: integer('published_at').notNull(),
    /** What people may type for it: synonyms and keywords of the author. */
    keywords: text('keywords').notNull().default(''),
    /** Stems of title, category and keywords, made by hub/search beside the surface forms. */
    stems: text('stems').notNull().default(''),
  },
  (t) => [
    uniqueIndex('listings_ref').on(t.kind, t.refId),
    index('listings_newest').on(t.kind, t.publishedAt),
    index('listings_category_newest').on(t.categoryId, t.publishedAt),
    index('listings_category_price').on(t.categoryId, t.price),
    index('listings_category_sold').on(t.categoryId, t.sold),
    index('listings_village').on(t.villageId, t.kind, t.publishedAt),
    index('listings_shop').on(t.shopId, t.publishedAt),
    index('listings_sold').on(t.kind, t.sold),
    index('listings_price').on(t.kind, t.price),
  ],
);
