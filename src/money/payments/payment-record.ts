import type { Rupiah } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/clock.ts';
import { openText, type Sealer } from '../../platform/libsql/index.ts';
import type { PaymentMethod, PaymentState } from './payment.ts';
import type { RefundState } from './refund.ts';

/** An order's payment as flows and pages need it. */
export interface PaymentRecord {
  readonly id: string;
  readonly method: PaymentMethod;
  readonly state: PaymentState;
  /** Rupiah to pay exactly; what was taken off to tell it apart; what really came in; what was given back or will be. */
  readonly amount: Rupiah;
  readonly suffix: Rupiah;
  readonly received: Rupiah;
  readonly refunded: Rupiah;
  /** The dynamic QRIS payload. */
  readonly qris: string | null;
  /** Blob key of the proof picture. */
  readonly proofKey: string | null;
  /** What the buyer was told about the last proof that was not accepted. */
  readonly proofRefusal: string | null;
  readonly bankReference: string | null;
  readonly receivedAt: Instant | null;
  /** Where money that goes back shall go, as the buyer said; sealed. */
  readonly refundToSealed: string | null;
  readonly refunds: readonly RefundRecord[];
}

export interface RefundRecord {
  readonly id: string;
  /** Rupiah. */
  readonly amount: Rupiah;
  readonly reason: string;
  readonly state: RefundState;
  readonly inBooks: boolean;
  readonly createdAt: Instant;
  /** Until when whoever holds it should act; 0 = from before deadlines. */
  readonly dueAt: Instant;
  /** When the seller said that it was sent; when the buyer answered or the operator decided. */
  readonly paidAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** Blob key of the picture of the transfer. */
  readonly proofKey: string | null;
  readonly reference: string | null;
  /** How often an operator decided that it is still owed. */
  readonly round: number;
}

/** SQL that gives an order's payment as JSON, to stand in the order's own query (`order` is an SQL text: `o.id`). */
export const paymentJson = (order: string): string =>
  `(SELECT json_object('id', p.id, 'method', p.method, 'state', p.state, 'amount', p.amount, 'suffix', p.suffix,
     'received', p.received, 'qris', p.qris, 'proofKey', p.proof_key, 'proofRefusal', p.proof_refusal,
     'bankReference', p.bank_reference, 'receivedAt', p.received_at, 'refundToSealed', p.refund_to_sealed,
     'refunded', (SELECT coalesce(sum(r.amount), 0) FROM refunds r WHERE r.payment_id = p.id),
     'refunds', json((SELECT json_group_array(json_object('id', r.id, 'amount', r.amount, 'reason', r.reason,
        'state', r.state, 'inBooks', json(iif(r.in_books = 1, 'true', 'false')), 'createdAt', r.created_at,
        'dueAt', r.due_at, 'paidAt', r.paid_at, 'answeredAt', r.answered_at, 'proofKey', r.proof_key,
        'reference', r.reference, 'round', r.round)) FROM refunds r WHERE r.payment_id = p.id)))
   FROM payments p WHERE p.order_id = ${order})`;

/** Opens the words in what {@link paymentJson} gave. */
export async function openPaymentJson(json: string, sealer: Sealer): Promise<string> {
  const { proofRefusal, refunds, ...payment } = paymentOf(json);
  return JSON.stringify({
    ...payment,
    proofRefusal: proofRefusal && (await openText(sealer, proofRefusal, 'payments.proof_refusal')),
    refunds: await Promise.all(
      refunds.map(async (r) => ({ ...r, reason: await openText(sealer, r.reason, 'refunds.reason') })),
    ),
  });
}

/** What {@link paymentJson} gave, opened. */
export const paymentOf = (json: string): PaymentRecord => JSON.parse(json) as PaymentRecord;
