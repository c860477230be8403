import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { openOrder, type OpenedOrder, type OrderRef } from '../../../hub/orders/index.ts';
import type { RefundRecord } from '../../../money/payments/index.ts';
import { orderRef } from '../steps/start-move.ts';

/** Names a refund of an order in every call about one. */
export const refundRef = {
  ...orderRef,
  refundId: v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(64, 'too_long')),
};

export interface OpenedRefund extends OpenedOrder {
  readonly refund: RefundRecord;
}

/** Opens an order's refund for one side of it; for the others it is theirs to do (`orders.not_yours`). */
export async function openRefundFor(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  given: OrderRef & { readonly refundId: string },
  who: 'buyer' | 'seller' | 'operator',
): Promise<Result<OpenedRefund>> {
  const opened = await openOrder(deps, ctx, given);
  if (!opened.ok) return opened;
  if (!opened.value.doers.has(who)) return refuse('forbidden', 'orders.not_yours');
  const refund = opened.value.order.payment.refunds.find((one) => one.id === given.refundId);
  return refund ? ok({ ...opened.value, refund }) : refuse('not_found', 'payments.no_such_refund');
}
