import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { villages } from '../../foundation/villages/villages.table.ts';
import { shops } from '../shops/shops.table.ts';

export const categories = sqliteTable('categories', {
  /** Slug, `camilan`. */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  nameEn: text('name_en').notNull(),
  picture: text('picture'),
  position: integer('position').notNull().default(0),
});

export const products = sqliteTable(
  'products',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    shopId: text('shop_id')
      .notNull()
      .references(() => shops.id),
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    /** Plain text with paragraphs. */
    story: text('story').notNull().default(''),
    /** `pcs`, `250 g`, `lembar` … */
    unit: text('unit').notNull(),
    /** Grams, packed. */
    weight: integer('weight').notNull(),
    /** Days the maker needs when it is made to order; 0 = from stock. */
    leadDays: integer('lead_days').notNull().default(0),
    /** Etalase: the shop's own section. */
    section: text('section'),
    keywords: text('keywords').notNull().default(''),
    status: text('status', { enum: ['draft', 'in_review', 'live', 'paused', 'removed'] })
      .notNull()
      .default('draft'),
    sold: integer('sold').notNull().default(0),
    ratingSum: integer('rating_sum').notNull().default(0),
    ratingCount: integer('rating_count').notNull().default(0),
    /** Counts every change: the seller's form carries it back (compare-and-set). */
    version: integer('version').notNull().default(1),
    publishedAt: integer('published_at'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    index('products_shop').on(t.shopId, t.status),
    check('products_weight', sql`${t.weight} > 0`),
    check('products_name', sql`length(${t.name}) BETWEEN 3 AND 120`),
  ],
);

/** What is really sold: every product has one variant at least. Name `''` = the only one. */
export const variants = sqliteTable(
  'variants',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id').notNull(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    name: text('name').notNull().default(''),
    sku: text('sku'),
    /** Rupiah including tax. */
    price: integer('price').notNull(),
    /** Pieces on hand, whoever holds them. */
    stock: integer('stock').notNull(),
    position: integer('position').notNull().default(0),
    active: integer('active').notNull().default(1),
  },
  (t) => [
    index('variants_product').on(t.productId, t.position),
    check('variants_stock', sql`${t.stock} >= 0`),
    check('variants_price', sql`${t.price} > 0 AND ${t.price} <= 1000000000`),
  ],
);

export const photos = sqliteTable(
  'photos',
  {
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    /** Blob key without size and format: `<key>-640.avif`. */
    key: text('key').notNull(),
    alt: text('alt').notNull().default(''),
    position: integer('position').notNull(),
  },
  (t) => [
    uniqueIndex('photos_position').on(t.productId, t.position),
    check('photos_eight', sql`${t.position} BETWEEN 0 AND 7`),
  ],
);

/** Pictures a shop has uploaded; a product shows only those of its own shop. */
export const uploads = sqliteTable(
  'uploads',
  {
    /** Made from the picture's own bytes, so that sending it again gives the same one. */
    key: text('key').notNull(),
    shopId: text('shop_id')
      .notNull()
      .references(() => shops.id),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.key] })],
);

/** Slugs a product had before; they redirect. */
export const oldSlugs = sqliteTable(
  'old_slugs',
  {
    slug: text('slug').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
  },
  (t) => [index('old_slugs_product').on(t.productId)],
);
