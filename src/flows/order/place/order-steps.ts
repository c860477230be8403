import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { emit } from '../../../foundation/notifications/index.ts';
import {
  stillDelivers,
  type Checkout,
  type ShopChoice,
  type ShopQuote,
  type ShopTerms,
} from '../../../hub/checkout/index.ts';
import {
  dueAt,
  insertOrder,
  ORDER_CASE,
  reminders,
  stateFacts,
  type NewOrder,
  type OrderState,
  type ReplayRow,
} from '../../../hub/orders/index.ts';
import { holdStock } from '../../../hub/catalog/index.ts';
import { openCase } from '../../../hub/timeline/index.ts';
import { chooseAmount, makeDynamicQris, openPayment, type AmountChoice } from '../../../money/payments/index.ts';
import { on, type Step } from '../../../platform/libsql/index.ts';
import { accountOf, MOVED, SAME_AMOUNT, type SealedBuyer } from './plan.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>;

/** What a buyer is told of a new order. */
export type OrderFacts = Pick<
  ReplayRow,
  'code' | 'shop_id' | 'shop_name' | 'total' | 'method' | 'state' | 'link_round'
>;

export interface OrderPlan {
  readonly checkoutId: string;
  readonly choice: ShopChoice;
  readonly quote: ShopQuote;
  readonly terms: ShopTerms;
  readonly buyer: SealedBuyer;
  readonly address: Checkout['address'];
  /** How often somebody else was faster. */
  readonly attempt: number;
}

/** The steps that write one order: guards, order, stock held, payment, case, audit, event; and what to tell the buyer. */
export function orderSteps(
  deps: Needs,
  ctx: Ctx,
  { checkoutId, choice, quote, terms, buyer, address, attempt }: OrderPlan,
): Result<{ steps: Step[]; placed: OrderFacts }> {
  const now = deps.clock.now();
  const [id, code] = [deps.ids.next(), deps.ids.code(ORDER_CASE.codePrefix)];
  const state: OrderState = choice.method === 'cod' ? 'placed' : 'awaiting_payment';
  const delivered = choice.fulfilment === 'zone' ? (address ?? null) : null;
  const total = choice.expectedTotal;
  const payment = paymentOf(choice, terms, total, { attempt, draw: () => Number(deps.ids.digits(9)) });
  if (!payment.ok) return payment;
  const due = dueAt(state, now);
  const [first] = quote.lines;
  const subject = { kind: ORDER_CASE.kind, id };
  const steps: Step[] = [
    ...(delivered
      ? [
          stillDelivers(
            { shopId: quote.id, placeId: delivered.placeId, grams: quote.weight, fee: total - quote.goods },
            MOVED,
          ),
        ]
      : []),
    ...insertOrder(deps, {
      id,
      code,
      villageId: quote.villageId,
      shopId: quote.id,
      checkoutId,
      accountId: accountOf(ctx),
      state,
      method: choice.method,
      fulfilment: choice.fulfilment,
      buyerNameSealed: buyer.nameSealed,
      buyerPhoneSealed: buyer.phoneSealed,
      buyerPhoneIndex: buyer.phoneIndex,
      addressSealed: delivered && buyer.addressSealed,
      ...destinationOf(delivered?.placeId ?? null, quote.villageId),
      note: choice.note,
      goods: quote.goods,
      shipping: total - quote.goods,
      feeBps: terms.fee_bps,
      pickupCode: choice.fulfilment === 'pickup' ? deps.ids.digits(6) : null,
      lines: quote.lines,
    }),
    ...holdStock(deps, id, quote.lines, due ?? now),
    on(
      openPayment(deps, {
        villageId: quote.villageId,
        orderId: id,
        payeeId: quote.id,
        method: choice.method,
        ...payment.value,
      }),
      {
        unique: SAME_AMOUNT,
      },
    ),
    ...openCase(
      deps,
      ctx,
      {
        ...subject,
        villageId: quote.villageId,
        code,
        title: `${first?.name ?? code}${quote.lines.length > 1 ? ` +${quote.lines.length - 1}` : ''}`,
        picture: first?.picture ?? null,
        amount: payment.value.amount,
        ownerAccountId: accountOf(ctx),
        ownerPhoneIndex: buyer.phoneIndex,
        subjectResidentId: null,
        shopId: quote.id,
      },
      { state, role: 'buyer', holder: stateFacts(state).holder, dueAt: due, closed: false },
    ),
    audit(deps, ctx, { villageId: quote.villageId, action: 'order.placed', subject, data: { code, state, total } }),
    emit(deps, { villageId: quote.villageId, topic: 'order.placed', payload: { orderId: id, code, state } }),
    ...reminders(deps, { id, code, villageId: quote.villageId }, state),
  ];
  const { method } = choice;
  const toPay = payment.value.amount;
  const placed = { code, shop_id: quote.id, shop_name: quote.name, total: toPay, method, state, link_round: 0 };
  return ok({ steps, placed });
}

/** A kecamatan of the region, or a kabupaten or kota elsewhere: then the kecamatan is the one that it leaves from. */
function destinationOf(placeId: string | null, villageId: string): Pick<NewOrder, 'districtId' | 'areaId'> {
  const isElsewhere = placeId !== null && placeId.length === 5;
  return { districtId: isElsewhere ? villageId.slice(0, 8) : placeId, areaId: isElsewhere ? placeId : null };
}

/** The amount to ask for, told apart from other waiting payments, and the QRIS that carries it. */
function paymentOf(
  choice: ShopChoice,
  terms: ShopTerms,
  total: number,
  among: AmountChoice,
): Result<{ amount: number; suffix: number; qris: string | null }> {
  if (choice.method === 'cod') return ok({ amount: total, suffix: 0, qris: null });
  const chosen = chooseAmount(total, new Set(JSON.parse(terms.waiting) as number[]), among);
  if (!chosen) return refuse('limited', 'checkout.too_many_same_amount');
  if (choice.method === 'transfer') return ok({ ...chosen, qris: null });
  const qris = makeDynamicQris(terms.qris_static ?? '', chosen.amount);
  return qris.ok ? ok({ ...chosen, qris: qris.value }) : refuse('conflict', 'checkout.qris_unusable');
}
