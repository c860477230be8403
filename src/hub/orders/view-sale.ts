import type { Instant } from '../../kernel/clock.ts';
import { ownsShop, type Ctx } from '../../kernel/ctx.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { denied } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { isOwed, type PaymentState } from '../../money/payments/index.ts';
import type { TimelineEntry } from '../timeline/index.ts';
import { askedOrder } from './asked-order.ts';
import { openContact, type BuyerContact } from './open-contact.ts';
import { orderFacts, type OrderFacts } from './order-facts.ts';
import type { OrderRecord } from './order-record.ts';
import { refundsOf, whereTo, type RefundFacts } from './refund-facts.ts';
import type { RefundTo } from './refund-to.ts';
import { saleActions, taskOf, type SaleAction, type SaleTask } from './sale-task.ts';
import { villageFee } from './village-fee.ts';

/** The money of an order as its receiver sees it. */
export interface SalePayment {
  readonly state: PaymentState;
  /** Rupiah: to be paid exactly; really received; given back or promised. */
  readonly amount: Rupiah;
  readonly received: Rupiah;
  readonly refunded: Rupiah;
  /** A picture of the payment can be looked at. */
  readonly hasProof: boolean;
  /** What the buyer was told about the last picture. */
  readonly proofRefusal: string | null;
  readonly bankReference: string | null;
  readonly receivedAt: Instant | null;
  readonly refunds: readonly RefundFacts[];
}

/** An order as its seller works on it. */
export interface SalePage extends OrderFacts {
  readonly shop: { readonly name: string; readonly pickupAddress: string; readonly villageName: string };
  /** Null a month after the order was over. */
  readonly buyer: BuyerContact | null;
  readonly payment: SalePayment;
  /** Where the buyer wants the money that is owed; null while they have not said. */
  readonly refundTo: RefundTo | null;
  /** The village's fee on this order: its rate in basis points, and in rupiah once the order is complete. */
  readonly fee: { readonly bps: number; readonly amount: Rupiah };
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[];
  readonly task: SaleTask | null;
  readonly actions: readonly SaleAction[];
}

/**
 * An order for the seller of its shop, with the buyer's contact; that it was opened is recorded. For everybody else there
 * is no such order, and the try is logged.
 */
export async function viewSale(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  typed: string,
): Promise<Result<SalePage>> {
  const asked = await askedOrder(deps, ctx, typed);
  if (!asked.ok) return asked;
  if (!asked.value) return refuse('not_found', 'orders.not_found');
  const { order, shop, timeline, contact } = asked.value;
  if (!ownsShop(ctx.actor, order.shopId))
    return denied(deps, ctx, 'orders.not_found', {
      villageId: order.villageId,
      action: 'order.sale_viewed',
      subject: { kind: 'order', id: order.id },
    });
  return ok({
    ...orderFacts(order),
    shop: { name: shop.name, pickupAddress: shop.pickup_address, villageName: shop.village_name },
    buyer: await openContact(deps, ctx, order, contact),
    payment: salePayment(order),
    refundTo: await whereTo(deps, order.payment),
    fee: { bps: order.feeBps, amount: villageFee(order) },
    timeline: timeline.map((entry) => ({ ...entry })),
    task: taskOf({
      state: order.state,
      fulfilment: order.fulfilment,
      proofWaits: order.payment.state === 'proof_submitted',
      refundOpen: order.payment.refunds.some((refund) => isOwed(refund.state)),
      allocated: order.lines.some((line) => line.allocated > 0),
    }),
    actions: saleActions(order),
  });
}

export const salePayment = ({ payment }: OrderRecord): SalePayment => ({
  state: payment.state,
  amount: payment.amount,
  received: payment.received,
  refunded: payment.refunded,
  hasProof: payment.proofKey !== null,
  proofRefusal: payment.proofRefusal,
  bankReference: payment.bankReference,
  receivedAt: payment.receivedAt,
  refunds: refundsOf(payment),
});
