import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { moveOrder } from '../../../hub/orders/index.ts';
import { commitMove, OrderRefSchema, startMove, type OrderOutcome } from '../steps/start-move.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/** The seller begins to prepare a paid or accepted order; from now on the buyer cannot take it back. */
export async function processOrder(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const started = await startMove(deps, ctx, input, OrderRefSchema, 'process');
  if (!started.ok) return started;
  const { order, move } = started.value;
  return commitMove(deps, { code: order.code, state: move.to }, moveOrder(deps, ctx, order, move));
}
