import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { PAYMENT_STATES, type PaymentMethod, type PaymentState } from './payment.ts';
import { sealedText } from '../../platform/libsql/index.ts';

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

/** Money to give back: opened by a rule or a person, closed when it was paid. Never more than was received. */
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
    state: text('state', { enum: ['open', 'paid'] })
      .notNull()
      .default('open'),
    /** 1 = the money is in the books as `refund_payable`; 0 = it never passed through Balai. */
    inBooks: integer('in_books').notNull().default(0),
    /** The bank's reference of the transfer back. */
    reference: text('reference'),
    createdAt: integer('created_at').notNull(),
    paidAt: integer('paid_at'),
  },
  (t) => [
    index('refunds_order').on(t.orderId),
    index('refunds_payment').on(t.paymentId),
    check('refunds_amount', sql`${t.amount} > 0`),
  ],
);
