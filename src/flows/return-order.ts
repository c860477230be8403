import * as v from 'valibot';
import type { Ctx } from '../kernel/ctx.ts';
import { parse } from '../kernel/parse.ts';
import { refuse, type Result } from '../kernel/result.ts';
import type { Deps } from '../foundation/deps.ts';
import {
  commitMove,
  followStep,
  moveOrder,
  openOrder,
  orderRef,
  reasonField,
  restAsRead,
  restsWith,
  returnOrderStock,
  startMove,
  type AllowedMove,
  type OrderOutcome,
  type OrderRecord,
} from '../hub/orders/index.ts';
import { movePayment } from '../money/payments/index.ts';
import type { Step } from '../platform/libsql/index.ts';
import { decideAnew } from './decide-anew.ts';
import { oweBack } from './end-order.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const ReturnOrderSchema = v.object({ ...orderRef, reason: reasonField });

/** The goods come back: refused at the door, or not deliverable. Money that was paid is owed back. */
export async function returnOrder(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const started = await startMove(deps, ctx, input, ReturnOrderSchema, 'return');
  if (!started.ok) return started;
  const { order, move, given } = started.value;
  const steps = returnSteps(deps, ctx, order, move, given.reason);
  return commitMove(deps, { code: order.code, state: move.to }, steps);
}

/** What it means that goods come back: the seller looks at them; cash was refused, money that was paid is owed back. */
export const returnSteps = (deps: Needs, ctx: Ctx, order: OrderRecord, move: AllowedMove, reason: string): Step[] => [
  ...moveOrder(deps, ctx, order, move, { note: reason, set: { cancelReason: reason } }),
  ...(order.payment.state === 'due'
    ? movePayment(deps, order.villageId, order.payment, 'refuse')
    : oweBack(deps, order, { amount: order.payment.received - order.payment.refunded, reason, cause: 'returned' })),
];

export const InspectReturnSchema = v.object({
  ...orderRef,
  /** True = the goods can be sold again and go back to stock; false = written off. */
  sellable: v.boolean(),
});

/** The seller looked at returned goods. Once per order. */
export async function inspectReturn(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(InspectReturnSchema, input, 'orders.invalid');
  return given.ok ? decideAnew(() => inspectAsRead(deps, ctx, given.value)) : given;
}

async function inspectAsRead(
  deps: Needs,
  ctx: Ctx,
  given: v.InferOutput<typeof InspectReturnSchema>,
): Promise<Result<OrderOutcome>> {
  const opened = await openOrder(deps, ctx, given);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  if (!doers.has('seller')) return refuse('forbidden', 'orders.not_yours');
  if (order.state !== 'returned' || order.lines.every((l) => l.allocated === 0))
    return refuse('conflict', 'orders.state_moved', { data: { state: order.state } });
  const holder = restsWith(order, order.state, { inspected: true });
  return commitMove(deps, { code: order.code, state: order.state }, [
    restAsRead(order),
    ...returnOrderStock(deps, order, { toStock: given.sellable }),
    ...followStep(deps, ctx, order, {
      state: 'return_inspected',
      by: 'seller',
      holder,
      dueAt: holder === 'nobody' ? null : order.dueAt,
    }),
  ]);
}
