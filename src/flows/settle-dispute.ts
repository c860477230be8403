import * as v from 'valibot';
import type { Ctx } from '../kernel/ctx.ts';
import { parse } from '../kernel/parse.ts';
import type { Result } from '../kernel/result.ts';
import type { Deps } from '../foundation/deps.ts';
import {
  allowMove,
  commitMove,
  moveOrder,
  openOrder,
  orderRef,
  reasonField,
  type OrderOutcome,
  type OrderRecord,
} from '../hub/orders/index.ts';
import { journalOf, postJournal } from '../money/ledger/index.ts';
import type { Step } from '../platform/libsql/index.ts';
import { completion, completionSteps } from './completion-steps.ts';
import { oweBack } from './end-order.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const SettleDisputeSchema = v.object({
  ...orderRef,
  /** `seller`: the order stands and is complete. `buyer`: all the money goes back. */
  inFavourOf: v.picklist(['buyer', 'seller'], 'unknown'),
  reason: reasonField,
});

/** An operator of the village decides a quarrel about what arrived. */
export async function settleDispute(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(SettleDisputeSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const { inFavourOf, reason } = given.value;
  const opened = await openOrder(deps, ctx, given.value);
  if (!opened.ok) return opened;
  const { order } = opened.value;
  const move = allowMove(opened.value, inFavourOf === 'seller' ? 'settle_for_seller' : 'settle_for_buyer');
  if (!move.ok) return move;
  const steps: Step[] =
    inFavourOf === 'seller'
      ? [
          ...moveOrder(deps, ctx, order, move.value, { note: reason, ...completion(deps, order) }),
          ...completionSteps(deps, order),
        ]
      : [
          ...moveOrder(deps, ctx, order, move.value, { note: reason, set: { cancelReason: reason }, stillAt: 'shop' }),
          ...moneyBack(deps, order, reason),
        ];
  return commitMove(deps, { code: order.code, state: move.value.to }, steps);
}

function moneyBack(deps: Needs, order: OrderRecord, reason: string): Step[] {
  const amount = order.payment.received - order.payment.refunded;
  const owed = oweBack(deps, order, { amount, reason, cause: 'dispute', inBooks: order.method === 'cod' });
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
