import type { OrderState, Sale, SaleTask } from '#src/hub/orders/index.ts';
import type { TimelineEntry } from '#src/hub/timeline/index.ts';
import * as m from '#lib/paraglide/messages.js';
import type { TimelineNow, TimelineStep } from '#lib/ui/timeline.ts';
import type { Tone } from '#lib/ui/tone.ts';

type Words = Readonly<Record<string, (() => string) | undefined>>;

const TASKS = {
  check_payment: m.sale_task_check_payment,
  give_back: m.sale_task_give_back,
  inspect: m.sale_task_inspect,
  answer: m.sale_task_answer,
  process: m.sale_task_process,
  make_ready: m.sale_task_make_ready,
  ship: m.sale_task_ship,
  hand_over: m.sale_task_hand_over,
  confirm_arrival: m.sale_task_confirm_arrival,
} satisfies Record<SaleTask, () => string>;

/** What to do next, as the words of a button. */
export const taskWords = (task: SaleTask | null): string => (task ? TASKS[task]() : m.sale_open());

const STATES: Readonly<Record<OrderState, readonly [words: () => string, tone: Tone]>> = {
  awaiting_payment: [m.sale_state_awaiting_payment, 'wait'],
  placed: [m.sale_state_placed, 'act'],
  accepted: [m.sale_state_accepted, 'act'],
  paid: [m.sale_state_paid, 'act'],
  processing: [m.sale_state_processing, 'act'],
  ready_for_pickup: [m.sale_state_ready_for_pickup, 'wait'],
  shipped: [m.sale_state_shipped, 'wait'],
  delivered: [m.sale_state_delivered, 'wait'],
  completed: [m.sale_state_completed, 'good'],
  expired: [m.sale_state_expired, 'calm'],
  rejected: [m.sale_state_rejected, 'calm'],
  cancelled: [m.sale_state_cancelled, 'calm'],
  returned: [m.sale_state_returned, 'calm'],
  disputed: [m.sale_state_disputed, 'bad'],
  refunded: [m.sale_state_refunded, 'calm'],
};

/** How a sale stands, to its seller: what waits for them speaks first. */
export function saleBadge({ state, task }: Pick<Sale, 'state' | 'task'>): { label: string; tone: Tone } {
  if (task === 'check_payment') return { label: m.sale_state_check_payment(), tone: 'act' };
  if (task === 'give_back') return { label: m.sale_state_give_back(), tone: 'act' };
  const [words, tone] = STATES[state];
  return { label: words(), tone: task === 'inspect' ? 'act' : tone };
}

const STEPS: Words = {
  awaiting_payment: m.sale_step_awaiting_payment,
  placed: m.sale_step_placed,
  accepted: m.sale_step_accepted,
  paid: m.sale_step_paid,
  processing: m.sale_step_processing,
  ready_for_pickup: m.sale_step_ready_for_pickup,
  shipped: m.sale_step_shipped,
  delivered: m.sale_step_delivered,
  completed: m.sale_step_completed,
  expired: m.sale_step_expired,
  rejected: m.sale_step_rejected,
  cancelled: m.sale_step_cancelled,
  returned: m.sale_step_returned,
  disputed: m.sale_step_disputed,
  refunded: m.sale_step_refunded,
  proof_submitted: m.sale_step_proof_submitted,
  proof_returned: m.sale_step_proof_returned,
  refund_due: m.sale_step_refund_due,
  refund_paid: m.sale_step_refund_paid,
  return_inspected: m.sale_step_return_inspected,
};

const ROLES: Words = {
  buyer: m.sale_who_buyer,
  seller: m.sale_who_seller,
  operator: m.sale_who_operator,
  system: m.sale_who_system,
};

const REASONS: Words = {
  'code:buyer_withdrew': m.sale_reason_buyer_withdrew,
  'code:not_paid': m.sale_reason_not_paid,
  'code:not_answered': m.sale_reason_not_answered,
  'code:not_processed': m.sale_reason_not_processed,
  'code:sold_out': m.sale_reason_sold_out,
  'code:order_was_over': m.sale_reason_order_was_over,
};

/** A reason as people read it: Balai's own ones come as codes. */
export const reasonWords = (note: string): string => REASONS[note]?.() ?? note;

/** Who reads the history of an order. */
export type Reader = 'seller' | 'operator';

export const saleSteps = (timeline: readonly TimelineEntry[], reader: Reader): TimelineStep[] =>
  timeline.map((step) => ({
    title: STEPS[step.state]?.() ?? step.state,
    at: step.at,
    by: step.role === reader ? m.sale_who_you() : (ROLES[step.role]?.() ?? step.role),
    note: step.note && reasonWords(step.note),
  }));

const HOLDERS: Readonly<Record<string, { title: () => string; holder: () => string; reader?: Reader } | undefined>> = {
  shop: { title: m.sale_now_shop, holder: m.sale_who_seller, reader: 'seller' },
  owner: { title: m.sale_now_owner, holder: m.sale_who_buyer },
  operator: { title: m.sale_now_operator, holder: m.sale_who_operator, reader: 'operator' },
  system: { title: m.sale_now_system, holder: m.sale_who_system },
};

/** Whose turn it is, read off the last step; null once the order is closed. */
export function saleNow(timeline: readonly TimelineEntry[], reader: Reader): TimelineNow | null {
  const last = timeline.at(-1);
  const turn = last && HOLDERS[last.holder];
  if (!last || !turn) return null;
  const yours = turn.reader === reader;
  return {
    title: yours ? m.sale_now_mine() : turn.title(),
    holder: yours ? m.sale_who_you() : turn.holder(),
    yours,
    dueAt: last.due_at,
  };
}

const METHODS: Words = {
  qris: m.sale_method_qris,
  transfer: m.sale_method_transfer,
  cod: m.sale_method_cod,
  gateway: m.sale_method_gateway,
  free: m.sale_method_free,
};
export const methodWords = (method: string): string => METHODS[method]?.() ?? method;

const WAYS: Words = { pickup: m.sale_way_pickup, zone: m.sale_way_zone, courier: m.sale_way_courier };
export const wayWords = (fulfilment: string): string => WAYS[fulfilment]?.() ?? fulfilment;

/** A talk on WhatsApp with a number, begun with these words. */
export const whatsappLink = (phone: string, words: string): string =>
  `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(words)}`;
