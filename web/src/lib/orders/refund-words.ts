import type { RefundFacts } from '#src/hub/orders/index.ts';
import { when } from '#lib/format/time.ts';
import * as m from '#lib/paraglide/messages.js';

/** How money that goes back stands, in one sentence for whoever reads it; `shop` has to send it. */
export function refundWords({ state, dueAt, paidAt }: RefundFacts, now: number, shop: string): string {
  const by = { when: dueAt === null ? '' : when(dueAt, now) };
  const sent = { when: paidAt === null ? '' : when(paidAt, now) };
  switch (state) {
    case 'open':
      return dueAt === null ? m.orders_refund_open_soon({ shop }) : m.orders_refund_open({ shop, ...by });
    case 'late':
      return m.orders_refund_late({ shop });
    case 'sent':
      return m.orders_refund_sent({ shop, ...sent });
    case 'contested':
      return m.orders_refund_contested(by);
    case 'received':
      return m.orders_refund_received();
    case 'settled':
      return m.orders_refund_settled();
    case 'paid':
      return m.orders_refund_unanswered(sent);
  }
}
