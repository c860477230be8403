import * as v from 'valibot';
import { line, paragraphs, whole } from '../../kernel/fields.ts';
import { MAX_RUPIAH } from '../../kernel/money.ts';

/** In the address of a product whose name holds no letter of the alphabet. */
export const NAMELESS = 'barang';
const MAX_STOCK = 100_000;
const MAX_WEIGHT = 100_000;

/** Key of an uploaded picture, see upload-photo. */
export const photoKey = v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9-]{1,80}$/, 'photo'));

export const stockCount = whole(0, MAX_STOCK);

export const VariantSchema = v.object({
  /** Of a variant that exists; absent for a new one. */
  id: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** `''` when it is the only one. */
  name: v.optional(line(0, 60), ''),
  sku: v.optional(v.nullable(line(0, 40)), null),
  /** Rupiah including tax. */
  price: whole(1, MAX_RUPIAH, 'rupiah'),
  stock: stockCount,
  /** The stock the seller saw: a sale meanwhile is not overwritten. */
  seenStock: v.optional(stockCount),
});

/** Everything of a product that its seller writes. */
export const productFields = {
  name: line(3, 120),
  /** Plain text with paragraphs. */
  story: v.optional(paragraphs(5_000), ''),
  categoryId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'picklist')),
  unit: line(1, 30),
  /** Grams, packed. */
  weight: whole(1, MAX_WEIGHT, 'grams'),
  leadDays: v.optional(whole(0, 90), 0),
  section: v.optional(v.nullable(line(0, 40)), null),
  keywords: v.optional(line(0, 200), ''),
  variants: v.pipe(
    v.array(VariantSchema),
    v.minLength(1, 'required'),
    v.maxLength(20, 'max_length'),
    v.check((all) => all.length === 1 || all.every((it) => it.name !== ''), 'variant_name'),
    v.check((all) => new Set(all.map((it) => it.name.toLowerCase())).size === all.length, 'variant_twice'),
  ),
  photos: v.optional(
    v.pipe(
      v.array(v.object({ key: photoKey, alt: v.optional(line(0, 120), '') })),
      v.maxLength(8, 'too_many_photos'),
      v.check((all) => new Set(all.map((it) => it.key)).size === all.length, 'photo_twice'),
    ),
    [],
  ),
};

const id = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/, 'id'));

export const AddProductSchema = v.object({
  shopId: id,
  /** Made by the client once per new product: sending it again never makes a second one. */
  idempotencyKey: v.optional(v.pipe(v.string(), v.uuid('id'))),
  /** Put on show at once, or kept as a draft. */
  live: v.optional(v.boolean(), true),
  ...productFields,
});

export const EditProductSchema = v.object({
  productId: id,
  /** The version the seller saw. */
  version: whole(1, Number.MAX_SAFE_INTEGER),
  ...productFields,
});

export type ProductFields = Omit<v.InferOutput<typeof EditProductSchema>, 'productId' | 'version'>;
