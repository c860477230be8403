import * as v from 'valibot';
import type { Instant } from '../../kernel/clock.ts';
import type { Rupiah } from '../../kernel/money.ts';
import type { Deps } from '../../foundation/deps.ts';
import { isOwed, REOPENED_WITHIN, type PaymentRecord, type RefundState } from '../../money/payments/index.ts';
import { openRefundTo, type RefundTo } from './refund-to.ts';

/** Money that goes back, as both sides and an operator see it. */
export interface RefundFacts {
  readonly id: string;
  readonly amount: Rupiah;
  readonly reason: string;
  readonly state: RefundState;
  readonly createdAt: Instant;
  /** Until when whoever has it should act; null once it is over. */
  readonly dueAt: Instant | null;
  /** When the seller said that it was sent, and with what reference of the bank. */
  readonly paidAt: Instant | null;
  readonly reference: string | null;
  /** A picture of the transfer can be looked at. */
  readonly hasProof: boolean;
  /** Until when the buyer may say that it did not come; null while there is nothing to contest. */
  readonly contestUntil: Instant | null;
}

export const refundsOf = ({ refunds }: PaymentRecord): RefundFacts[] =>
  refunds
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .map(({ id, amount, reason, state, createdAt, dueAt, paidAt, proofKey, reference }) => ({
      id,
      amount,
      reason,
      state,
      createdAt,
      dueAt: dueAt > 0 && (isOwed(state) || state === 'sent') ? dueAt : null,
      paidAt,
      reference,
      hasProof: proofKey !== null,
      contestUntil: paidAt !== null && (state === 'sent' || state === 'paid') ? paidAt + REOPENED_WITHIN : null,
    }));

/** Rupiah that the seller still has to send. */
export const owedOf = ({ refunds }: Pick<PaymentRecord, 'refunds'>): Rupiah =>
  refunds.reduce((sum, refund) => sum + (isOwed(refund.state) ? refund.amount : 0), 0);

/** Where the buyer wants it, for somebody whose authority was checked; null while nothing is owed or nobody said. */
export const whereTo = (deps: Pick<Deps, 'vault'>, payment: PaymentRecord): Promise<RefundTo | null> =>
  openRefundTo(deps, owedOf(payment) > 0 ? payment.refundToSealed : null);

const instant = v.pipe(v.number(), v.integer());

/** The same in the API's document. */
export const RefundFactsSchema = v.object({
  id: v.string(),
  amount: v.pipe(v.number(), v.integer()),
  reason: v.string(),
  state: v.string(),
  createdAt: instant,
  dueAt: v.nullable(instant),
  paidAt: v.nullable(instant),
  reference: v.nullable(v.string()),
  hasProof: v.boolean(),
  contestUntil: v.nullable(instant),
});
