import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { allowMove, askOperator, isStalled, moveOrder, openOrder } from '../../../hub/orders/index.ts';
import { commitMove, orderRef, reasonField, type OrderOutcome } from '../steps/start-move.ts';

export const DisputeOrderSchema = v.object({ ...orderRef, reason: reasonField });

/**
 * The buyer says that what arrived is not what was ordered, or that an order whose time is over goes nowhere; an operator
 * of the village looks and decides. An order that only is late stays in its state, so that its seller can still act.
 */
export async function disputeOrder(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<OrderOutcome>> {
  const given = parse(DisputeOrderSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const { reason } = given.value;
  const opened = await openOrder(deps, ctx, given.value);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  if (doers.has('buyer') && isStalled(order, deps.clock.now()))
    return commitMove(deps, order, askOperator(deps, ctx, order, { by: 'buyer', note: reason }));
  const move = allowMove(opened.value, 'dispute');
  if (!move.ok) return move;
  const steps = moveOrder(deps, ctx, order, move.value, { note: reason });
  return commitMove(deps, { code: order.code, state: move.value.to }, steps);
}
