import { and, eq } from 'drizzle-orm';
import type { Instant } from '../../kernel/clock.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { refusal } from '../../kernel/result.ts';
import { signal } from '../../kernel/signal.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import { expect, expectChange, on, type Step } from '../../platform/libsql/index.ts';
import { PAYMENT_MOVED, PROOF_USED } from './move-payment.repo.ts';
import type { PaymentRecord, RefundRecord } from './payment-record.ts';
import { GIVE_BACK_WITHIN, nextRefundState, REMIND_BEFORE, type RefundAction } from './refund.ts';
import { refunds } from './payments.table.ts';

export interface NewRefund {
  readonly id: string;
  readonly villageId: string;
  readonly orderId: string;
  readonly paymentId: string;
  /** A cause is refunded once: `order:<id>:cancelled`, or the key of the form. */
  readonly idempotencyKey: string;
  readonly amount: Rupiah;
  readonly reason: string;
  /** True when a journal books it as `refund_payable`. */
  readonly inBooks: boolean;
}

export const REFUND_TOO_MUCH = refusal('conflict', 'payments.refund_too_much');
export const REFUND_REPEATED = signal('payments.refund_repeated', refusal('conflict', 'payments.refund_repeated'));
/** Somebody was faster, or the table does not allow it. */
export const REFUND_MOVED = refusal('conflict', 'payments.refund_moved');

/**
 * Opens a refund: it is due in three days, and whoever has to do with it hears of it (`by` opened it), the seller once more
 * before its time is over. The database refuses more than was received, however many are asked for at once
 * (`payments.refund_too_much`), and a second one for the same cause (`payments.refund_repeated`).
 */
export function openRefund(deps: Pick<Deps, 'db' | 'clock' | 'ids'>, refund: NewRefund, by: string): Step[] {
  const now = deps.clock.now();
  const due = now + GIVE_BACK_WITHIN;
  return [
    on(deps.db.insert(refunds).values({ ...refund, inBooks: refund.inBooks ? 1 : 0, createdAt: now, dueAt: due }), {
      trigger: REFUND_TOO_MUCH,
      unique: REFUND_REPEATED,
    }),
    refundEvent(deps, refund, 'refund.opened', { by }),
    refundReminder(deps, refund, due),
  ];
}

type Named = Pick<NewRefund, 'id' | 'villageId' | 'orderId'>;

/** An event about one refund; ids only. */
export const refundEvent = (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  { id, villageId, orderId }: Named,
  topic: `refund.${string}`,
  { by = 'system', notBefore }: { by?: string; notBefore?: Instant } = {},
): Step => emit(deps, { villageId, topic, payload: { orderId, refundId: id, by }, ...(notBefore && { notBefore }) });

/** Reminds the seller of what is still owed, a day before its time is over. */
export const refundReminder = (deps: Pick<Deps, 'db' | 'clock' | 'ids'>, refund: Named, due: Instant): Step =>
  refundEvent(deps, refund, 'refund.reminder', { notBefore: due - REMIND_BEFORE });

/** Holds while no refund but `except` was opened since the payment was read: what is booked was reckoned from that. */
export const refundsAsRead = (payment: Pick<PaymentRecord, 'id' | 'refunded'>, except = ''): Step =>
  expect(
    '(SELECT coalesce(sum(amount), 0) FROM refunds WHERE payment_id = ? AND id <> ?) = ?',
    [payment.id, except, payment.refunded],
    PAYMENT_MOVED,
  );

/** Gives a refund from before deadlines its own: three days from when it was opened. */
export const giveDeadline = (
  { db }: Pick<Deps, 'db'>,
  villageId: string,
  { id, createdAt }: Pick<RefundRecord, 'id' | 'createdAt'>,
): Step[] => [
  db
    .update(refunds)
    .set({ dueAt: createdAt + GIVE_BACK_WITHIN })
    .where(and(eq(refunds.id, id), eq(refunds.villageId, villageId), eq(refunds.dueAt, 0))),
];

/** What may be written down when a refund moves. */
export type RefundChange = Partial<
  Pick<
    typeof refunds.$inferInsert,
    'dueAt' | 'paidAt' | 'answeredAt' | 'reference' | 'proofKey' | 'proofHash' | 'round'
  >
>;

/**
 * Compare-and-set of a refund's state: `payments.refund_moved` when the table does not allow the move or somebody was
 * faster, `payments.proof_used` for a picture that gave money back before.
 */
export function moveRefund(
  { db }: Pick<Deps, 'db'>,
  villageId: string,
  refund: Pick<RefundRecord, 'id' | 'state'>,
  action: RefundAction,
  change: RefundChange = {},
): Step[] {
  const to = nextRefundState(refund.state, action);
  if (!to) return [expect('0', [], REFUND_MOVED)];
  const update = db
    .update(refunds)
    .set({ ...change, state: to })
    .where(and(eq(refunds.id, refund.id), eq(refunds.villageId, villageId), eq(refunds.state, refund.state)));
  return [on(update, { unique: PROOF_USED }), expectChange(REFUND_MOVED)];
}
