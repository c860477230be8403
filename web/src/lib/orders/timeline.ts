import type { TrackedOrder } from '#src/hub/orders/index.ts';
import type { TimelineNow, TimelineStep } from '#lib/ui/timeline.ts';
import * as m from '#lib/paraglide/messages.js';
import { orderNoteWords, orderNowWords, orderRoleWords, orderStateWords } from './words.ts';

type Followed = Pick<TrackedOrder, 'timeline' | 'shop'>;

/** The steps of an order as its buyer reads them. */
export const stepsOf = ({ timeline }: Pick<Followed, 'timeline'>): TimelineStep[] =>
  timeline.map((step) => ({
    title: orderStateWords(step.state),
    at: step.at,
    by: orderRoleWords(step.role, 'buyer'),
    note: step.note && orderNoteWords(step.note),
  }));

/** What is going on and who holds it, read off the last step; null once nothing is left to do. */
export function nowOf({ timeline, shop }: Followed): TimelineNow | null {
  const last = timeline.at(-1);
  if (!last || last.holder === 'nobody') return null;
  const holders: Readonly<Record<string, string>> = {
    owner: m.orders_holder_you(),
    shop: shop.name,
    operator: m.orders_holder_operator(),
  };
  return {
    title: last.state === 'cancelled' ? m.orders_now_refund_due() : orderNowWords(last.state),
    holder: holders[last.holder] ?? last.holder,
    yours: last.holder === 'owner',
    dueAt: last.due_at,
  };
}
