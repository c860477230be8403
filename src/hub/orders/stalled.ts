import { DAY, type Instant } from '../../kernel/clock.ts';
import type { OrderState } from './order.ts';
import type { OrderRecord } from './order-record.ts';

/** States that no rule ends when their time is over: goods or money are on their way, and a person has to look. */
export const NEEDS_A_PERSON = ['processing', 'ready_for_pickup', 'shipped'] as const satisfies readonly OrderState[];
const REPORTABLE: ReadonlySet<OrderState> = new Set(['paid', ...NEEDS_A_PERSON]);

/** The seller is reminded when the time is over; a day later the village's operator is asked to look. */
export const OPERATOR_LOOKS_AFTER = DAY;
/** How long the operator has. */
export const OPERATOR_HAS = 3 * DAY;

type Facts = Pick<OrderRecord, 'state' | 'holder' | 'dueAt'> & {
  readonly payment: Pick<OrderRecord['payment'], 'state'>;
};

/** The village's operator has it, to settle what others left undone or quarrel about. */
export const isWithOperator = ({ holder }: Pick<OrderRecord, 'holder'>): boolean => holder === 'operator';

/** Its time is over and no rule will end it: from now on the buyer may ask the operator for help. */
export const isStalled = (order: Facts, now: Instant): boolean =>
  !isWithOperator(order) &&
  order.dueAt !== null &&
  order.dueAt <= now &&
  (order.payment.state === 'proof_submitted' || REPORTABLE.has(order.state));
