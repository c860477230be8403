import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { followStep, openOrder, restAsRead, restOf, returnOrderStock } from '../../../hub/orders/index.ts';
import { commitMove, orderRef, type OrderOutcome } from '../steps/start-move.ts';
import { decideAnew } from '../steps/decide-anew.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const InspectReturnSchema = v.object({
  ...orderRef,
  /** True = the goods can be sold again and go back to stock; false = written off. */
  sellable: v.boolean(),
});

/** The seller looked at returned goods. Once per order. */
export async function inspectReturn(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(InspectReturnSchema, input, 'orders.invalid');
  return given.ok ? decideAnew(() => inspectAsRead(deps, ctx, given.value)) : given;
}

async function inspectAsRead(
  deps: Needs,
  ctx: Ctx,
  given: v.InferOutput<typeof InspectReturnSchema>,
): Promise<Result<OrderOutcome>> {
  const opened = await openOrder(deps, ctx, given);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  if (!doers.has('seller')) return refuse('forbidden', 'orders.not_yours');
  if (order.state !== 'returned' || order.lines.every((l) => l.allocated === 0))
    return refuse('conflict', 'orders.state_moved', { data: { state: order.state } });
  return commitMove(deps, { code: order.code, state: order.state }, [
    restAsRead(order),
    ...returnOrderStock(deps, order, { toStock: given.sellable }),
    ...followStep(deps, ctx, order, {
      state: 'return_inspected',
      by: 'seller',
      ...restOf(order, order.state, { inspected: true }),
    }),
  ]);
}
