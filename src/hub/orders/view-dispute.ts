import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { audit, denied } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { maskName } from '../../foundation/residents/index.ts';
import { commit } from '../../platform/libsql/index.ts';
import type { TimelineEntry } from '../timeline/index.ts';
import { askedOrder } from './asked-order.ts';
import { contactClosedAt, isNewLook, openContact, type BuyerContact } from './open-contact.ts';
import { matterOf, type Matter } from './matter.ts';
import { doersOf } from './open-order.ts';
import { orderFacts, type OrderFacts } from './order-facts.ts';
import { whereTo } from './refund-facts.ts';
import type { RefundTo } from './refund-to.ts';
import { isWithOperator } from './stalled.ts';
import { salePayment, type SalePayment } from './view-sale.ts';

/** An order of the village as its operator sees it: to decide about, or to say how it stands. */
export interface DisputePage extends OrderFacts {
  readonly shop: {
    readonly name: string;
    readonly slug: string;
    /** E.164 */
    readonly whatsapp: string | null;
  };
  /** Open only while it is to be decided: then both sides can be asked. */
  readonly buyer: BuyerContact | null;
  /** `D*** L******`; null once nobody may read the contact any more. */
  readonly buyerMasked: string | null;
  readonly payment: SalePayment;
  /** Where money goes that the operator has to look after. */
  readonly refundTo: RefundTo | null;
  readonly timeline: readonly TimelineEntry[];
  readonly matter: Matter;
  /** What the buyer says is wrong, or why Balai asks (`code:<SystemReason>`); null when nobody asked. */
  readonly complaint: string | null;
  readonly open: boolean;
  /** The reader bought or sold it: somebody else decides. */
  readonly own: boolean;
}

/** Steps that ask the operator. */
const ASKED: ReadonlySet<string> = new Set(['disputed', 'reported', 'escalated', 'refund_late', 'refund_contested']);

/**
 * Any order of the village for its operator; that it was opened is recorded. The buyer's contact is open while the order is
 * to be decided, and else behind `openBuyer`. For everybody else there is no such order, and the try is logged.
 */
export async function viewDispute(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  typed: string,
): Promise<Result<DisputePage>> {
  const asked = await askedOrder(deps, ctx, typed);
  if (!asked.ok) return asked;
  if (!asked.value) return refuse('not_found', 'orders.no_such_dispute');
  const { order, shop, timeline, contact } = asked.value;
  const subject = { kind: 'order', id: order.id };
  const { villageId } = order;
  if (!holdsOffice(ctx.actor, villageId, 'operator'))
    return denied(deps, ctx, 'orders.no_such_dispute', { villageId, action: 'order.dispute_viewed', subject });
  const now = deps.clock.now();
  if (isNewLook(contact.opened_at, now))
    await commit(deps.db, [audit(deps, ctx, { villageId, action: 'order.opened_in_office', log: 'never', subject })]);
  const open = isWithOperator(order);
  const doers = await doersOf(deps, ctx, order, undefined);
  const own = doers.has('buyer') || doers.has('seller');
  const decides = open && !own;
  const closedAt = contactClosedAt(contact);
  return ok({
    ...orderFacts(order),
    shop: {
      name: shop.name,
      slug: shop.slug,
      whatsapp: shop.whatsapp_sealed && (await deps.vault.open(shop.whatsapp_sealed, 'shops.whatsapp')),
    },
    buyer: decides ? await openContact(deps, ctx, order, contact) : null,
    buyerMasked:
      closedAt !== null && closedAt <= now
        ? null
        : maskName(await deps.vault.open(order.buyerNameSealed, 'orders.buyer_name')),
    payment: salePayment(order),
    refundTo: decides && matterOf(order) === 'refund' ? await whereTo(deps, order.payment) : null,
    timeline: timeline.map((step) => ({ ...step })),
    matter: matterOf(order),
    complaint: complaintIn(timeline),
    open,
    own,
  });
}

/** The last word of who asked the operator. */
function complaintIn(timeline: readonly TimelineEntry[]): string | null {
  const asked = timeline.findLast((step) => ASKED.has(step.state));
  return asked ? (asked.note ?? `code:${asked.state}`) : null;
}
