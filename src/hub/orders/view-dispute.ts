import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { normalizeCode } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { denied } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { read, type Row } from '../../platform/libsql/index.ts';
import type { TimelineEntry } from '../timeline/index.ts';
import { contactQuery, openContact, type BuyerContact, type ContactRow } from './open-contact.ts';
import { matterOf, type Matter } from './matter.ts';
import { doersOf } from './open-order.ts';
import { orderFacts, type OrderFacts } from './order-facts.ts';
import { shopOfOrder, timelineOfOrder, type OrderShopRow } from './order-page.repo.ts';
import { orderByCode, orderOf } from './order-record.ts';
import { isWithOperator } from './stalled.ts';
import { salePayment, type SalePayment } from './view-sale.ts';

/** A quarrel as the operator who decides it sees it. */
export interface DisputePage extends OrderFacts {
  readonly shop: {
    readonly name: string;
    readonly slug: string;
    /** E.164 */
    readonly whatsapp: string | null;
  };
  /** Only while it is to be decided: then it can be asked of both sides. */
  readonly buyer: BuyerContact | null;
  readonly payment: SalePayment;
  readonly timeline: readonly TimelineEntry[];
  readonly matter: Matter;
  /** What the buyer says is wrong, or why Balai asks (`code:<SystemReason>`). */
  readonly complaint: string;
  readonly open: boolean;
  /** The reader bought or sold it: somebody else decides. */
  readonly own: boolean;
}

/** Steps that ask the operator. */
const ASKED: ReadonlySet<string> = new Set(['disputed', 'reported', 'escalated']);

/**
 * An order that was reported or left undone, for an operator of its village, also after it was decided; opening the buyer's
 * contact is recorded. For everybody else, and for all other orders, there is no such dispute, and the try is logged.
 */
export async function viewDispute(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  typed: string,
): Promise<Result<DisputePage>> {
  if (ctx.actor.kind === 'guest') return refuse('unauthenticated', 'identity.login_needed');
  const code = normalizeCode(typed.slice(0, 40));
  const {
    rows: [row],
    shops: [shop],
    timeline,
    contacts: [contact],
  } = await read<{ rows: Row; shops: OrderShopRow; timeline: TimelineEntry; contacts: ContactRow }>(deps.db, {
    rows: orderByCode(code),
    shops: shopOfOrder(code),
    timeline: timelineOfOrder(code),
    contacts: contactQuery(ctx, code),
  });
  if (!row || !shop || !contact) return refuse('not_found', 'orders.no_such_dispute');
  const order = orderOf(row);
  const disputed = timeline.findLast((step) => ASKED.has(step.state));
  if (!holdsOffice(ctx.actor, order.villageId, 'operator') || !disputed)
    return denied(deps, ctx, 'orders.no_such_dispute', {
      villageId: order.villageId,
      action: 'order.dispute_viewed',
      subject: { kind: 'order', id: order.id },
    });
  const open = isWithOperator(order);
  const own = !(await doersOf(deps, ctx, order, undefined)).has('operator');
  return ok({
    ...orderFacts(order),
    shop: {
      name: shop.name,
      slug: shop.slug,
      whatsapp: shop.whatsapp_sealed && (await deps.vault.open(shop.whatsapp_sealed, 'shops.whatsapp')),
    },
    buyer: open && !own ? await openContact(deps, ctx, order, contact) : null,
    payment: salePayment(order),
    timeline: timeline.map((step) => ({ ...step })),
    matter: matterOf(order),
    complaint: disputed.note ?? '',
    open,
    own,
  });
}
