import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { line } from '../../../kernel/fields.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { ANSWER_WITHIN, ASK_AGAIN_AFTER, nextRefundState, refundEvent } from '../../../money/payments/index.ts';
import { decideAnew } from '../steps/decide-anew.ts';
import { refundSteps } from '../steps/refund-steps.ts';
import { commitMove, type OrderOutcome } from '../steps/start-move.ts';
import { storeProof } from '../steps/store-picture.ts';
import { openRefundFor, refundRef } from './start-refund.ts';

export const GiveBackSchema = v.object({
  ...refundRef,
  /** The bank's or wallet's reference of the transfer back. */
  reference: v.optional(line(0, 60), ''),
});

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker' | 'blobs' | 'pictures'>;

/**
 * The seller has sent the money of a refund back, and shows a picture of it; the buyer is asked whether it came. It is over
 * only when the buyer says so, an operator decides, or nobody answers in time. Refusals besides those of the picture:
 * `orders.not_yours`, `payments.no_such_refund`, `payments.refund_moved`, `payments.proof_used`.
 */
export async function giveBack(
  deps: Needs,
  ctx: Ctx,
  { picture, ...input }: { readonly picture: Uint8Array; readonly [field: string]: unknown },
): Promise<Result<OrderOutcome>> {
  const given = parse(GiveBackSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const first = await openRefundFor(deps, ctx, given.value, 'seller');
  if (!first.ok) return first;
  if (!nextRefundState(first.value.refund.state, 'send')) return refuse('conflict', 'payments.refund_moved');
  const stored = await storeProof(deps, first.value.order, picture);
  if (!stored.ok) return stored;
  const earlier = first.value.refund.proofKey;
  const done = await decideAnew(async () => {
    const opened = await openRefundFor(deps, ctx, given.value, 'seller');
    if (!opened.ok) return opened;
    const { order, refund } = opened.value;
    const now = deps.clock.now();
    const named = { id: refund.id, villageId: order.villageId, orderId: order.id };
    return commitMove(deps, order, [
      ...(await refundSteps(deps, ctx, order, refund, {
        action: 'send',
        by: 'seller',
        dueAt: now + ANSWER_WITHIN,
        change: { ...stored.value, paidAt: now, answeredAt: null, reference: given.value.reference || null },
      })),
      ...ASK_AGAIN_AFTER.map((after) => refundEvent(deps, named, 'refund.ask_again', { notBefore: now + after })),
    ]);
  });
  if (done.ok && earlier && earlier !== stored.value.proofKey) await deps.blobs.delete(earlier);
  return done;
}
