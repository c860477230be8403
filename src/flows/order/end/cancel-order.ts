import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { allowMove, openOrder, RefundToSchema, sealRefundTo, systemReason } from '../../../hub/orders/index.ts';
import { orderRef, type OrderOutcome } from '../steps/start-move.ts';
import { endOrder } from '../steps/end-order.ts';
import { paragraphs } from '../../../kernel/fields.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const CancelOrderSchema = v.object({
  ...orderRef,
  /** Needed from the seller and the operator: the buyer reads it. */
  reason: v.optional(paragraphs(300), ''),
  /** Where the buyer wants the money back that they paid, or may have. */
  refundTo: v.optional(v.nullable(RefundToSchema), null),
});

/**
 * Cancels an order before it is sent: its buyer until the seller works on it, its seller, or an operator who has it, with a
 * reason. Money that was paid is owed back, to where the buyer says.
 */
export async function cancelOrder(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(CancelOrderSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const opened = await openOrder(deps, ctx, given.value);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  const forBuyer = doers.has('buyer');
  const move = allowMove(opened.value, forBuyer ? 'withdraw' : 'cancel');
  if (!move.ok) return move;
  if (!forBuyer && given.value.reason.length < 3)
    return refuse('invalid', 'orders.invalid', { fields: { reason: 'required' } });
  const { reason, refundTo } = given.value;
  const where = forBuyer && refundTo ? await sealRefundTo(deps, refundTo) : null;
  return endOrder(deps, ctx, order, move.value, reason || systemReason('buyer_withdrew'), where);
}
