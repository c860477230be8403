import * as v from 'valibot';

const rupiah = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.integer());

const LineChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('price'), from: rupiah, to: rupiah }),
  v.object({ kind: v.literal('short'), free: count, wanted: count }),
  v.object({ kind: v.literal('sold_out') }),
  v.object({ kind: v.literal('withdrawn') }),
]);

const CartLineSchema = v.object({
  variantId: v.string(),
  productId: v.string(),
  slug: v.string(),
  name: v.string(),
  variantName: v.string(),
  unit: v.string(),
  picture: v.nullable(v.string()),
  price: rupiah,
  seenPrice: rupiah,
  quantity: count,
  free: count,
  weight: count,
  leadDays: count,
  amount: rupiah,
  changes: v.array(LineChangeSchema),
});

/** A shop's part of a cart, in the API's document. */
export const CartShopSchema = v.object({
  id: v.string(),
  slug: v.string(),
  name: v.string(),
  place: v.string(),
  villageId: v.string(),
  villageName: v.string(),
  status: v.picklist(['applied', 'declined', 'open', 'holiday', 'suspended', 'closed']),
  lines: v.array(CartLineSchema),
  goods: rupiah,
  weight: count,
  orderable: v.boolean(),
});

/** A cart, in the API's document. */
export const CartSchema = v.object({
  shops: v.array(CartShopSchema),
  count,
  goods: rupiah,
  orderable: v.boolean(),
});
