import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { moveOrder } from '../../../hub/orders/index.ts';
import { commitMove, orderRef, startMove, type OrderOutcome } from '../steps/start-move.ts';
import { line } from '../../../kernel/fields.ts';

const optionalWords = (most: number) => v.optional(line(0, most), '');

export const ShipOrderSchema = v.object({
  ...orderRef,
  /** Who brings it: `JNE`, `diantar sendiri`. */
  courier: optionalWords(60),
  trackingNumber: optionalWords(60),
});

/** The seller gives the goods to a courier or sets out with them. */
export async function shipOrder(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<OrderOutcome>> {
  const started = await startMove(deps, ctx, input, ShipOrderSchema, 'ship');
  if (!started.ok) return started;
  const { order, move, given } = started.value;
  const note = [given.courier, given.trackingNumber].filter(Boolean).join(' · ');
  const steps = moveOrder(deps, ctx, order, move, {
    ...(note ? { note } : {}),
    set: { courier: given.courier || null, trackingNumber: given.trackingNumber || null },
  });
  return commitMove(deps, { code: order.code, state: move.to }, steps);
}
