import * as v from 'valibot';
import { MINUTE } from '../kernel/clock.ts';
import { actorKey, type Ctx } from '../kernel/ctx.ts';
import { refuse, type Result } from '../kernel/result.ts';
import type { Deps } from '../foundation/deps.ts';
import { countUse } from '../foundation/identity/index.ts';
import {
  commitMove,
  moveOrder,
  orderRef,
  OrderRefSchema,
  startMove,
  type OrderOutcome,
  type OrderRecord,
} from '../hub/orders/index.ts';
import { journalOf, postJournal } from '../money/ledger/index.ts';
import { movePayment } from '../money/payments/index.ts';
import { commit, type Step } from '../platform/libsql/index.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/** Five tries a quarter of an hour: a code of six digits cannot be found by trying. */
const TRIES = { most: 5, within: 15 * MINUTE, code: 'orders.too_many_codes' } as const;

export const HandOverSchema = v.object({
  ...orderRef,
  /** Six digits, said by the buyer at the counter. */
  pickupCode: v.pipe(
    v.string(),
    v.transform((typed) => typed.replace(/\D/g, '')),
    v.length(6, 'six_digits'),
  ),
});

/**
 * The seller hands goods over to whoever says the pickup code; cash is collected in the same moment. A try is counted
 * before the code is judged. Refusals: `orders.wrong_pickup_code`, `orders.too_many_codes`.
 */
export async function handOver(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const started = await startMove(deps, ctx, input, HandOverSchema, 'hand_over');
  if (!started.ok) return started;
  const { order, move, given } = started.value;
  const counted = await commit(deps.db, countUse({ key: `pickup:${order.id}`, ...TRIES }, deps.clock.now()));
  if (!counted.ok) return counted;
  if (given.pickupCode !== order.pickupCode)
    return refuse('invalid', 'orders.wrong_pickup_code', { fields: { pickupCode: 'wrong' } });
  return commitMove(deps, { code: order.code, state: move.to }, [
    ...moveOrder(deps, ctx, order, move),
    ...collectCash(deps, ctx, order),
  ]);
}

/**
 * What was sent has arrived: said by the buyer, an operator, or the seller who brought it. Cash is counted by whoever takes
 * it, so a buyer's word is not enough there (`orders.seller_confirms_cash`).
 */
export async function deliverOrder(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const started = await startMove(deps, ctx, input, OrderRefSchema, 'deliver');
  if (!started.ok) return started;
  const { order, move } = started.value;
  if (order.payment.state === 'due' && move.by === 'buyer') return refuse('conflict', 'orders.seller_confirms_cash');
  return commitMove(deps, { code: order.code, state: move.to }, [
    ...moveOrder(deps, ctx, order, move),
    ...collectCash(deps, ctx, order),
  ]);
}

/** Cash on delivery: the payment is collected and booked; nothing for orders that are paid already. */
export function collectCash(deps: Pick<Needs, 'db' | 'clock' | 'ids'>, ctx: Ctx, order: OrderRecord): Step[] {
  if (order.payment.state !== 'due') return [];
  return [
    ...movePayment(deps, order.villageId, order.payment, 'collect', {
      received: order.payment.amount,
      receivedAt: deps.clock.now(),
      receivedBy: actorKey(ctx.actor),
    }),
    postJournal(deps, {
      villageId: order.villageId,
      kind: 'codCollected',
      sourceEvent: `order:${order.id}:cod_collected`,
      orderId: order.id,
      shopId: order.shopId,
      lines: journalOf.codCollected(order.payment.amount),
    }),
  ];
}
