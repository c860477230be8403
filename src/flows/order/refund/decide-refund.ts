import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { GIVE_BACK_WITHIN, refundReminder } from '../../../money/payments/index.ts';
import { decideAnew } from '../steps/decide-anew.ts';
import { refundSteps } from '../steps/refund-steps.ts';
import { commitMove, reasonField, type OrderOutcome } from '../steps/start-move.ts';
import { openRefundFor, refundRef } from './start-refund.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker' | 'blobs'>;

export const DecideRefundSchema = v.object({
  ...refundRef,
  /** `seller` = the money is back with the buyer; `buyer` = it is still owed, with three new days. */
  inFavourOf: v.picklist(['buyer', 'seller'], 'unknown'),
  reason: reasonField,
});

/**
 * An operator of the village decides about money that was owed too long, or that the buyer says did not come. Both sides are
 * told. Refused as every act of an operator on an order that is not with them.
 */
export async function decideRefund(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(DecideRefundSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const { inFavourOf, reason } = given.value;
  let proof: string | null = null;
  const done = await decideAnew(async () => {
    const opened = await openRefundFor(deps, ctx, given.value, 'operator');
    if (!opened.ok) return opened;
    const { order, refund } = opened.value;
    const now = deps.clock.now();
    const until = now + GIVE_BACK_WITHIN;
    if (inFavourOf === 'seller') {
      const settled = { action: 'settle', by: 'operator', change: { answeredAt: now }, note: reason } as const;
      return commitMove(deps, order, await refundSteps(deps, ctx, order, refund, settled));
    }
    proof = refund.proofKey;
    return commitMove(deps, order, [
      ...(await refundSteps(deps, ctx, order, refund, {
        action: 'owe_again',
        by: 'operator',
        dueAt: until,
        note: reason,
        change: {
          round: refund.round + 1,
          paidAt: null,
          answeredAt: null,
          reference: null,
          proofKey: null,
          proofHash: null,
        },
      })),
      refundReminder(deps, { id: refund.id, villageId: order.villageId, orderId: order.id }, until),
    ]);
  });
  if (done.ok && proof) await deps.blobs.delete(proof);
  return done;
}
