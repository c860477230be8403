import * as v from 'valibot';
import { RefundFactsSchema } from './refund-facts.ts';
import { RefundToSchema } from './refund-to.ts';
import { ORDER_STATES, type OrderState } from './order.ts';

export const count = v.pipe(v.number(), v.integer());
export const rupiah = v.pipe(v.number(), v.integer());
export const instant = v.pipe(v.number(), v.integer());
const state = v.picklist(Object.keys(ORDER_STATES) as OrderState[]);

/** What every change of an order gives, in the API's document. */
export const OutcomeSchema = v.object({ code: v.string(), state });

/** What both sides see of a payment. */
export const PaymentFactsSchema = v.object({
  state: v.string(),
  amount: rupiah,
  proofRefusal: v.nullable(v.string()),
  refunds: v.array(RefundFactsSchema),
});

export const TimelineSchema = v.array(
  v.object({ state: v.string(), role: v.string(), note: v.nullable(v.string()), at: instant }),
);

/** What everybody who has to do with an order sees of it: `orderFacts`. */
export const OrderFactsSchema = v.object({
  code: v.string(),
  state,
  method: v.string(),
  fulfilment: v.picklist(['pickup', 'zone', 'courier']),
  createdAt: instant,
  dueAt: v.nullable(instant),
  withOperator: v.boolean(),
  lines: v.array(v.object({ name: v.string(), variantName: v.string(), price: rupiah, quantity: count })),
  goods: rupiah,
  shipping: rupiah,
  discount: rupiah,
  total: rupiah,
  note: v.string(),
  courier: v.nullable(v.string()),
  trackingNumber: v.nullable(v.string()),
  cancelReason: v.nullable(v.string()),
  shortfall: v.boolean(),
});

/** An order as its buyer follows it, in the API's document. */
export const TrackedOrderSchema = v.object({
  ...OrderFactsSchema.entries,
  overdue: v.boolean(),
  stalled: v.boolean(),
  shop: v.object({
    slug: v.string(),
    name: v.string(),
    place: v.string(),
    villageName: v.string(),
    pickupAddress: v.string(),
    pickupHours: v.string(),
    whatsapp: v.nullable(v.string()),
  }),
  payment: v.object({
    ...PaymentFactsSchema.entries,
    suffix: rupiah,
    qris: v.nullable(v.string()),
    payee: v.nullable(v.object({ name: v.string(), city: v.string(), nmid: v.nullable(v.string()) })),
    bank: v.nullable(v.record(v.string(), v.string())),
    proofShown: v.boolean(),
    refundTo: v.nullable(RefundToSchema),
  }),
  pickupCode: v.nullable(v.string()),
  timeline: TimelineSchema,
  actions: v.array(v.string()),
  siblings: v.array(v.object({ code: v.string(), shopName: v.string(), total: rupiah, path: v.string() })),
});
