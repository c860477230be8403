import { holdsMoney, isOwed, nextPaymentState } from '../../money/payments/index.ts';
import { actionsOf, type Fulfilment, type OrderAction, type OrderState } from './order.ts';
import type { OrderRecord } from './order-record.ts';

/** The one thing that a sale needs from its seller next. */
export type SaleTask =
  | 'check_payment' // a proof waits to be compared with the account
  | 'give_back' // money must go back to the buyer
  | 'inspect' // returned goods: sell again or write off
  | 'answer' // take the order or say no
  | 'process'
  | 'make_ready'
  | 'ship'
  | 'hand_over' // the buyer comes with a pickup code
  | 'confirm_arrival';

/** What decides the task, in a list's row or a whole order. */
export interface SaleFacts {
  readonly state: OrderState;
  readonly fulfilment: Fulfilment;
  readonly proofWaits: boolean;
  readonly refundOpen: boolean;
  /** Pieces were taken from stock for it and not given back. */
  readonly allocated: boolean;
}

/** Money before goods, and what somebody waits to hear before what is packed in quiet. */
const URGENT: readonly SaleTask[] = [
  'give_back',
  'answer',
  'check_payment',
  'inspect',
  'process',
  'make_ready',
  'ship',
  'hand_over',
  'confirm_arrival',
];

/** Where a task stands in a seller's day: 0 is first. */
export const urgencyOf = (task: SaleTask | null): number => (task ? URGENT.indexOf(task) : URGENT.length);

const BY_STATE: Partial<Record<OrderState, SaleTask>> = {
  placed: 'answer',
  accepted: 'process',
  paid: 'process',
  ready_for_pickup: 'hand_over',
  shipped: 'confirm_arrival',
};

/** Money first, then goods; null when the seller has nothing to do. */
export function taskOf(sale: SaleFacts): SaleTask | null {
  if (sale.proofWaits) return 'check_payment';
  if (sale.refundOpen) return 'give_back';
  if (sale.state === 'processing') return sale.fulfilment === 'pickup' ? 'make_ready' : 'ship';
  if (sale.state === 'returned') return sale.allocated ? 'inspect' : null;
  return BY_STATE[sale.state] ?? null;
}

/** What a seller may do to a sale: moves of the table, and what happens to its money and its returned goods. */
export type SaleAction = OrderAction | 'verify' | 'return_proof' | 'give_back' | 'refund' | 'inspect';

const BY_SELLER = new Set(['seller'] as const);
/** Moves that a seller makes by saying that the money is there. */
const BY_MONEY = new Set<OrderAction>(['pay', 'pay_late', 'fall_short']);

/** Everything that the seller of this order may do to it now: what its page offers. */
export function saleActions(order: OrderRecord): SaleAction[] {
  const { payment } = order;
  const proofWaits = payment.state === 'proof_submitted';
  const byTransfer = order.method === 'qris' || order.method === 'transfer';
  const mayCome = byTransfer && nextPaymentState(payment.state, 'receive_unwanted') !== null;
  const waiting = order.state === 'awaiting_payment' || order.state === 'expired' || order.state === 'cancelled';
  const left = payment.received - payment.refunded;
  const actions: SaleAction[] = actionsOf(order, BY_SELLER).filter(
    (action) => !BY_MONEY.has(action) && !(action === 'cancel' && proofWaits),
  );
  if (mayCome && waiting) actions.unshift('verify');
  if (proofWaits) actions.push('return_proof');
  if (payment.refunds.some((refund) => isOwed(refund.state))) actions.unshift('give_back');
  if (order.state === 'returned' && order.lines.some((line) => line.allocated > 0)) actions.unshift('inspect');
  if (holdsMoney(payment.state) && left > (order.state === 'completed' ? 0 : 1)) actions.push('refund');
  return actions;
}
