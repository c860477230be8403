import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { PAYMENT_STATES, type PaymentMethod, type PaymentState } from './payment.ts';
import { sealedText } from '../../platform/libsql/index.ts';
import type { RefundState } from './refund.ts';

const STATES = PAYMENT_STATES.map((state) => `'${state}'`).join();

/** How one order is paid. Money is below the hub, so the order is a plain id here. */
export const payments = sqliteTable(
  'payments',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id').notNull(),
    orderId: text('order_id').notNull().unique(),
    /** Who receives the money when it does not pass through Balai: the shop. */
    payeeId: text('payee_id').notNull(),
    method: text('method').$type<PaymentMethod>().notNull(),
    state: text('state').$type<PaymentState>().notNull(),
    /** Rupiah the buyer must pay exactly. */
    amount: integer('amount').notNull(),
    /** Rupiah taken off the order's total so that this payment can be told apart (0–999). */
    suffix: integer('suffix').notNull().default(0),
    /** Rupiah really received, once known. */
    received: integer('received').notNull().default(0),
    /** The dynamic QRIS payload with the amount inside. */
    qris: text('qris'),
    proofKey: text('proof_key'),
    /** SHA-256 of the proof picture: one picture pays once. */
    proofHash: text('proof_hash'),
    bankReference: text('bank_reference'),
    /** What the buyer was told about the last proof that was not accepted. */
    proofRefusal: sealedText('proof_refusal', 'payments.proof_refusal'),
    /** When the money was seen, and by whom. */
    receivedAt: integer('received_at'),
    receivedBy: text('received_by'),
    /** Where money that goes back shall go, as the buyer said; sealed as `payments.refund_to`. */
    refundToSealed: text('refund_to_sealed'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('payments_proof')
      .on(t.proofHash)
      .where(sql`${t.proofHash} IS NOT NULL`),
    uniqueIndex('payments_reference')
      .on(t.payeeId, t.bankReference)
      .where(sql`${t.bankReference} IS NOT NULL`),
    uniqueIndex('payments_told_apart')
      .on(t.payeeId, t.amount)
      .where(sql`${t.method} IN ('qris', 'transfer') AND ${t.state} = 'pending'`),
    index('payments_waiting').on(t.payeeId, t.state),
    check('payments_state', sql`${t.state} IN (${sql.raw(STATES)})`),
    check('payments_amount', sql`${t.amount} >= 0 AND ${t.received} >= 0 AND ${t.suffix} BETWEEN 0 AND 999`),
  ],
);

/** Money to give back: opened by a rule or a person, over when the buyer has it. Never more than was received. */
export const refunds = sqliteTable(
  'refunds',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id').notNull(),
    orderId: text('order_id').notNull(),
    paymentId: text('payment_id')
      .notNull()
      .references(() => payments.id),
    idempotencyKey: text('idempotency_key').notNull().unique(),
    amount: integer('amount').notNull(),
    reason: sealedText('reason', 'refunds.reason').notNull(),
    state: text('state').$type<RefundState>().notNull().default('open'),
    /** 1 = the money is in the books as `refund_payable`; 0 = it never passed through Balai. */
    inBooks: integer('in_books').notNull().default(0),
    /** The bank's reference of the transfer back. */
    reference: text('reference'),
    createdAt: integer('created_at').notNull(),
    /** Until when whoever holds it should have acted; 0 = from before deadlines, the timer gives it one. */
    dueAt: integer('due_at').notNull().default(0),
    /** When the seller said that it was sent. */
    paidAt: integer('paid_at'),
    /** When the buyer answered, or the operator decided. */
    answeredAt: integer('answered_at'),
    /** Picture of the transfer back, and its SHA-256: one picture gives back once. */
    proofKey: text('proof_key'),
    proofHash: text('proof_hash'),
    /** How often an operator decided that it is still owed. */
    round: integer('round').notNull().default(0),
  },
  (t) => [
    index('refunds_order').on(t.orderId),
    index('refunds_payment').on(t.paymentId),
    uniqueIndex('refunds_proof')
      .on(t.proofHash)
      .where(sql`${t.proofHash} IS NOT NULL`),
    /** What the timer moves on. */
    index('refunds_due')
      .on(t.dueAt, t.id)
      .where(sql`${t.state} IN ('open', 'sent')`),
    /** What is still owed, for the kabupaten's figures. */
    index('refunds_owed')
      .on(t.createdAt)
      .where(sql`${t.state} IN ('open', 'late', 'contested')`),
    check('refunds_amount', sql`${t.amount} > 0`),
  ],
);
