import type { Rupiah } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/clock.ts';
import { openText, type Sealer } from '../../platform/libsql/index.ts';
import type { PaymentMethod, PaymentState } from './payment.ts';

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
  readonly refunds: readonly RefundRecord[];
}

export interface RefundRecord {
  readonly id: string;
  /** Rupiah. */
  readonly amount: Rupiah;
  readonly reason: string;
  readonly state: 'open' | 'paid';
  readonly inBooks: boolean;
  readonly createdAt: Instant;
  readonly paidAt: Instant | null;
}

/** SQL that gives an order's payment as JSON, to stand in the order's own query (`order` is an SQL text: `o.id`). */
export const paymentJson = (order: string): string =>
  `(SELECT json_object('id', p.id, 'method', p.method, 'state', p.state, 'amount', p.amount, 'suffix', p.suffix,
     'received', p.received, 'qris', p.qris, 'proofKey', p.proof_key, 'proofRefusal', p.proof_refusal,
     'bankReference', p.bank_reference, 'receivedAt', p.received_at,
     'refunded', (SELECT coalesce(sum(r.amount), 0) FROM refunds r WHERE r.payment_id = p.id),
     'refunds', json((SELECT json_group_array(json_object('id', r.id, 'amount', r.amount, 'reason', r.reason,
        'state', r.state, 'inBooks', json(iif(r.in_books = 1, 'true', 'false')), 'createdAt', r.created_at, 'paidAt', r.paid_at)) FROM refunds r WHERE r.payment_id = p.id)))
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
