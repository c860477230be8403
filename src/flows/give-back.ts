import * as v from 'valibot';
import type { Ctx } from '../kernel/ctx.ts';
import { parse } from '../kernel/parse.ts';
import { refuse, type Result } from '../kernel/result.ts';
import type { Deps } from '../foundation/deps.ts';
import { commitMove, followStep, openOrder, orderRef, stateFacts, type OrderOutcome } from '../hub/orders/index.ts';
import { journalOf, postJournal } from '../money/ledger/index.ts';
import { movePayment, settleRefund } from '../money/payments/index.ts';

export const GiveBackSchema = v.object({
  ...orderRef,
  refundId: v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(64, 'too_long')),
  /** The bank's or wallet's reference of the transfer back. */
  reference: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60, 'too_long')), ''),
});

/** The seller has given the money of a refund back to the buyer; the buyer is told. Once per refund. */
export async function giveBack(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<OrderOutcome>> {
  const given = parse(GiveBackSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const opened = await openOrder(deps, ctx, given.value);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  const by = doers.has('seller') ? 'seller' : doers.has('operator') ? 'operator' : null;
  if (!by) return refuse('forbidden', 'orders.not_yours');
  const refund = order.payment.refunds.find((r) => r.id === given.value.refundId);
  if (!refund) return refuse('not_found', 'payments.no_such_refund');
  const others = order.payment.refunds.some((r) => r.id !== refund.id && r.state === 'open');
  return commitMove(deps, order, [
    ...settleRefund(deps, order.villageId, refund.id, given.value.reference || null),
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
      holder: others ? 'shop' : order.state === 'returned' ? 'nobody' : stateFacts(order.state).holder,
      dueAt: order.dueAt,
    }),
  ]);
}
