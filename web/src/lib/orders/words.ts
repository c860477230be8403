import type { OrderState, SystemReason } from '#src/hub/orders/index.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Tone } from '#lib/ui/tone.ts';

interface StateWords {
  /** What has happened: a step of the timeline, a badge. */
  readonly done: () => string;
  /** What is going on now, to the buyer; absent once the order is closed. */
  readonly now?: () => string;
  readonly tone: Tone;
}

const STATES = {
  awaiting_payment: { done: m.orders_state_awaiting_payment, now: m.orders_now_awaiting_payment, tone: 'act' },
  placed: { done: m.orders_state_placed, now: m.orders_now_placed, tone: 'wait' },
  accepted: { done: m.orders_state_accepted, now: m.orders_now_accepted, tone: 'wait' },
  paid: { done: m.orders_state_paid, now: m.orders_now_accepted, tone: 'wait' },
  processing: { done: m.orders_state_processing, now: m.orders_now_processing, tone: 'wait' },
  ready_for_pickup: { done: m.orders_state_ready_for_pickup, now: m.orders_now_ready_for_pickup, tone: 'act' },
  shipped: { done: m.orders_state_shipped, now: m.orders_now_shipped, tone: 'wait' },
  delivered: { done: m.orders_state_delivered, now: m.orders_now_delivered, tone: 'act' },
  completed: { done: m.orders_state_completed, tone: 'good' },
  expired: { done: m.orders_state_expired, tone: 'calm' },
  rejected: { done: m.orders_state_rejected, tone: 'bad' },
  cancelled: { done: m.orders_state_cancelled, tone: 'calm' },
  returned: { done: m.orders_state_returned, now: m.orders_now_returned, tone: 'wait' },
  disputed: { done: m.orders_state_disputed, now: m.orders_now_disputed, tone: 'wait' },
  refunded: { done: m.orders_state_refunded, tone: 'calm' },
} satisfies Record<OrderState, StateWords>;

/** What followers see between the states: money and proofs. */
const BETWEEN: Readonly<Record<string, StateWords>> = {
  proof_submitted: { done: m.orders_state_proof_submitted, now: m.orders_now_proof_submitted, tone: 'wait' },
  proof_returned: { done: m.orders_state_proof_returned, now: m.orders_now_awaiting_payment, tone: 'act' },
  reported: { done: m.orders_state_disputed, now: m.orders_now_helped, tone: 'wait' },
  escalated: { done: m.orders_state_escalated, now: m.orders_now_helped, tone: 'wait' },
  refund_to: { done: m.orders_state_refund_to, now: m.orders_now_refund_due, tone: 'wait' },
  refund_sent: { done: m.orders_state_refund_sent, now: m.orders_now_refund_sent, tone: 'act' },
  refund_late: { done: m.orders_state_refund_late, now: m.orders_now_helped, tone: 'bad' },
  refund_contested: { done: m.orders_state_refund_contested, now: m.orders_now_helped, tone: 'wait' },
  refund_received: { done: m.orders_state_refund_received, tone: 'good' },
  refund_settled: { done: m.orders_state_refund_settled, tone: 'good' },
  refund_unanswered: { done: m.orders_state_refund_unanswered, tone: 'calm' },
  refund_owed: { done: m.orders_state_refund_owed, now: m.orders_now_refund_due, tone: 'wait' },
  refund_due: { done: m.orders_state_refund_due, now: m.orders_now_refund_due, tone: 'wait' },
  refund_paid: { done: m.orders_state_refund_paid, tone: 'good' },
  return_inspected: { done: m.orders_state_return_inspected, tone: 'calm' },
};

const wordsOf = (state: string): StateWords | undefined =>
  (STATES as Readonly<Record<string, StateWords>>)[state] ?? BETWEEN[state];

export const orderStateWords = (state: string): string => wordsOf(state)?.done() ?? state;

export const orderNowWords = (state: string): string => wordsOf(state)?.now?.() ?? orderStateWords(state);

export const orderTone = (state: string): Tone => wordsOf(state)?.tone ?? 'calm';

const ROLES: Readonly<Record<string, () => string>> = {
  buyer: m.orders_by_buyer,
  seller: m.orders_by_seller,
  operator: m.orders_by_operator,
  system: m.orders_by_system,
};

/** Who did a step, to whoever reads it. */
export const orderRoleWords = (role: string, reader: 'buyer' | 'seller' | 'operator'): string =>
  role === reader ? m.orders_by_you() : (ROLES[role]?.() ?? role);

const REASONS = {
  buyer_withdrew: m.orders_reason_buyer_withdrew,
  not_paid: m.orders_reason_not_paid,
  not_answered: m.orders_reason_not_answered,
  not_processed: m.orders_reason_not_processed,
  seller_late: m.orders_reason_seller_late,
  proof_unseen: m.orders_reason_proof_unseen,
  sold_out: m.orders_reason_sold_out,
  order_was_over: m.orders_reason_order_was_over,
  refund_late: m.orders_state_refund_late,
  refund_contested: m.orders_state_refund_contested,
} satisfies Record<SystemReason | 'refund_late' | 'refund_contested', () => string>;

/** A note or reason as followers read it: typed by a person, or Balai's own (`code:not_paid`). */
export const orderNoteWords = (note: string): string =>
  note.startsWith('code:') ? ((REASONS as Readonly<Record<string, () => string>>)[note.slice(5)]?.() ?? '') : note;
