import type { Deps } from '../../foundation/deps.ts';
import { refusal } from '../../kernel/result.ts';
import { expectChange, raw, read, type Step } from '../../platform/libsql/index.ts';
import { documentStep, productListingSteps } from '../listings/index.ts';
import type { ManagedShop } from '../shops/index.ts';
import type { ProductFields } from './product-input.ts';

type Variant = ProductFields['variants'][number];

const wrongField = (field: string, reason: string) =>
  refusal('invalid', 'input.invalid', { fields: { [field]: reason } });

/** The stock is not what the seller saw: something was sold or returned meanwhile. */
export const STOCK_CHANGED = refusal('conflict', 'catalog.stock_changed');
export const UNKNOWN_CATEGORY = wrongField('categoryId', 'picklist');

export interface WritingFacts {
  readonly slugTaken: boolean;
  /** Names in both languages; null when there is no such category. */
  readonly category: string | null;
}

/** What must be known before a product is written: whether its slug is free of others, and its category's names. */
export async function writingFacts(
  { db }: Pick<Deps, 'db'>,
  asked: { slug: string; categoryId: string; productId: string },
): Promise<WritingFacts> {
  const { slugs, categories } = await read<{ slugs: Record<string, unknown>; categories: { names: string } }>(db, {
    slugs: {
      sql: `SELECT 1 FROM products WHERE slug = ?1 AND id <> ?2
            UNION ALL SELECT 1 FROM old_slugs WHERE slug = ?1 AND product_id <> ?2`,
      args: [asked.slug, asked.productId],
    },
    categories: {
      sql: `SELECT name || ' ' || name_en AS names FROM categories WHERE id = ?`,
      args: [asked.categoryId],
    },
  });
  return { slugTaken: slugs.length > 0, category: categories[0]?.names ?? null };
}

/** Adds a variant at its place. */
export const addVariant = (
  deps: Pick<Deps, 'ids'>,
  shop: ManagedShop,
  productId: string,
  it: Variant,
  at: number,
): Step =>
  raw(
    `INSERT INTO variants (id, village_id, product_id, name, sku, price, stock, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [deps.ids.next(), shop.villageId, productId, it.name, it.sku || null, it.price, it.stock, at],
  );

/**
 * Changes a variant of the product. Its stock only when the seller changed it, and only from the number the seller saw: a
 * sale meanwhile refuses with `catalog.stock_changed`.
 */
export function changeVariant(productId: string, id: string, it: Variant, at: number): Step[] {
  const counted = it.seenStock !== undefined && it.seenStock !== it.stock;
  const facts = raw(
    `UPDATE variants SET name = ?, sku = ?, price = ?, position = ?, active = 1 WHERE id = ? AND product_id = ?`,
    [it.name, it.sku || null, it.price, at, id, productId],
  );
  return [
    facts,
    expectChange(wrongField(`variants.${at}.id`, 'unknown')),
    ...(counted
      ? [
          raw(`UPDATE variants SET stock = ? WHERE id = ? AND stock = ?`, [it.stock, id, it.seenStock]),
          expectChange(STOCK_CHANGED),
        ]
      : []),
  ];
}

/** Takes variants that are no longer named off sale; orders keep pointing at them. */
export const retireOthers = (productId: string, kept: readonly string[]): Step =>
  raw(
    `UPDATE variants SET active = 0 WHERE product_id = ? AND active = 1 AND id NOT IN (SELECT value FROM json_each(?))`,
    [productId, JSON.stringify(kept)],
  );

/** Sets the photos in order; only pictures this shop uploaded, or has on another of its products. */
export function setPhotos(
  deps: Pick<Deps, 'ids'>,
  shop: ManagedShop,
  productId: string,
  photos: ProductFields['photos'],
): Step[] {
  const put = photos.flatMap(({ key, alt }, position): Step[] => [
    raw(
      `INSERT INTO photos (id, product_id, key, alt, position) SELECT ?1, ?2, ?3, ?4, ?5
       WHERE EXISTS (SELECT 1 FROM uploads WHERE shop_id = ?6 AND key = ?3)`,
      [deps.ids.next(), productId, key, alt, position, shop.id],
    ),
    expectChange(wrongField(`photos.${position}`, 'unknown')),
  ]);
  return [
    // What its products already show belongs to the shop, also when it was not uploaded through a form.
    raw(
      `INSERT OR IGNORE INTO uploads (shop_id, key, created_at)
       SELECT p.shop_id, f.key, p.created_at FROM photos f JOIN products p ON p.id = f.product_id WHERE p.shop_id = ?`,
      [shop.id],
    ),
    raw(`DELETE FROM photos WHERE product_id = ?`, [productId]),
    ...put,
  ];
}

/** What follows every change of a product: the words it is found by, and its listing. */
export const shownSteps = (productId: string, fields: ProductFields, category: string): Step[] => [
  documentStep('product', productId, {
    title: fields.name,
    more: [category, fields.section ?? '', fields.keywords, ...fields.variants.map((it) => it.name)],
    story: fields.story,
  }),
  ...productListingSteps({ products: [productId] }),
];
