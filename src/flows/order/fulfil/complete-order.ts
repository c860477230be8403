import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { allowMove, moveOrder, openOrder, type OpenedOrder, type OrderRef } from '../../../hub/orders/index.ts';
import { commitMove, OrderRefSchema, type OrderOutcome } from '../steps/start-move.ts';
import type { Step } from '../../../platform/libsql/index.ts';
import { completion, completionSteps } from '../steps/completion-steps.ts';
import { decideAnew } from '../steps/decide-anew.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/**
 * The buyer has the goods and is content (or a week passed): the order is complete and its journal booked, once. From
 * `shipped` the arrival is recorded in the same step. Refused with `orders.not_paid` while money is still due.
 */
export async function completeOrder(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(OrderRefSchema, input, 'orders.invalid');
  return given.ok ? decideAnew(() => completeAsRead(deps, ctx, given.value)) : given;
}

async function completeAsRead(deps: Needs, ctx: Ctx, given: OrderRef): Promise<Result<OrderOutcome>> {
  const opened = await openOrder(deps, ctx, given);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  if (order.payment.state === 'due' && doers.has('buyer') && order.state === 'shipped')
    return refuse('conflict', 'orders.seller_confirms_cash');
  const arrived = order.state === 'shipped' && doers.has('buyer') ? arrive(deps, ctx, opened.value) : null;
  if (arrived && !arrived.ok) return arrived;
  const now = arrived ? arrived.value.opened : opened.value;
  const move = allowMove(now, 'complete');
  if (!move.ok) return move;
  if (order.payment.state !== 'verified' && order.payment.state !== 'collected')
    return refuse('conflict', 'orders.not_paid');
  return commitMove(deps, { code: order.code, state: move.value.to }, [
    ...(arrived ? arrived.value.steps : []),
    ...moveOrder(deps, ctx, now.order, move.value, completion(deps, now.order)),
    ...completionSteps(deps, now.order),
  ]);
}

/** The buyer's word that a sent order has arrived, as the first half of completing it. */
function arrive(deps: Needs, ctx: Ctx, opened: OpenedOrder): Result<{ steps: Step[]; opened: OpenedOrder }> {
  const move = allowMove({ ...opened, doers: new Set(['buyer']) }, 'deliver');
  if (!move.ok) return move;
  const steps = moveOrder(deps, ctx, opened.order, move.value);
  return { ok: true, value: { steps, opened: { ...opened, order: { ...opened.order, state: move.value.to } } } };
}
