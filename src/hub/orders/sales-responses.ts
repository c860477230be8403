import * as v from 'valibot';
import { OrderFactsSchema, PaymentFactsSchema, TimelineSchema, count, instant, rupiah } from './responses.ts';
import { TABS } from './order.ts';
import { RefundToSchema } from './refund-to.ts';

const byTab = v.object(Object.fromEntries(TABS.map((tab) => [tab, count])));

export const BuyerSchema = v.object({
  name: v.string(),
  phone: v.string(),
  address: v.nullable(v.string()),
  place: v.nullable(v.string()),
});
const ContactSchema = v.nullable(BuyerSchema);

const SaleSchema = v.object({
  ...v.pick(OrderFactsSchema, ['code', 'state', 'method', 'fulfilment', 'total', 'createdAt', 'dueAt']).entries,
  title: v.string(),
  picture: v.nullable(v.string()),
  buyer: v.string(),
  task: v.nullable(v.string()),
  waits: v.boolean(),
});

const SalePaymentSchema = v.object({
  ...PaymentFactsSchema.entries,
  received: rupiah,
  refunded: rupiah,
  hasProof: v.boolean(),
  bankReference: v.nullable(v.string()),
  receivedAt: v.nullable(instant),
});

/** A shop's orders under one tab, in the API's document. */
export const SaleListSchema = v.object({
  tab: v.picklist(TABS),
  counts: byTab,
  waiting: byTab,
  sales: v.array(SaleSchema),
  next: v.nullable(v.string()),
});

/** An order as its seller works on it, in the API's document. */
export const SalePageSchema = v.object({
  ...OrderFactsSchema.entries,
  shop: v.object({ name: v.string(), pickupAddress: v.string(), villageName: v.string() }),
  buyer: ContactSchema,
  payment: SalePaymentSchema,
  refundTo: v.nullable(RefundToSchema),
  fee: v.object({ bps: count, amount: rupiah }),
  timeline: TimelineSchema,
  task: v.nullable(v.string()),
  actions: v.array(v.string()),
});

export const CounterSchema = v.object({ shopId: v.string(), slug: v.string(), name: v.string(), waiting: count });

export const FeeDueSchema = v.object({ shopId: v.string(), name: v.string(), owed: rupiah });

/** A shop's day, in the API's document. */
export const TodaySchema = v.object({
  shop: v.object({
    slug: v.string(),
    name: v.string(),
    status: v.string(),
    hasQris: v.boolean(),
    hasBank: v.boolean(),
    delivers: v.boolean(),
    pickup: v.boolean(),
    feeBps: count,
  }),
  waiting: v.array(SaleSchema),
  onTheWay: v.array(SaleSchema),
  unpaid: count,
  hasOrders: v.boolean(),
  products: count,
  liveProducts: count,
  lowStock: count,
  month: v.object({ turnover: rupiah, completed: count }),
});

/** A shop's month, in the API's document. */
export const StatementSchema = v.object({
  month: v.string(),
  feeBps: count,
  months: v.array(v.string()),
  year: v.array(v.object({ month: v.string(), turnover: rupiah })),
  lines: v.array(
    v.object({
      at: instant,
      code: v.nullable(v.string()),
      method: v.nullable(v.string()),
      event: v.picklist(['sold', 'given_back', 'fee_paid', 'paid_out', 'corrected']),
      turnover: rupiah,
      fee: rupiah,
      net: rupiah,
      balance: rupiah,
    }),
  ),
  totals: v.object({ turnover: rupiah, fee: rupiah, net: rupiah, balance: rupiah, sales: count }),
  opening: rupiah,
  closing: rupiah,
});

const matter = v.picklist(['goods', 'payment', 'refund', 'late']);

export const DisputeRowSchema = v.object({
  code: v.string(),
  matter,
  title: v.string(),
  shop: v.string(),
  total: rupiah,
  since: instant,
  due_at: v.nullable(instant),
});

/** A quarrel as the operator sees it, in the API's document. */
export const DisputePageSchema = v.object({
  ...OrderFactsSchema.entries,
  shop: v.object({ name: v.string(), slug: v.string(), whatsapp: v.nullable(v.string()) }),
  buyer: ContactSchema,
  buyerMasked: v.nullable(v.string()),
  payment: SalePaymentSchema,
  refundTo: v.nullable(RefundToSchema),
  timeline: TimelineSchema,
  matter,
  complaint: v.nullable(v.string()),
  open: v.boolean(),
  own: v.boolean(),
});
