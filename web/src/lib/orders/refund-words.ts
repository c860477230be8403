import type { RefundFacts } from '#src/hub/orders/index.ts';
import { when } from '#lib/format/time.ts';
import * as m from '#lib/paraglide/messages.js';

/** How money that goes back stands, in one sentence: to the buyer whose it is, or to the others; `shop` has to send it. */
export function refundWords({ state, dueAt, paidAt }: RefundFacts, now: number, shop: string, toBuyer = false): string {
  const by = { when: dueAt === null ? '' : when(dueAt, now) };
  const sent = { when: paidAt === null ? '' : when(paidAt, now) };
  switch (state) {
    case 'open':
      return dueAt === null ? m.orders_refund_open_soon({ shop }) : m.orders_refund_open({ shop, ...by });
    case 'late':
      return m.orders_refund_late({ shop });
    case 'sent':
      return (toBuyer ? m.orders_refund_sent_you : m.orders_refund_sent)({ shop, ...sent });
    case 'contested':
      return (toBuyer ? m.orders_refund_contested_you : m.orders_refund_contested)(by);
    case 'received':
      return m.orders_refund_received();
    case 'settled':
      return m.orders_refund_settled();
    case 'paid':
      return m.orders_refund_unanswered(sent);
  }
}
