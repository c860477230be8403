import { sha256Hex } from '../../kernel/hex.ts';
import * as v from 'valibot';
import { MobileSchema } from '../../foundation/identity/index.ts';
import { MAX_RUPIAH } from '../../kernel/money.ts';
import { FULFILMENTS, METHODS } from './quote.ts';
import { line, paragraphs } from '../../kernel/fields.ts';

const id = v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(64, 'too_long'));
const ShopChoiceSchema = v.object({
  shopId: id,
  fulfilment: v.picklist(FULFILMENTS, 'unknown'),
  method: v.picklist(METHODS, 'unknown'),
  /** Rupiah for goods and delivery as the page showed them; the order is refused when it would cost anything else. */
  expectedTotal: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_RUPIAH, 'too_much')),
  /** For the seller: colour, time, a landmark. */
  note: v.optional(line(0, 300), ''),
});

export const checkoutFields = {
  /** Made by the page or client, once per press; a repeat with the same body gives the same orders. */
  idempotencyKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/, 'malformed')),
  buyer: v.object({
    name: line(2, 80),
    /** WhatsApp number, any Indonesian spelling. */
    phone: MobileSchema,
  }),
  /** Needed when a shop delivers: street and house, and the code of the kecamatan, or of the kabupaten or kota elsewhere. */
  address: v.optional(v.object({ text: paragraphs(300, 10), placeId: id })),
  /** Shops to order from now; others stay in the cart. */
  shops: v.pipe(v.array(ShopChoiceSchema), v.minLength(1, 'required'), v.maxLength(30, 'too_many')),
  /** Goods without a cart; absent = what the cart holds. A variant named twice counts once, summed. */
  lines: v.optional(
    v.pipe(
      v.array(v.object({ variantId: id, quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)) })),
      v.minLength(1, 'required'),
      v.maxLength(100, 'too_many'),
    ),
  ),
};

/** One press of "order": contact, where to, and per shop how to receive and pay. */
export const CheckoutSchema = v.pipe(
  v.object(checkoutFields),
  v.forward(
    v.check((c) => c.shops.every((s) => s.fulfilment === 'pickup') || c.address !== undefined, 'required'),
    ['address'],
  ),
  v.forward(
    v.check((c) => new Set(c.shops.map((s) => s.shopId)).size === c.shops.length, 'duplicate'),
    ['shops'],
  ),
);

export type Checkout = v.InferOutput<typeof CheckoutSchema>;

/** SHA-256 of what was asked for and by whom: tells a repeat from another order under the same key. */
export async function checkoutHash({ idempotencyKey: _key, ...body }: Checkout, owner: string | null): Promise<string> {
  const canonical = JSON.stringify([owner, body], (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return sha256Hex(canonical);
}
