import type { OrderState } from '#src/hub/orders/index.ts';
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

const wordsOf = (state: string): StateWords | undefined => (STATES as Readonly<Record<string, StateWords>>)[state];

export const orderStateWords = (state: string): string => wordsOf(state)?.done() ?? state;

export const orderNowWords = (state: string): string => wordsOf(state)?.now?.() ?? orderStateWords(state);

export const orderTone = (state: string): Tone => wordsOf(state)?.tone ?? 'calm';
