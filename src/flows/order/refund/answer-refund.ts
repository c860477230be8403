import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { paragraphs } from '../../../kernel/fields.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { OPERATOR_HAS } from '../../../hub/orders/index.ts';
import { REOPENED_WITHIN } from '../../../money/payments/index.ts';
import { decideAnew } from '../steps/decide-anew.ts';
import { refundSteps } from '../steps/refund-steps.ts';
import { commitMove, type OrderOutcome } from '../steps/start-move.ts';
import { openRefundFor, refundRef } from './start-refund.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const AnswerRefundSchema = v.object({
  ...refundRef,
  /** True = the money is there. */
  received: v.boolean('picklist'),
  /** What the seller and the operator should know. */
  note: v.optional(paragraphs(300), ''),
});

/**
 * The buyer says whether money that was to come back is there. "Not yet" brings it to the village's operator; a month after
 * it was sent that is too late (`payments.refund_too_late`). "Received" is always taken, also before the seller said so.
 */
export async function answerRefund(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(AnswerRefundSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const { received, note } = given.value;
  return decideAnew(async () => {
    const opened = await openRefundFor(deps, ctx, given.value, 'buyer');
    if (!opened.ok) return opened;
    const { order, refund } = opened.value;
    const now = deps.clock.now();
    if (!received && refund.paidAt !== null && refund.paidAt + REOPENED_WITHIN < now)
      return refuse('conflict', 'payments.refund_too_late');
    return commitMove(
      deps,
      order,
      await refundSteps(deps, ctx, order, refund, {
        action: received ? 'receive' : 'contest',
        by: 'buyer',
        ...(received ? {} : { dueAt: now + OPERATOR_HAS }),
        change: { answeredAt: now },
        note,
      }),
    );
  });
}
