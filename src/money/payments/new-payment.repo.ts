import type { Rupiah } from '../../kernel/money.ts';
import type { Deps } from '../../foundation/deps.ts';
import type { Statement } from '../../platform/libsql/index.ts';
import { firstPaymentState, type PaymentMethod } from './payment.ts';
import { payments } from './payments.table.ts';

export interface NewPayment {
  readonly villageId: string;
  readonly orderId: string;
  /** The shop that is paid. */
  readonly payeeId: string;
  readonly method: PaymentMethod;
  /** Rupiah to pay exactly, and what was taken off to tell it apart; together the order's total. */
  readonly amount: Rupiah;
  readonly suffix: Rupiah;
  /** The dynamic QRIS payload. */
  readonly qris: string | null;
}

/** The step that opens an order's payment. Two waiting payments of one amount at one seller break a unique key. */
export function openPayment(deps: Pick<Deps, 'db' | 'clock' | 'ids'>, payment: NewPayment): Statement {
  const now = deps.clock.now();
  return deps.db.insert(payments).values({
    ...payment,
    id: deps.ids.next(),
    state: firstPaymentState(payment.method),
    createdAt: now,
    updatedAt: now,
  });
}

/** SQL for the amounts that payments waiting at a shop ask for, as a JSON array (`shop` is an SQL text). */
export const waitingAmounts = (shop: string): string =>
  `(SELECT json_group_array(amount) FROM payments w WHERE w.payee_id = ${shop} AND w.method IN ('qris', 'transfer')
    AND w.state IN ('pending', 'proof_submitted'))`;
