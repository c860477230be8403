import { and, eq } from 'drizzle-orm';
import type { Rupiah } from '../../kernel/money.ts';
import { refusal } from '../../kernel/result.ts';
import { signal } from '../../kernel/signal.ts';
import type { Deps } from '../../foundation/deps.ts';
import { expect, expectChange, on, type Step } from '../../platform/libsql/index.ts';
import { PAYMENT_MOVED } from './move-payment.repo.ts';
import type { PaymentRecord } from './payment-record.ts';
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
const REFUND_SETTLED = refusal('conflict', 'payments.refund_settled');

/**
 * Opens a refund. The database refuses more than was received, however many are asked for at once
 * (`payments.refund_too_much`), and a second one for the same cause (`payments.refund_repeated`).
 */
export const openRefund = ({ db, clock }: Pick<Deps, 'db' | 'clock'>, refund: NewRefund): Step =>
  on(db.insert(refunds).values({ ...refund, inBooks: refund.inBooks ? 1 : 0, createdAt: clock.now() }), {
    trigger: REFUND_TOO_MUCH,
    unique: REFUND_REPEATED,
  });

/** Holds while no refund but `except` was opened since the payment was read: what is booked was reckoned from that. */
export const refundsAsRead = (payment: Pick<PaymentRecord, 'id' | 'refunded'>, except = ''): Step =>
  expect(
    '(SELECT coalesce(sum(amount), 0) FROM refunds WHERE payment_id = ? AND id <> ?) = ?',
    [payment.id, except, payment.refunded],
    PAYMENT_MOVED,
  );

/** Marks an open refund as paid back, once (`payments.refund_settled`). */
export const settleRefund = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  villageId: string,
  refundId: string,
  reference: string | null,
): Step[] => [
  db
    .update(refunds)
    .set({ state: 'paid', paidAt: clock.now(), reference })
    .where(and(eq(refunds.id, refundId), eq(refunds.villageId, villageId), eq(refunds.state, 'open'))),
  expectChange(REFUND_SETTLED),
];
