import { and, eq } from 'drizzle-orm';
import { refusal } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { expect, expectChange, on, type Step } from '../../platform/libsql/index.ts';
import { nextPaymentState, type PaymentAction, type PaymentState } from './payment.ts';
import { payments } from './payments.table.ts';

/** What may be written down when a payment moves. */
export type PaymentChange = Partial<
  Pick<
    typeof payments.$inferInsert,
    'received' | 'receivedAt' | 'receivedBy' | 'bankReference' | 'proofKey' | 'proofHash' | 'proofRefusal'
  >
>;

/** Somebody moved it in between, or the table does not allow it. */
export const PAYMENT_MOVED = refusal('conflict', 'payments.state_moved');
/** One picture pays once. */
export const PROOF_USED = refusal('conflict', 'payments.proof_used');
/** So does one transaction of a receiver's account. */
export const REFERENCE_USED = refusal('conflict', 'payments.reference_used', {
  fields: { reference: 'reference_used' },
});

/** Holds while the payment is still in the state it was read in. */
export const paymentAsRead = ({ id, state }: { readonly id: string; readonly state: PaymentState }): Step =>
  expect('EXISTS (SELECT 1 FROM payments WHERE id = ? AND state = ?)', [id, state], PAYMENT_MOVED);

/**
 * Compare-and-set of a payment's state; refused with `payments.state_moved` when the table does not allow the move or
 * somebody was faster; with `payments.proof_used` or `payments.reference_used` when that has paid before.
 */
export function movePayment(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  villageId: string,
  payment: { readonly id: string; readonly state: PaymentState },
  action: PaymentAction,
  change: PaymentChange = {},
): Step[] {
  const to = nextPaymentState(payment.state, action);
  if (!to) return [expect('0', [], PAYMENT_MOVED)];
  const update = db
    .update(payments)
    .set({ ...change, state: to, updatedAt: clock.now() })
    .where(and(eq(payments.id, payment.id), eq(payments.villageId, villageId), eq(payments.state, payment.state)));
  return [on(update, { unique: change.bankReference ? REFERENCE_USED : PROOF_USED }), expectChange(PAYMENT_MOVED)];
}
