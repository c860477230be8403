import type { Instant } from '../../kernel/clock.ts';
import { isTroubled, type RefundRecord } from '../../money/payments/index.ts';
import { expect, type Step } from '../../platform/libsql/index.ts';
import type { Holder } from '../timeline/index.ts';
import { REST_MOVED } from './move-order.repo.ts';
import { stateFacts, type OrderState } from './order.ts';
import type { OrderRecord } from './order-record.ts';

const allocated = ({ lines }: OrderRecord) => lines.reduce((sum, line) => sum + line.allocated, 0);

/** Holds while what is left to do at the end of an order is what was read: money to give back, goods to look at. */
export function restAsRead(order: OrderRecord): Step {
  const refunds = order.payment.refunds.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return expect(
    `(SELECT coalesce(group_concat(id || state, ',' ORDER BY id), '') FROM refunds WHERE order_id = ?1) = ?2
     AND (SELECT coalesce(sum(allocated), 0) FROM order_lines WHERE order_id = ?1) = ?3`,
    [order.id, refunds.map(({ id, state }) => id + state).join(), allocated(order)],
    REST_MOVED,
  );
}

export interface Done {
  /** The refund that moves with this step, as it is after it. */
  readonly refund?: Pick<RefundRecord, 'id' | 'state' | 'dueAt'>;
  /** The goods are looked at with this step. */
  readonly inspected?: true;
}

export interface Rest {
  readonly holder: Holder;
  /** Until when the holder should act. */
  readonly dueAt: Instant | null;
}

/**
 * Who holds an order of this state after a step, and until when: the operator while money is owed too long or contested, the
 * shop while it owes money, goods wait for its look or a proof for its answer, the buyer while they are asked whether the
 * money came, nobody once there is nothing left. To be committed with {@link restAsRead}.
 */
export function restOf(order: OrderRecord, state: OrderState, { refund, inspected }: Done = {}): Rest {
  const before = order.payment.refunds;
  const after = before.map((one) => (one.id === refund?.id ? refund : one));
  const first = (some: typeof after): Instant | null =>
    some.length > 0 ? Math.min(...some.map((one) => one.dueAt)) : null;
  const troubled = after.filter((one) => isTroubled(one.state));
  if (troubled.length > 0) return { holder: 'operator', dueAt: first(troubled) };
  const facts = stateFacts(state);
  if (!facts.closed && state !== 'returned') {
    const wasTroubled = before.some((one) => isTroubled(one.state));
    return { holder: wasTroubled ? facts.holder : order.holder, dueAt: order.dueAt };
  }
  const owed = after.filter((one) => one.state === 'open');
  const toInspect = state === 'returned' && !inspected && allocated(order) > 0;
  if (owed.length > 0 || toInspect || order.payment.state === 'proof_submitted')
    return { holder: 'shop', dueAt: first(owed) ?? order.dueAt };
  const asked = after.filter((one) => one.state === 'sent');
  return asked.length > 0 ? { holder: 'owner', dueAt: first(asked) } : { holder: 'nobody', dueAt: null };
}
