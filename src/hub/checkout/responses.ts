import * as v from 'valibot';
import { CartShopSchema } from '../cart/index.ts';
import { FULFILMENTS, METHODS } from './quote.ts';

const rupiah = v.pipe(v.number(), v.integer());
const Refused = v.nullable(
  v.picklist(['not_offered', 'over_cap', 'refused_before', 'no_place', 'outside_zones', 'too_heavy']),
);

const OptionSchema = v.object({
  fulfilment: v.picklist(FULFILMENTS),
  refused: Refused,
  fee: rupiah,
  total: rupiah,
  days: v.nullable(v.object({ min: v.number(), max: v.number() })),
  methods: v.array(v.object({ method: v.picklist(METHODS), refused: Refused })),
});

const ShopQuoteSchema = v.object({
  ...CartShopSchema.entries,
  pickupAddress: v.string(),
  pickupHours: v.string(),
  codCap: rupiah,
  options: v.array(OptionSchema),
});

const Place = v.nullable(v.object({ id: v.string(), name: v.string() }));

/** What a checkout offers, in the API's document. */
export const CheckoutViewSchema = v.object({
  shops: v.array(ShopQuoteSchema),
  count: v.number(),
  goods: rupiah,
  orderable: v.boolean(),
  place: Place,
  idempotencyKey: v.string(),
  buyer: v.nullable(v.object({ name: v.string(), phone: v.nullable(v.string()) })),
});

/** A judged checkout, in the API's document. */
export const CheckoutReviewSchema = v.object({
  shops: v.array(
    v.object({ quote: ShopQuoteSchema, option: OptionSchema, method: v.picklist(METHODS), note: v.string() }),
  ),
  total: rupiah,
  place: Place,
});
