import * as v from 'valibot';
import { ORDER_STATES, type OrderState } from './order.ts';

const rupiah = v.pipe(v.number(), v.integer());
const instant = v.pipe(v.number(), v.integer());
const state = v.picklist(Object.keys(ORDER_STATES) as OrderState[]);

/** What every change of an order gives, in the API's document. */
export const OutcomeSchema = v.object({ code: v.string(), state });

const RefundSchema = v.object({
  id: v.string(),
  amount: rupiah,
  reason: v.string(),
  state: v.picklist(['open', 'paid']),
  createdAt: instant,
  paidAt: v.nullable(instant),
});

const PaymentSchema = v.object({
  state: v.string(),
  amount: rupiah,
  suffix: rupiah,
  qris: v.nullable(v.string()),
  bank: v.nullable(v.record(v.string(), v.string())),
  proofShown: v.boolean(),
  proofRefusal: v.nullable(v.string()),
  refunds: v.array(RefundSchema),
});

/** An order as its buyer follows it, in the API's document. */
export const TrackedOrderSchema = v.object({
  code: v.string(),
  state,
  overdue: v.boolean(),
  method: v.string(),
  fulfilment: v.picklist(['pickup', 'zone', 'courier']),
  createdAt: instant,
  dueAt: v.nullable(instant),
  lines: v.array(v.object({ name: v.string(), variantName: v.string(), price: rupiah, quantity: v.number() })),
  goods: rupiah,
  shipping: rupiah,
  discount: rupiah,
  total: rupiah,
  note: v.string(),
  shop: v.object({
    slug: v.string(),
    name: v.string(),
    place: v.string(),
    villageName: v.string(),
    pickupAddress: v.string(),
    whatsapp: v.nullable(v.string()),
  }),
  payment: PaymentSchema,
  pickupCode: v.nullable(v.string()),
  courier: v.nullable(v.string()),
  trackingNumber: v.nullable(v.string()),
  cancelReason: v.nullable(v.string()),
  shortfall: v.boolean(),
  timeline: v.array(v.object({ state: v.string(), role: v.string(), note: v.nullable(v.string()), at: instant })),
  actions: v.array(v.string()),
  siblings: v.array(v.object({ code: v.string(), shopName: v.string(), total: rupiah, path: v.string() })),
});
