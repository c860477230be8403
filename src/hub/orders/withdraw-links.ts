import * as v from 'valibot';
import { DAY } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { countUse } from '../../foundation/identity/index.ts';
import { emit } from '../../foundation/notifications/index.ts';
import { commit, raw } from '../../platform/libsql/index.ts';
import { ORDER_CASE } from './case-kind.ts';
import { openOrder } from './open-order.ts';

/** A new link is a message to the buyer's number: a stranger who holds the old one shall not ring it all day. */
const A_DAY = 3;

export const WithdrawLinksSchema = v.object({
  code: v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(40, 'too_long')),
  token: v.optional(v.pipe(v.string(), v.maxLength(64, 'too_long'))),
});

/**
 * Ends every link to an order and to the others of its checkout, whose pages lead to each other. The new link goes to the
 * number of the order only: whoever withdraws may be the stranger. Refusals: `orders.not_yours`, `orders.too_many_links`.
 */
export async function withdrawLinks(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  const given = parse(WithdrawLinksSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const opened = await openOrder(deps, ctx, given.value);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  if (!doers.has('buyer')) return refuse('forbidden', 'orders.not_yours');
  const { villageId, code } = order;
  const limit = {
    key: `order-links:${order.checkoutId}`,
    most: A_DAY,
    within: DAY,
    code: 'orders.too_many_links',
  } as const;
  const done = await commit(deps.db, [
    ...countUse(limit, deps.clock.now()),
    raw('UPDATE orders SET link_round = link_round + 1 WHERE checkout_id = ?', [order.checkoutId]),
    audit(deps, ctx, { villageId, action: 'order.links_withdrawn', subject: { kind: ORDER_CASE.kind, id: order.id } }),
    emit(deps, { villageId, topic: 'order.links_withdrawn', payload: { orderId: order.id, code } }),
  ]);
  if (!done.ok) return done;
  await deps.waker.wake();
  return ok(null);
}
