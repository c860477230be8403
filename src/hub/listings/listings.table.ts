import { sql, type SQL } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { villages } from '../../foundation/villages/villages.table.ts';

/**
 * What search and the storefront show: a product, a shop, or a service of a module at Rp0. A read model with everything
 * a card needs, so that a public list is one indexed read. Written in the same commit as the thing it shows.
 */
export const listings = sqliteTable(
  'listings',
  {
    /** Grows with time. */
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: ['product', 'service', 'shop'] }).notNull(),
    /** The product's or shop's id, or the module's own id of the service. */
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
    /** 1 = something is on hand and the shop takes orders now. */
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
    /**
     * The listing's place in the full-text index, best first: products by how well they sell (sold-out ones last), then
     * newest; services and shops, which have an index of their own, by id. A search of products can so stop after the
     * first matches, however many there are.
     */
    doc: integer('doc').generatedAlwaysAs(
      (): SQL => sql`CASE WHEN kind = 'product' THEN
        (CASE WHEN in_stock = 0 THEN 0 WHEN sold >= 1000 THEN 7 WHEN sold >= 300 THEN 6 WHEN sold >= 100 THEN 5
          WHEN sold >= 30 THEN 4 WHEN sold >= 10 THEN 3 WHEN sold >= 3 THEN 2 ELSE 1 END) * 1099511627776 + id
        ELSE id END`,
      { mode: 'virtual' },
    ),
  },
  /** The time behind price and sold makes ties seekable: a page deep among equal prices costs no more than the first. */
  (t) => [
    uniqueIndex('listings_ref').on(t.kind, t.refId),
    uniqueIndex('listings_doc').on(t.doc),
    index('listings_newest').on(t.publishedAt).where(onlyProducts),
    index('listings_price').on(t.price, t.publishedAt).where(onlyProducts),
    index('listings_sold').on(t.sold, t.publishedAt).where(onlyProducts),
    index('listings_category_newest').on(t.categoryId, t.publishedAt).where(onlyProducts),
    index('listings_category_price').on(t.categoryId, t.price, t.publishedAt).where(onlyProducts),
    index('listings_category_sold').on(t.categoryId, t.sold, t.publishedAt).where(onlyProducts),
    index('listings_district_newest').on(t.districtId, t.publishedAt).where(onlyProducts),
    index('listings_district_price').on(t.districtId, t.price, t.publishedAt).where(onlyProducts),
    index('listings_district_sold').on(t.districtId, t.sold, t.publishedAt).where(onlyProducts),
    // What sold best stays in front after it is sold out: a page of what is on hand would pass over more and more of it.
    index('listings_best').on(t.sold, t.publishedAt).where(onlyOnHand),
    index('listings_category_best').on(t.categoryId, t.sold, t.publishedAt).where(onlyOnHand),
    index('listings_village').on(t.villageId, t.kind, t.publishedAt),
    index('listings_shop').on(t.shopId, t.publishedAt).where(onlyProducts),
  ],
);

const onlyProducts = sql`kind = 'product'`;
const onlyOnHand = sql`kind = 'product' AND in_stock = 1`;

/**
 * The words a thing is found by, kept while it exists, listed or not. Triggers (migrations/0003) put them into the
 * full-text index and the vocabulary while the listing is there.
 */
export const searchDocuments = sqliteTable(
  'search_documents',
  {
    kind: text('kind', { enum: ['product', 'service', 'shop'] }).notNull(),
    refId: text('ref_id').notNull(),
    /** Words of the title and their stems. */
    title: text('title').notNull(),
    /** Words and stems of category, section and keywords. */
    more: text('more').notNull(),
    story: text('story').notNull(),
    /** `[word, skeleton]` of what belongs into the vocabulary for typing help. */
    words: text('words', { mode: 'json' }).$type<readonly (readonly [string, string])[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.refId] })],
);

/** Every word of the listings on show, with the number of listings that have it. Kept by triggers. */
export const searchWords = sqliteTable('search_words', {
  word: text('word').primaryKey(),
  skeleton: text('skeleton').notNull(),
  uses: integer('uses').notNull(),
});

/** Ways a word may be mistyped: itself, itself with one letter left out, `~` and its consonants. Kept by triggers. */
export const searchKeys = sqliteTable(
  'search_keys',
  {
    key: text('key').notNull(),
    word: text('word').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.word] }), index('search_keys_word').on(t.word)],
);

/** One number that moves with every write that a public page may show. Kept by triggers; see `storefrontVersion`. */
export const storefrontVersion = sqliteTable(
  'storefront_version',
  {
    id: integer('id').primaryKey(),
    version: integer('version').notNull(),
  },
  (t) => [check('storefront_version_one', sql`${t.id} = 1`)],
);
