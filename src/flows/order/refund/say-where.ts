import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import {
  asRead,
  followStep,
  heldAsRead,
  openOrder,
  RefundToSchema,
  REST_MOVED,
  restAsRead,
  restOf,
  sealRefundTo,
} from '../../../hub/orders/index.ts';
import { countUse } from '../../../foundation/identity/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import { isOwed, keepRefundTo, refundEvent } from '../../../money/payments/index.ts';
import { decideAnew } from '../steps/decide-anew.ts';
import { commitMove, orderRef, type OrderOutcome } from '../steps/start-move.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const SayWhereSchema = v.object({ ...orderRef, to: RefundToSchema });

/** Each one is a message to two numbers. */
const A_DAY = { most: 5, within: DAY, code: 'payments.too_many_accounts' } as const;

/**
 * The buyer says where money that goes back shall go, or says it anew; kept sealed, and both sides are told: whoever says it
 * may hold a forwarded link. Refusals: `payments.nothing_owed`, `payments.too_many_accounts` (until the order's links are ended).
 */
export async function sayWhere(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(SayWhereSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const sealed = await sealRefundTo(deps, given.value.to);
  return decideAnew(async () => {
    const opened = await openOrder(deps, ctx, given.value);
    if (!opened.ok) return opened;
    const { order, doers } = opened.value;
    if (!doers.has('buyer')) return refuse('forbidden', 'orders.not_yours');
    const owed = order.payment.refunds.filter((refund) => isOwed(refund.state));
    const maybe = order.state === 'cancelled' && order.payment.state === 'proof_submitted';
    if (owed.length === 0 && !maybe) return refuse('conflict', 'payments.nothing_owed');
    const { villageId, id: orderId } = order;
    const limit = { key: `refund-to:${orderId}:${order.linkRound}`, ...A_DAY };
    return commitMove(deps, order, [
      asRead(order, REST_MOVED),
      restAsRead(order),
      heldAsRead(order, REST_MOVED),
      ...countUse(limit, deps.clock.now()),
      ...keepRefundTo(deps, villageId, order.payment, sealed),
      ...followStep(deps, ctx, order, { state: 'refund_to', by: 'buyer', ...restOf(order, order.state) }),
      ...owed.map(({ id }) => refundEvent(deps, { id, villageId, orderId }, 'refund.told_where')),
    ]);
  });
}
