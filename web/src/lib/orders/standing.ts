import type { TrackedOrder } from '#src/hub/orders/index.ts';
import { rupiah } from '#lib/format/money.ts';
import { when } from '#lib/format/time.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Tone } from '#lib/ui/tone.ts';
import { cancelledTitle, moneyWords, withMoney } from './money-back.ts';
import { orderNoteWords, orderTone } from './words.ts';

/** How an order stands, to its buyer: one sentence, then who holds it and until when. */
export interface Standing {
  readonly title: string;
  readonly text: string;
  readonly tone: Tone;
  /** Why it ended, in somebody's words. */
  readonly reason: string | null;
}

export function standingOf(order: TrackedOrder, now: number): Standing {
  const over = order.state === 'cancelled' || order.state === 'rejected' || order.state === 'refunded';
  const checking = order.payment.state === 'proof_submitted' && !over;
  const helped = order.withOperator && order.state !== 'disputed' && !over;
  const { title, text } = helped ? helpedWords(order, now) : checking ? checkingWords(order, now) : words(order, now);
  return {
    title,
    text: withMoney(order, text, now),
    tone: checking ? 'wait' : order.overdue ? 'calm' : orderTone(order.state),
    reason: order.cancelReason === null ? null : orderNoteWords(order.cancelReason),
  };
}

interface Words {
  readonly title: string;
  readonly text: string;
}

/** The seller looks at the money; the time for it stands with the last step. */
const checkingWords = (order: TrackedOrder, now: number): Words => ({
  title: m.orders_is_checking({ shop: order.shop.name }),
  text: promised(order.timeline.at(-1)?.due_at ?? order.dueAt, now, m.orders_is_checking_text, order.shop.name),
});

/** It took too long, so the village's operator helps. */
const helpedWords = ({ shop, dueAt }: TrackedOrder, now: number): Words => ({
  title: m.orders_is_helped({ village: shop.villageName }),
  text: promised(dueAt, now, m.orders_is_helped_text, m.orders_holder_operator()),
});

/** A sentence with its time; when that is over, whom to ask. */
function promised(
  dueAt: number | null,
  now: number,
  sentence: (facts: { when: string }) => string,
  who: string,
): string {
  if (dueAt === null) return '';
  return dueAt < now ? m.orders_is_late_text({ when: when(dueAt, now), who }) : sentence({ when: when(dueAt, now) });
}

function words(order: TrackedOrder, now: number): Words {
  const { shop, payment, dueAt, fulfilment } = order;
  const cash = order.method === 'cod';
  const amount = rupiah(payment.amount);
  const atShop = (sentence: (facts: { when: string }) => string) => promised(dueAt, now, sentence, shop.name);
  const until = { when: dueAt === null ? '' : when(dueAt, now) };
  switch (order.state) {
    case 'awaiting_payment':
      return order.overdue
        ? { title: m.orders_is_overdue(), text: m.orders_is_overdue_text() }
        : { title: m.orders_is_pay({ amount }), text: m.orders_is_pay_text(until) };
    case 'placed':
      return { title: m.orders_is_placed({ shop: shop.name }), text: atShop(m.orders_is_placed_text) };
    case 'accepted':
      return { title: m.orders_is_accepted({ shop: shop.name }), text: atShop(m.orders_is_start_cash_text) };
    case 'paid':
      return { title: m.orders_is_paid({ shop: shop.name }), text: atShop(m.orders_is_start_text) };
    case 'processing':
      return {
        title: m.orders_is_processing({ shop: shop.name }),
        text: atShop(fulfilment === 'pickup' ? m.orders_is_processing_pickup_text : m.orders_is_processing_text),
      };
    case 'ready_for_pickup':
      return { title: m.orders_is_ready(), text: atShop(m.orders_is_ready_text) };
    case 'shipped':
      return {
        title: m.orders_is_shipped(),
        text: atShop((at) =>
          cash && payment.state === 'due'
            ? m.orders_is_shipped_cash_text({ ...at, amount })
            : m.orders_is_shipped_text(at),
        ),
      };
    case 'delivered':
      return { title: m.orders_is_delivered(), text: m.orders_is_delivered_text(until) };
    case 'completed':
      return {
        title: m.orders_is_completed(),
        text: m.orders_is_completed_text({ shop: shop.name, village: shop.villageName }),
      };
    case 'expired':
      return { title: m.orders_is_expired(), text: m.orders_is_expired_text() };
    case 'rejected':
      return { title: m.orders_is_rejected({ shop: shop.name }), text: m.orders_is_nothing_text() };
    case 'cancelled':
      return {
        title: cancelledTitle(order),
        text:
          payment.state === 'proof_submitted'
            ? m.orders_is_maybe_text({ shop: shop.name, amount })
            : moneyWords(order, now),
      };
    case 'returned':
      return { title: m.orders_is_returned({ shop: shop.name }), text: atShop(m.orders_is_returned_text) };
    case 'disputed':
      return {
        title: m.orders_is_disputed({ village: shop.villageName }),
        text: promised(dueAt, now, m.orders_is_disputed_text, m.orders_holder_operator()),
      };
    case 'refunded':
      return { title: m.orders_is_refunded(), text: moneyWords(order, now) };
  }
}

/** The four stages of an order that goes well, and how many are behind it; null for one that ended otherwise. */
export function stagesOf(order: Pick<TrackedOrder, 'state' | 'method' | 'fulfilment'>): {
  readonly names: readonly string[];
  readonly done: number;
} | null {
  const done: Partial<Record<TrackedOrder['state'], number>> = {
    awaiting_payment: 0,
    placed: 0,
    paid: 1,
    accepted: 1,
    processing: 1,
    ready_for_pickup: 2,
    shipped: 2,
    delivered: 3,
    completed: 4,
  };
  const behind = done[order.state];
  if (behind === undefined) return null;
  return {
    names: [
      order.method === 'cod' ? m.orders_track_answer() : m.orders_track_pay(),
      m.orders_track_prepare(),
      order.fulfilment === 'pickup' ? m.orders_track_pickup() : m.orders_track_send(),
      m.orders_track_done(),
    ],
    done: behind,
  };
}
