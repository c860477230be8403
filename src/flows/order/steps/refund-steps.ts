import type { Instant } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Deps } from '../../../foundation/deps.ts';
import {
  asRead,
  followStep,
  heldAsRead,
  REST_MOVED,
  restAsRead,
  restOf,
  type Doer,
  type OrderRecord,
} from '../../../hub/orders/index.ts';
import { journalOf, postJournal, type NewJournal } from '../../../money/ledger/index.ts';
import {
  forgetRefundTo,
  hasLeft,
  isOver,
  movePayment,
  moveRefund,
  nextRefundState,
  REFUND_MOVED,
  refundEvent,
  type RefundAction,
  type RefundChange,
  type RefundRecord,
  type RefundState,
} from '../../../money/payments/index.ts';
import { expect, readOne, type Step } from '../../../platform/libsql/index.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>;

/** What followers read, and the event's name: `refund_sent`, `refund.sent`. */
const STATES = {
  fall_late: 'refund_late',
  send: 'refund_sent',
  stay_unanswered: 'refund_unanswered',
  receive: 'refund_received',
  contest: 'refund_contested',
  settle: 'refund_settled',
  owe_again: 'refund_owed',
} as const satisfies Record<RefundAction, string>;

export interface RefundStep {
  readonly action: RefundAction;
  readonly by: Doer;
  /** Until when whoever holds it next should act. */
  readonly dueAt?: Instant;
  readonly change?: RefundChange;
  readonly note?: string;
}

/**
 * Everything that one step of a refund means: its state, the payment that is settled by the last one and owed again by a
 * contested one, the books of cash, the case with who holds it now, and the event. A race is signalled by `REST_MOVED`.
 */
export async function refundSteps(
  deps: Needs,
  ctx: Ctx,
  order: OrderRecord,
  refund: RefundRecord,
  it: RefundStep,
): Promise<Step[]> {
  const state = nextRefundState(refund.state, it.action);
  if (!state) return [expect('0', [], REFUND_MOVED)];
  const { payment, villageId } = order;
  const dueAt = it.dueAt ?? refund.dueAt;
  const after = payment.refunds.map((one) => (one.id === refund.id ? state : one.state));
  const over = after.every(isOver);
  return [
    asRead(order, REST_MOVED),
    restAsRead(order),
    heldAsRead(order, REST_MOVED),
    ...moveRefund(deps, villageId, refund, it.action, { ...it.change, dueAt }),
    ...(payment.state === 'refund_due' && over ? movePayment(deps, villageId, payment, 'give_back') : []),
    ...(payment.state === 'refunded' && !over ? movePayment(deps, villageId, payment, 'owe_again') : []),
    ...(over ? [forgetRefundTo(deps, villageId, payment.id)] : []),
    ...(await bookSteps(deps, order, refund, state)),
    ...followStep(deps, ctx, order, {
      state: STATES[it.action],
      by: it.by,
      ...restOf(order, order.state, { refund: { id: refund.id, state, dueAt } }),
      ...(it.note ? { note: it.note } : {}),
    }),
    refundEvent(
      deps,
      { id: refund.id, villageId, orderId: order.id },
      `refund.${STATES[it.action].slice('refund_'.length)}`,
      { by: it.by },
    ),
  ];
}

/** Cash in the books leaves with the word that it was given back, and is owed again when an operator decides so. */
async function bookSteps(deps: Needs, order: OrderRecord, refund: RefundRecord, to: RefundState): Promise<Step[]> {
  if (!refund.inBooks || hasLeft(refund.state) === hasLeft(to)) return [];
  const lines = journalOf.codGivenBack(refund.amount);
  const paid = `refund:${refund.id}:paid${refund.round > 0 ? `:${refund.round}` : ''}`;
  const about = { villageId: order.villageId, orderId: order.id, shopId: order.shopId };
  if (hasLeft(to)) return [postJournal(deps, { ...about, kind: 'codGivenBack', sourceEvent: paid, lines })];
  const booked = await readOne<{ id: string }>(deps.db, {
    sql: 'SELECT id FROM journals WHERE source_event = ?',
    args: [paid],
  });
  const back: NewJournal = { ...about, kind: 'reversal', sourceEvent: `${paid}:not`, lines: journalOf.reversal(lines) };
  return [postJournal(deps, booked ? { ...back, reverses: booked.id } : back)];
}
