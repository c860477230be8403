import type { Ctx } from '../../kernel/ctx.ts';
import type { Instant } from '../../kernel/clock.ts';
import { normalizeCode } from '../../kernel/ids.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { denied } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { readQris, type PaymentMethod, type PaymentState } from '../../money/payments/index.ts';
import { read, type Row } from '../../platform/libsql/index.ts';
import { openBankAccount, type BankAccount } from '../shops/index.ts';
import type { TimelineEntry } from '../timeline/index.ts';
import { doersOf, type OrderRef } from './open-order.ts';
import { actionsOf, type Fulfilment, type OrderAction, type OrderState } from './order.ts';
import { orderFacts } from './order-facts.ts';
import { orderByCode, orderOf, type OrderLine, type OrderRecord } from './order-record.ts';
import {
  shopOfOrder,
  siblingsOfOrder,
  timelineOfOrder,
  type OrderShopRow,
  type SiblingRow,
} from './order-page.repo.ts';
import { refundsOf, whereTo, type RefundFacts } from './refund-facts.ts';
import type { RefundTo } from './refund-to.ts';
import { isStalled } from './stalled.ts';
import { trackingPath, trackingToken } from './tracking.ts';

/** An order as its buyer follows it. */
export interface TrackedOrder {
  readonly code: string;
  readonly state: OrderState;
  /** True when the time to pay is over although the timer has not closed the order yet. */
  readonly overdue: boolean;
  readonly method: PaymentMethod;
  readonly fulfilment: Fulfilment;
  readonly createdAt: Instant;
  /** Until when whoever holds the order should act. */
  readonly dueAt: Instant | null;
  /** The village's operator was asked to help. */
  readonly withOperator: boolean;
  /** Its time is over and no rule ends it: the buyer may ask the operator. */
  readonly stalled: boolean;
  readonly lines: readonly OrderLine[];
  /** Rupiah: total = goods + shipping − discount. */
  readonly goods: Rupiah;
  readonly shipping: Rupiah;
  readonly discount: Rupiah;
  readonly total: Rupiah;
  readonly note: string;
  readonly shop: {
    readonly slug: string;
    readonly name: string;
    readonly place: string;
    readonly villageName: string;
    readonly pickupAddress: string;
    /** When it can be fetched, in the seller's words; '' when not said. */
    readonly pickupHours: string;
    /** E.164, for a WhatsApp link. */
    readonly whatsapp: string | null;
  };
  readonly payment: {
    readonly state: PaymentState;
    /** Rupiah to pay exactly; `suffix` of it were taken off so that the seller can tell payments apart. */
    readonly amount: Rupiah;
    readonly suffix: Rupiah;
    /** QRIS payload to draw, while it can be paid. */
    readonly qris: string | null;
    /** Whom the buyer's bank will name when the code is read. */
    readonly payee: { readonly name: string; readonly city: string; readonly nmid: string | null } | null;
    /** Where to transfer to, while it can be paid. */
    readonly bank: BankAccount | null;
    /** A picture of the payment is with the seller. */
    readonly proofShown: boolean;
    /** Why the last picture was not accepted. */
    readonly proofRefusal: string | null;
    readonly refunds: readonly RefundFacts[];
    /** Where the buyer wants what is owed. */
    readonly refundTo: RefundTo | null;
  };
  /** To be said at the counter, from when the goods are prepared. */
  readonly pickupCode: string | null;
  readonly courier: string | null;
  readonly trackingNumber: string | null;
  /** Typed by a person, or `code:<SystemReason>`. */
  readonly cancelReason: string | null;
  /** The money came when the goods were gone. */
  readonly shortfall: boolean;
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[];
  /** What this buyer may do now; `submit_proof` besides the moves of the table. */
  readonly actions: readonly (OrderAction | 'submit_proof')[];
  /** The other orders of the same checkout. */
  readonly siblings: readonly {
    readonly code: string;
    readonly shopName: string;
    readonly total: Rupiah;
    readonly path: string;
  }[];
}

