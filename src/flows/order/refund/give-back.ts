import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { asRead, followStep, openOrder, REST_MOVED, restAsRead, restsWith } from '../../../hub/orders/index.ts';
import { commitMove, orderRef, type OrderOutcome } from '../steps/start-move.ts';
import { journalOf, postJournal } from '../../../money/ledger/index.ts';
import { movePayment, settleRefund } from '../../../money/payments/index.ts';
import { decideAnew } from '../steps/decide-anew.ts';
import { line } from '../../../kernel/fields.ts';

export const GiveBackSchema = v.object({
  ...orderRef,
  refundId: v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(64, 'too_long')),
  /** The bank's or wallet's reference of the transfer back. */
  reference: v.optional(line(0, 60), ''),
});

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/**
 * The seller has given the money of a refund back to the buyer; the buyer is told. Once per refund. With the last one the
 * payment is settled, and the case is closed unless returned goods still wait for the seller's look.
 */
export async function giveBack(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(GiveBackSchema, input, 'orders.invalid');
  return given.ok ? decideAnew(() => giveBackAsRead(deps, ctx, given.value)) : given;
}

async function giveBackAsRead(
  deps: Needs,
  ctx: Ctx,
  given: v.InferOutput<typeof GiveBackSchema>,
): Promise<Result<OrderOutcome>> {
  const opened = await openOrder(deps, ctx, given);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  const by = doers.has('seller') ? 'seller' : doers.has('operator') ? 'operator' : null;
  if (!by) return refuse('forbidden', 'orders.not_yours');
  const refund = order.payment.refunds.find((r) => r.id === given.refundId);
  if (!refund) return refuse('not_found', 'payments.no_such_refund');
  const others = order.payment.refunds.some((r) => r.id !== refund.id && r.state === 'open');
  return commitMove(deps, order, [
    asRead(order, REST_MOVED),
    restAsRead(order),
    ...settleRefund(deps, order.villageId, refund.id, given.reference || null),
    ...(order.payment.state === 'refund_due' && !others
      ? movePayment(deps, order.villageId, order.payment, 'give_back')
      : []),
    ...(refund.inBooks
      ? [
          postJournal(deps, {
            villageId: order.villageId,
            kind: 'codGivenBack',
            sourceEvent: `refund:${refund.id}:paid`,
            orderId: order.id,
            shopId: order.shopId,
            lines: journalOf.codGivenBack(refund.amount),
          }),
        ]
      : []),
    ...followStep(deps, ctx, order, {
      state: 'refund_paid',
      by,
      holder: restsWith(order, order.state, { refundId: refund.id }),
      dueAt: order.dueAt,
    }),
  ]);
}
