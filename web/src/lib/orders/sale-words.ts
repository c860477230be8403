import type { OrderState, Sale, SaleTask } from '#src/hub/orders/index.ts';
import type { TimelineEntry } from '#src/hub/timeline/index.ts';
import * as m from '#lib/paraglide/messages.js';
import type { TimelineNow, TimelineStep } from '#lib/ui/timeline.ts';
import type { Tone } from '#lib/ui/tone.ts';
import { orderNoteWords, orderRoleWords, orderStateWords } from './words.ts';

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

const STATES: Readonly<Record<OrderState, readonly [tone: Tone, words?: () => string]>> = {
  awaiting_payment: ['wait', m.sale_state_awaiting_payment],
  placed: ['act', m.sale_state_placed],
  accepted: ['act', m.sale_state_accepted],
  paid: ['act'],
  processing: ['act'],
  ready_for_pickup: ['wait', m.sale_state_ready_for_pickup],
  shipped: ['wait', m.sale_state_shipped],
  delivered: ['wait', m.sale_state_delivered],
  completed: ['good'],
  expired: ['calm'],
  rejected: ['calm', m.sale_state_rejected],
  cancelled: ['calm'],
  returned: ['calm'],
  disputed: ['bad', m.sale_state_disputed],
  refunded: ['calm', m.sale_state_refunded],
};

/** How a sale stands, to its seller: what waits for them speaks first. */
export function saleBadge({ state, task }: Pick<Sale, 'state' | 'task'>): { label: string; tone: Tone } {
  if (task === 'check_payment') return { label: m.sale_state_check_payment(), tone: 'act' };
  if (task === 'give_back') return { label: m.sale_state_give_back(), tone: 'act' };
  const [tone, words] = STATES[state];
  return { label: words?.() ?? orderStateWords(state), tone: task === 'inspect' ? 'act' : tone };
}

/** Who reads the history of an order. */
export type Reader = 'seller' | 'operator';

export const saleSteps = (timeline: readonly TimelineEntry[], reader: Reader): TimelineStep[] =>
  timeline.map((step) => ({
    title: orderStateWords(step.state),
    at: step.at,
    by: orderRoleWords(step.role, reader),
    note: step.note && orderNoteWords(step.note),
  }));

/** What the operator's step means, where it is not "the order stands". */
const DECISIONS: Words = {
  refunded: m.sale_dispute_won_buyer,
  cancelled: m.sale_dispute_won_cancelled,
  returned: m.sale_dispute_won_returned,
  delivered: m.sale_dispute_won_delivered,
  refund_owed: m.sale_dispute_won_owed,
  refund_settled: m.orders_refund_settled,
  paid: m.sale_dispute_won_paid,
  proof_returned: m.sale_dispute_won_unpaid,
};

/** How a quarrel was decided and why; the deciding step follows the last report. Or somebody did their part after all. */
export function decidedWords(timeline: readonly TimelineEntry[]): string {
  const asked = timeline.findLastIndex(isReport);
  const end = timeline.slice(asked + 1).find((step) => step.role === 'operator');
  if (!end) return m.sale_dispute_done_by_others();
  const won = (DECISIONS[end.state] ?? m.sale_dispute_won_seller)();
  return end.note ? `${won} ${m.sale_dispute_why({ reason: end.note })}` : won;
}

const isReport = ({ state }: TimelineEntry) =>
  ['disputed', 'reported', 'escalated', 'refund_late', 'refund_contested'].includes(state);

const HOLDERS: Readonly<Record<string, { title: () => string; holder: () => string; reader?: Reader } | undefined>> = {
  shop: { title: m.sale_now_shop, holder: m.orders_holder_seller, reader: 'seller' },
  owner: { title: m.sale_now_owner, holder: m.orders_holder_buyer },
  operator: { title: m.sale_now_operator, holder: m.orders_holder_operator, reader: 'operator' },
  system: { title: m.sale_now_system, holder: m.orders_holder_system },
};

/** Whose turn it is, read off the last step; null once the order is closed. */
export function saleNow(timeline: readonly TimelineEntry[], reader: Reader): TimelineNow | null {
  const last = timeline.at(-1);
  const turn = last && HOLDERS[last.holder];
  if (!last || !turn) return null;
  const yours = turn.reader === reader;
  return {
    title: yours ? m.sale_now_mine() : turn.title(),
    holder: yours ? m.orders_holder_you() : turn.holder(),
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
