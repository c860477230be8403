import type { Ctx } from '../../kernel/ctx.ts';
import type { Deps } from '../../foundation/deps.ts';
import type { Step } from '../../platform/libsql/index.ts';
import { asRead, extendOrder, followStep, heldAsRead } from './move-order.repo.ts';
import type { OrderRecord } from './order-record.ts';
import { OPERATOR_HAS } from './stalled.ts';

/**
 * Puts an order whose time is over into the inbox of the village's operator. It stays in its state: whoever was late can
 * still do their part, which takes it out again. Refused with `orders.state_moved` when somebody was faster.
 */
export function askOperator(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  order: OrderRecord,
  { by, note }: { by: 'buyer' | 'system'; note: string },
): Step[] {
  const until = deps.clock.now() + OPERATOR_HAS;
  return [
    asRead(order),
    heldAsRead(order),
    ...extendOrder(deps, order, until),
    ...followStep(deps, ctx, order, {
      state: by === 'buyer' ? 'reported' : 'escalated',
      by,
      holder: 'operator',
      dueAt: until,
      note,
    }),
  ];
}
