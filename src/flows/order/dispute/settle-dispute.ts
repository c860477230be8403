import * as v from 'valibot';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import {
  allowMove,
  isWithOperator,
  moveOrder,
  openOrder,
  type AllowedMove,
  type OpenedOrder,
  type OrderAction,
  type OrderRecord,
} from '../../../hub/orders/index.ts';
import { commitMove, orderRef, reasonField, type OrderOutcome } from '../steps/start-move.ts';
import { collectCash } from '../steps/collect-cash.ts';
import { oweBack, owing } from '../steps/owe-back.ts';
import { returnSteps } from '../steps/return-steps.ts';
import { proofNotGood } from '../steps/proof-not-good.ts';
import { journalOf, postJournal } from '../../../money/ledger/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';
import { completion, completionSteps } from '../steps/completion-steps.ts';
import { endOrder } from '../steps/end-order.ts';
import { moneyIsThere } from '../pay/verify-payment.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker' | 'blobs'>;

export const SettleDisputeSchema = v.object({
  ...orderRef,
  /**
   * Of what arrived: `seller` = the order stands and is complete, `buyer` = the money goes back. Of an order that is late:
   * `seller` = the buyer has the goods (and paid cash for them), `buyer` = it ends and the money goes back.
   * Of a proof that nobody looked at: `buyer` = the money is there, `seller` = it is not.
   */
  inFavourOf: v.picklist(['buyer', 'seller'], 'unknown'),
  reason: reasonField,
});

/**
 * An operator of the village decides about an order that the buyer reported or that nobody worked on in time. Refused to
 * its own buyer or seller (`orders.own_dispute`), and once somebody else has done their part (`orders.state_moved`).
 */
export async function settleDispute(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(SettleDisputeSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const { inFavourOf, reason } = given.value;
  const opened = await openOrder(deps, ctx, given.value);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  if (!doers.has('operator')) {
    const party = holdsOffice(ctx.actor, order.villageId, 'operator');
    return refuse('forbidden', party ? 'orders.own_dispute' : 'orders.not_yours');
  }
  if (!isWithOperator(order)) return refuse('conflict', 'orders.state_moved', { data: { state: order.state } });
  if (order.payment.state === 'proof_submitted')
    return inFavourOf === 'buyer'
      ? moneyIsThere(deps, ctx, opened.value, { note: reason })
      : proofNotGood(deps, ctx, opened.value, reason);
  const move = allowMove(opened.value, inFavourOf === 'seller' ? forSeller(order) : forBuyer(order));
  if (!move.ok) return move;
  if (inFavourOf === 'buyer') return decideForBuyer(deps, ctx, opened.value, move.value, reason);
  const complete = move.value.to === 'completed';
  return commitMove(deps, { code: order.code, state: move.value.to }, [
    ...moveOrder(deps, ctx, order, move.value, { note: reason, ...(complete ? completion(deps, order) : {}) }),
    ...(complete ? completionSteps(deps, order) : collectCash(deps, ctx, order)),
  ]);
}

const forSeller = ({ state }: OrderRecord): OrderAction =>
  state === 'disputed' ? 'settle_for_seller' : 'settle_late_for_seller';

const forBuyer = ({ state }: OrderRecord): OrderAction => {
  if (state === 'disputed') return 'settle_for_buyer';
  return state === 'shipped' ? 'settle_sent_for_buyer' : 'settle_unsent_for_buyer';
};

/** The money goes back; goods that never left go back to stock, goods on the way come back to the seller. */
async function decideForBuyer(
  deps: Needs,
  ctx: Ctx,
  { order }: OpenedOrder,
  move: AllowedMove,
  reason: string,
): Promise<Result<OrderOutcome>> {
  if (move.to === 'cancelled') return endOrder(deps, ctx, order, move, reason);
  if (move.to === 'returned')
    return commitMove(deps, { code: order.code, state: move.to }, returnSteps(deps, ctx, order, move, reason));
  return commitMove(deps, { code: order.code, state: move.to }, [
    ...moveOrder(deps, ctx, order, move, { note: reason, set: { cancelReason: reason }, still: owing(deps, order) }),
    ...moneyBack(deps, order, reason),
  ]);
}

function moneyBack(deps: Needs, order: OrderRecord, reason: string): Step[] {
  const amount = order.payment.received - order.payment.refunded;
  const owed = oweBack(deps, order, {
    amount,
    reason,
    cause: 'dispute',
    by: 'operator',
    inBooks: order.method === 'cod',
  });
  if (order.method !== 'cod') return owed;
  const journal = postJournal(deps, {
    villageId: order.villageId,
    kind: 'refundBeforeCompletion',
    sourceEvent: `order:${order.id}:dispute_refund`,
    orderId: order.id,
    shopId: order.shopId,
    lines: journalOf.refundBeforeCompletion(amount),
  });
  return [...owed, journal];
}
