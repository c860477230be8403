import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import type { Step } from '../../platform/libsql/index.ts';
import { stateFacts, type OrderState } from './order.ts';
import type { OrderRecord } from './order-record.ts';
import { NEEDS_A_PERSON } from './stalled.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>;
type Subject = Pick<OrderRecord, 'id' | 'code' | 'villageId'>;

/**
 * Events that ask later whether an order is still where it is: half-way through the seller's time, and, where no rule ends
 * it, when the time is over.
 */
export function reminders(deps: Needs, order: Subject, state: OrderState): Step[] {
  const { holder, within } = stateFacts(state);
  if (within === null) return [];
  return [
    ...(holder === 'shop' ? [later(deps, order, 'order.reminder', state, within / 2)] : []),
    ...(NEEDS_A_PERSON.some((one) => one === state) ? [later(deps, order, 'order.overdue', state, within)] : []),
  ];
}

/** The same for a proof of payment that the seller has so long to look at. */
export const proofReminders = (deps: Needs, order: Subject, within: number): Step[] => [
  later(deps, order, 'order.reminder', 'proof_submitted', within / 2),
  later(deps, order, 'order.overdue', 'proof_submitted', within),
];

const later = (deps: Needs, { id, code, villageId }: Subject, topic: string, state: string, after: number): Step =>
  emit(deps, { villageId, topic, payload: { orderId: id, code, state }, notBefore: deps.clock.now() + after });
