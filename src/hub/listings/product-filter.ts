import * as v from 'valibot';
import { MAX_RUPIAH } from '../../kernel/money.ts';

export const PRODUCT_SORTS = ['newest', 'cheapest', 'bestselling', 'nearest'] as const;
export type ProductSort = (typeof PRODUCT_SORTS)[number];

/** The orders of search results; without one, what answers best comes first. */
export const SEARCH_SORTS = ['newest', 'cheapest', 'bestselling'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/, 'slug'));
const rupiah = v.pipe(
  v.union([v.string(), v.number()]),
  v.toNumber('rupiah'),
  v.safeInteger('rupiah'),
  v.minValue(0, 'rupiah'),
  v.maxValue(MAX_RUPIAH, 'rupiah'),
);
/** A ticked box of a form (`1`, `on`, `true`), or a boolean. */
const flag = v.pipe(
  v.union([v.boolean(), v.picklist(['1', '0', 'on', 'true', 'false'])]),
  v.transform((it) => it === true || it === '1' || it === 'on' || it === 'true'),
);

/** What narrows a list of products; shared by lists and search. */
export const productFilterSchema = v.object({
  category: v.optional(slug),
  /** Kode wilayah or slug of a village. */
  village: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,80}$/, 'slug'))),
  /** Kode wilayah or slug of a district. */
  district: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,80}$/, 'slug'))),
  /** Rupiah, inclusive. */
  min: v.optional(rupiah),
  max: v.optional(rupiah),
  inStock: v.optional(flag, false),
  cod: v.optional(flag, false),
  pickup: v.optional(flag, false),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(80, 'cursor'))),
});

/** A list of products: a filter and an order. */
export const productListSchema = v.object({
  ...productFilterSchema.entries,
  sort: v.optional(v.picklist(PRODUCT_SORTS), 'newest'),
});

/** The filter with village and district resolved to their codes. */
export interface ProductFilter {
  readonly categoryId?: string;
  readonly villageId?: string;
  readonly districtId?: string;
  readonly shopSlug?: string;
  /** Etalase of the shop. */
  readonly section?: string;
  readonly min?: number;
  readonly max?: number;
  readonly inStock?: boolean;
  readonly cod?: boolean;
  readonly pickup?: boolean;
}

/** The conditions of a filter that no index answers, on listing alias `l`. */
export function restOf(filter: ProductFilter): { sql: string; args: (string | number)[] } {
  const parts: string[] = [];
  const args: (string | number)[] = [];
  const add = (sql: string, ...values: (string | number)[]) => {
    parts.push(` AND ${sql}`);
    args.push(...values);
  };
  if (filter.shopSlug !== undefined) add('l.shop_id = (SELECT id FROM shops WHERE slug = ?)', filter.shopSlug);
  if (filter.section !== undefined)
    add('EXISTS (SELECT 1 FROM products p WHERE p.id = l.ref_id AND p.section = ?)', filter.section);
  if (filter.villageId !== undefined) add('l.village_id = ?', filter.villageId);
  if (filter.districtId !== undefined) add('l.district_id = ?', filter.districtId);
  if (filter.categoryId !== undefined) add('l.category_id = ?', filter.categoryId);
  if (filter.min !== undefined) add('l.price >= ?', filter.min);
  if (filter.max !== undefined) add('l.price <= ?', filter.max);
  if (filter.inStock) add('l.in_stock = 1');
  if (filter.cod) add('l.cod = 1');
  if (filter.pickup) add('l.pickup = 1');
  return { sql: parts.join(''), args };
}
