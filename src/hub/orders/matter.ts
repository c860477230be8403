import { isTroubled, TROUBLED_SQL } from '../../money/payments/index.ts';
import type { OrderRecord } from './order-record.ts';

/** What the operator has to decide about: what arrived, an unseen proof, money that did not go back, or a late order. */
export type Matter = 'goods' | 'payment' | 'refund' | 'late';

/** SQL: money of the order `o` that is owed too long or contested. */
const TROUBLED = `FROM refunds r WHERE r.order_id = o.id AND r.state IN ${TROUBLED_SQL}`;

/** The same in SQL, of an order `o` and its payment `p`; and what it is about in rupiah. */
export const MATTER = `CASE WHEN o.state = 'disputed' THEN 'goods' WHEN p.state = 'proof_submitted' THEN 'payment'
  WHEN EXISTS (SELECT 1 ${TROUBLED}) THEN 'refund' ELSE 'late' END`;
export const AT_STAKE = `coalesce((SELECT sum(r.amount) ${TROUBLED}), p.amount)`;

export function matterOf({ state, payment }: OrderRecord): Matter {
  if (state === 'disputed') return 'goods';
  if (payment.state === 'proof_submitted') return 'payment';
  return payment.refunds.some((refund) => isTroubled(refund.state)) ? 'refund' : 'late';
}
