import { and, eq } from 'drizzle-orm';
import type { Deps } from '../../foundation/deps.ts';
import { expectChange, type Statement, type Step } from '../../platform/libsql/index.ts';
import { PAYMENT_MOVED } from './move-payment.repo.ts';
import type { PaymentRecord } from './payment-record.ts';
import { payments } from './payments.table.ts';

/** Keeps where the buyer wants money that goes back: sealed, while the payment is as it was read. */
export const keepRefundTo = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  villageId: string,
  payment: Pick<PaymentRecord, 'id' | 'state'>,
  sealed: string,
): Step[] => [
  db
    .update(payments)
    .set({ refundToSealed: sealed, updatedAt: clock.now() })
    .where(and(eq(payments.id, payment.id), eq(payments.villageId, villageId), eq(payments.state, payment.state))),
  expectChange(PAYMENT_MOVED),
];

/** Forgets it: the money is there. */
export const forgetRefundTo = ({ db }: Pick<Deps, 'db'>, villageId: string, paymentId: string): Statement =>
  db
    .update(payments)
    .set({ refundToSealed: null })
    .where(and(eq(payments.id, paymentId), eq(payments.villageId, villageId)));
