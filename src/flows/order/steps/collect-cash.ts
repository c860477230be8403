import { actorKey, type Ctx } from '../../../kernel/ctx.ts';
import type { Deps } from '../../../foundation/deps.ts';
import type { OrderRecord } from '../../../hub/orders/index.ts';
import { journalOf, postJournal } from '../../../money/ledger/index.ts';
import { movePayment } from '../../../money/payments/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';

/** Cash on delivery: the payment is collected and booked; nothing for orders that are paid already. */
export function collectCash(deps: Pick<Deps, 'db' | 'clock' | 'ids'>, ctx: Ctx, order: OrderRecord): Step[] {
  if (order.payment.state !== 'due') return [];
  return [
    ...movePayment(deps, order.villageId, order.payment, 'collect', {
      received: order.payment.amount,
      receivedAt: deps.clock.now(),
      receivedBy: actorKey(ctx.actor),
    }),
    postJournal(deps, {
      villageId: order.villageId,
      kind: 'codCollected',
      sourceEvent: `order:${order.id}:cod_collected`,
      orderId: order.id,
      shopId: order.shopId,
      lines: journalOf.codCollected(order.payment.amount),
    }),
  ];
}