/**
 * The buyer's page of an order, by account or tracking link, in one round trip. For everybody else there is no such order,
 * and the try is logged.
 */
export async function trackOrder(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  ref: OrderRef,
): Promise<Result<TrackedOrder>> {
  const code = normalizeCode(ref.code.slice(0, 40));
  const {
    rows: [row],
    shops: [shop],
    timeline,
    siblings,
  } = await read<{ rows: Row; shops: OrderShopRow; timeline: TimelineEntry; siblings: SiblingRow }>(deps.db, {
    rows: orderByCode(code),
    shops: shopOfOrder(code),
    timeline: timelineOfOrder(code),
    siblings: siblingsOfOrder(code),
  });
  if (!row || !shop) return refuse('not_found', 'orders.not_found');
  const order = orderOf(row);
  const doers = await doersOf(deps, ctx, order, ref.token);
  if (!doers.has('buyer'))
    return denied(deps, ctx, 'orders.not_found', {
      villageId: order.villageId,
      action: 'order.tracked',
      subject: { kind: 'order', id: order.id },
    });
  const now = deps.clock.now();
  const payable = order.payment.state === 'pending';
  return ok({
    ...orderFacts(order),
    overdue: order.state === 'awaiting_payment' && payable && order.dueAt !== null && order.dueAt <= now,
    stalled: isStalled(order, now),
    shop: {
      slug: shop.slug,
      name: shop.name,
      place: shop.place,
      villageName: shop.village_name,
      pickupAddress: shop.pickup_address,
      pickupHours: shop.pickup_hours,
      whatsapp: shop.whatsapp_sealed && (await deps.vault.open(shop.whatsapp_sealed, 'shops.whatsapp')),
    },
    payment: {
      state: order.payment.state,
      amount: order.payment.amount,
      suffix: order.payment.suffix,
      qris: payable ? order.payment.qris : null,
      payee: payable ? payeeOf(order.payment.qris) : null,
      bank: payable && order.method === 'transfer' ? await openBankAccount(deps, shop.bank_sealed) : null,
      proofShown: order.payment.proofKey !== null,
      proofRefusal: order.payment.proofRefusal,
      refunds: refundsOf(order.payment),
      refundTo: await whereTo(deps, order.payment),
    },
    pickupCode: ['processing', 'ready_for_pickup'].includes(order.state) ? order.pickupCode : null,
    timeline: timeline.map((t) => ({ ...t })),
    actions: buyerActions(order, now),
    siblings: await Promise.all(
      siblings.map(async (s) => ({
        code: s.code,
        shopName: s.shop_name,
        total: s.total,
        path: trackingPath(s.code, await trackingToken(deps, { code: s.code, linkRound: s.link_round })),
      })),
    ),
  });
}

/**
 * While a proof is looked at a buyer may take the order back, or report a seller who lets the time run out. From `shipped` a
 * buyer may complete at once; cash is for the seller to confirm.
 */
function buyerActions(order: OrderRecord, now: Instant): TrackedOrder['actions'] {
  const { state } = order.payment;
  const report: OrderAction[] = isStalled(order, now) ? ['dispute'] : [];
  if (state === 'proof_submitted') return order.state === 'awaiting_payment' ? [...report, 'withdraw'] : report;
  const actions = actionsOf(order, new Set(['buyer'])).flatMap((action): OrderAction[] =>
    action === 'deliver' ? (state === 'due' ? [] : ['deliver', 'complete']) : [action],
  );
  return state === 'pending' || state === 'expired' ? [...actions, 'submit_proof'] : [...actions, ...report];
}

/** The merchant that a QRIS names. */
function payeeOf(qris: string | null): TrackedOrder['payment']['payee'] {
  const read = qris === null ? null : readQris(qris);
  if (!read?.ok) return null;
  const { merchantName: name, merchantCity: city, nmid } = read.value;
  return { name, city, nmid };
}
