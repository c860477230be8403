import type { OrderRecord } from './order-record.ts';

/** What the operator has to decide about: what arrived, a proof that nobody looked at, or an order that is late. */
export type Matter = 'goods' | 'payment' | 'late';

/** The same in SQL, of an order `o` and its payment `p`. */
export const MATTER = `CASE WHEN o.state = 'disputed' THEN 'goods' WHEN p.state = 'proof_submitted' THEN 'payment' ELSE 'late' END`;

export function matterOf({ state, payment }: OrderRecord): Matter {
  if (state === 'disputed') return 'goods';
  return payment.state === 'proof_submitted' ? 'payment' : 'late';
}
