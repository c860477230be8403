import { and, eq } from 'drizzle-orm';
import type { Instant } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { refusal, type Refusal } from '../../kernel/result.ts';
import { signal, type Signal } from '../../kernel/signal.ts';
import { audit, type PastOf } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import { isTroubled, TROUBLED_SQL } from '../../money/payments/index.ts';
import { expect, expectChange, type Step } from '../../platform/libsql/index.ts';
import { moveCase, type CaseStep, type Holder } from '../timeline/index.ts';
import { ORDER_CASE } from './case-kind.ts';
import { dueAt } from './new-order.repo.ts';
import { reminders } from './reminders.repo.ts';
import { stateFacts, type Doer, type OrderState } from './order.ts';
import type { OrderRecord } from './order-record.ts';
import type { AllowedMove } from './open-order.ts';
import { orders } from './orders.table.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>;

/** Somebody else moved the order between the look and the batch. */
export const ORDER_MOVED = refusal('conflict', 'orders.state_moved');

/** Money went back or goods were looked at between the look and the batch: deciding anew tells what is left. */
export const REST_MOVED = signal('orders.rest_moved', ORDER_MOVED);

export interface MoveDetails {
  /** Until when it has to move on, where that is not the time of its new state. */
  readonly dueAt?: Instant;
  /** Shown to followers: a reason, a tracking number. Never personal data. */
  readonly note?: string;
  /** Also written on the order. */
  readonly set?: Partial<
    Pick<typeof orders.$inferInsert, 'cancelReason' | 'courier' | 'trackingNumber' | 'shortfall' | 'completedAt'>
  >;
  /** Something is left to do: the case stays open at this holder, until then, although the order is over. */
  readonly still?: { readonly holder: Holder; readonly dueAt: Instant | null };
}

const CASE_ROLE = {
  buyer: 'buyer',
  seller: 'seller',
  operator: 'operator',
  system: 'system',
} as const satisfies Record<Doer, CaseStep['role']>;

/**
 * Moves an order by compare-and-set, with its case, timeline, audit row and `order.<state>` event; to be committed with
 * everything else the move means. Refused with `orders.state_moved` when somebody was faster.
 */
export function moveOrder(
  deps: Needs,
  ctx: Ctx,
  order: OrderRecord,
  move: AllowedMove,
  more: MoveDetails = {},
): Step[] {
  const now = deps.clock.now();
  const due = more.dueAt ?? dueAt(move.to, now);
  return [
    deps.db
      .update(orders)
      .set({ ...more.set, state: move.to, dueAt: due, updatedAt: now })
      .where(and(eq(orders.id, order.id), eq(orders.villageId, order.villageId), eq(orders.state, order.state))),
    expectChange(ORDER_MOVED),
    troubleAsRead(order),
    ...followStep(deps, ctx, order, {
      state: move.to,
      by: move.by,
      ...(more.still ?? { holder: holderIn(order, move.to), dueAt: due }),
      ...(more.note ? { note: more.note } : {}),
    }),
    ...reminders(deps, order, move.to),
  ];
}

/** Whoever holds a state, unless money of the order is owed too long or contested: then the operator keeps it. */
const holderIn = ({ payment }: OrderRecord, state: OrderState): Holder =>
  payment.refunds.some((refund) => isTroubled(refund.state)) ? 'operator' : stateFacts(state).holder;

/** Holds while as much money of the order is with the operator as was read: from that follows who holds the order now. */
export const troubleAsRead = ({ id, payment }: OrderRecord): Step =>
  expect(
    `(SELECT count(*) FROM refunds WHERE order_id = ?1 AND state IN ${TROUBLED_SQL}) = ?2`,
    [id, payment.refunds.filter((refund) => isTroubled(refund.state)).length],
    REST_MOVED,
  );

/** Holds while whoever held the order when it was read still does. */
export const heldAsRead = ({ id, holder }: OrderRecord, moved: Refusal | Signal = ORDER_MOVED): Step =>
  expect(`EXISTS (SELECT 1 FROM cases WHERE kind = 'order' AND id = ? AND holder = ?)`, [id, holder], moved);

/** Holds while the order is still in the state it was read in. */
export const asRead = (order: OrderRecord, moved: Refusal | Signal = ORDER_MOVED): Step =>
  expect('EXISTS (SELECT 1 FROM orders WHERE id = ? AND state = ?)', [order.id, order.state], moved);

/** Marks an expired order whose money came when its goods were gone. */
export const flagShortfall = ({ db, clock }: Pick<Deps, 'db' | 'clock'>, order: OrderRecord): Step[] => [
  db
    .update(orders)
    .set({ shortfall: 1, dueAt: null, updatedAt: clock.now() })
    .where(and(eq(orders.id, order.id), eq(orders.villageId, order.villageId), eq(orders.state, order.state))),
  expectChange(ORDER_MOVED),
];

/** Gives the holder of an order new time without moving it; null when nobody has to act any more. */
export const extendOrder = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  order: OrderRecord,
  until: Instant | null,
): Step[] => [
  db
    .update(orders)
    .set({ dueAt: until, updatedAt: clock.now() })
    .where(and(eq(orders.id, order.id), eq(orders.villageId, order.villageId), eq(orders.state, order.state))),
  expectChange(ORDER_MOVED),
];

/** Something followers should know that is not a state of the order: a proof came in, money went back. */
export interface Happening {
  /** A state of the order, or something else that the audit names: `proof_submitted`, `reported`, `refund_due`. */
  readonly state: PastOf<'order'>;
  readonly by: Doer;
  readonly holder: Holder;
  readonly dueAt: number | null;
  readonly note?: string;
}

/**
 * The case's step, the audit row and the event of something that happened to an order. An operator's step holds only while
 * the order is with them: whoever did their part meanwhile has taken it back.
 */
export function followStep(deps: Needs, ctx: Ctx, order: OrderRecord, it: Happening): Step[] {
  const subject = { kind: ORDER_CASE.kind, id: order.id };
  return [
    ...(it.by === 'operator'
      ? [
          expect(
            `EXISTS (SELECT 1 FROM cases WHERE kind = 'order' AND id = ? AND holder = 'operator')`,
            [order.id],
            ORDER_MOVED,
          ),
        ]
      : []),
    ...moveCase(
      deps,
      ctx,
      { ...subject, villageId: order.villageId },
      {
        state: it.state,
        role: CASE_ROLE[it.by],
        holder: it.holder,
        dueAt: it.dueAt,
        closed: it.holder === 'nobody',
        ...(it.note ? { note: it.note } : {}),
      },
    ),
    audit(deps, ctx, {
      villageId: order.villageId,
      action: `order.${it.state}`,
      subject,
      data: { from: order.state },
      ...(it.note ? { reason: it.note } : {}),
    }),
    emit(deps, {
      villageId: order.villageId,
      topic: `order.${it.state}`,
      payload: { orderId: order.id, code: order.code, by: it.by },
    }),
  ];
}
