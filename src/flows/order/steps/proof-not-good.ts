import { DAY } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { extendOrder, followStep, type OpenedOrder } from '../../../hub/orders/index.ts';
import { commitMove, type OrderOutcome } from './start-move.ts';
import { forgetRefundTo, movePayment } from '../../../money/payments/index.ts';

/** How long the buyer has to pay or to show a better proof. */
const TRY_AGAIN_WITHIN = DAY;

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker' | 'blobs'>;

/** The proof goes back to the buyer with the reason, who gets new time while the order waits for its money. */
export async function proofNotGood(
  deps: Needs,
  ctx: Ctx,
  { order, doers }: OpenedOrder,
  reason: string,
): Promise<Result<OrderOutcome>> {
  const by = doers.has('seller') ? 'seller' : doers.has('operator') ? 'operator' : null;
  if (!by) return refuse('forbidden', 'orders.not_yours');
  const waiting = order.state === 'awaiting_payment';
  const until = deps.clock.now() + TRY_AGAIN_WITHIN;
  const done = await commitMove(deps, { code: order.code, state: order.state }, [
    ...movePayment(deps, order.villageId, order.payment, waiting ? 'return_proof' : 'return_late_proof', {
      proofKey: null,
      proofHash: null,
      proofRefusal: reason,
    }),
    // No money came and none is awaited: an account to give it back to is of no use.
    ...(waiting ? [] : [forgetRefundTo(deps, order.villageId, order.payment.id)]),
    ...extendOrder(deps, order, waiting ? until : null),
    ...followStep(deps, ctx, order, {
      state: 'proof_returned',
      by,
      holder: waiting ? 'owner' : 'nobody',
      dueAt: waiting ? until : null,
      note: reason,
    }),
  ]);
  if (done.ok && order.payment.proofKey) await deps.blobs.delete(order.payment.proofKey);
  return done;
}
