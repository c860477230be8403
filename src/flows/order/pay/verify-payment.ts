import * as v from 'valibot';
import { type Ctx, actorKey } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import { heard } from '../../../kernel/signal.ts';
import type { Deps } from '../../../foundation/deps.ts';
import {
  allocateOrder,
  allowMove,
  extendOrder,
  followStep,
  moveOrder,
  openOrder,
  ORDER_MOVED,
  flagShortfall,
  returnOrderStock,
  systemReason,
  type AllowedMove,
  type Doer,
  type OpenedOrder,
  type OrderRecord,
} from '../../../hub/orders/index.ts';
import { commitMove, orderRef, type OrderOutcome } from '../steps/start-move.ts';
import { owing } from '../steps/owe-back.ts';
import { STOCK_SHORT } from '../../../hub/catalog/index.ts';
import { movePayment, nextPaymentState, openRefund, type PaymentChange } from '../../../money/payments/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';
import { line } from '../../../kernel/fields.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const VerifyPaymentSchema = v.object({
  ...orderRef,
  /** The bank's or wallet's reference of the transfer: the same one pays once. */
  reference: v.optional(line(0, 60), ''),
});

const SOLD_OUT = systemReason('sold_out');
const ORDER_WAS_OVER = systemReason('order_was_over');

/**
 * Whoever receives the money (or an operator in a quarrel) says that it is there. The order is paid and its pieces leave
 * the stock, also when the money comes after the deadline and the pieces are still there. When they are gone, or the order
 * was cancelled, the money is recorded all the same, the shortfall flagged and a refund opened: nothing is sent silently.
 */
export async function verifyPayment(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(VerifyPaymentSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const opened = await openOrder(deps, ctx, given.value);
  if (!opened.ok) return opened;
  return moneyIsThere(deps, ctx, opened.value, given.value);
}

export async function moneyIsThere(
  deps: Needs,
  ctx: Ctx,
  opened: OpenedOrder,
  { reference, note }: { reference?: string; note?: string },
): Promise<Result<OrderOutcome>> {
  const { order } = opened;
  if (order.method !== 'qris' && order.method !== 'transfer') return refuse('conflict', 'payments.not_by_transfer');
  const money: PaymentChange = {
    received: order.payment.amount,
    receivedAt: deps.clock.now(),
    receivedBy: actorKey(ctx.actor),
    ...(reference ? { bankReference: reference } : {}),
  };

  if (order.state === 'cancelled') return recordUnwanted(deps, ctx, opened, money);
  const move = allowMove(opened, order.state === 'expired' ? 'pay_late' : 'pay');
  if (!move.ok) return move;
  const paid = await commitMove(deps, { code: order.code, state: move.value.to }, [
    ...moveOrder(deps, ctx, order, move.value, note ? { note } : {}),
    ...movePayment(deps, order.villageId, order.payment, 'verify', money),
    ...allocateOrder(deps, order),
  ]);
  return heard(paid, STOCK_SHORT) ? recordShortfall(deps, ctx, opened, move.value, money) : paid;
}

/** The pieces are gone: an order still waiting is cancelled, an expired one stays so; the money is owed back. */
function recordShortfall(
  deps: Needs,
  ctx: Ctx,
  opened: OpenedOrder,
  { by }: AllowedMove,
  money: PaymentChange,
): Promise<Result<OrderOutcome>> {
  const { order } = opened;
  const cancel: AllowedMove | null = order.state === 'expired' ? null : { action: 'fall_short', to: 'cancelled', by };
  const steps: Step[] = cancel
    ? moveOrder(deps, ctx, order, cancel, {
        note: SOLD_OUT,
        set: { shortfall: 1, cancelReason: SOLD_OUT },
        still: owing(deps, order),
      })
    : [...flagShortfall(deps, order), ...refundDue(deps, ctx, order, by, SOLD_OUT)];
  return commitMove(deps, { code: order.code, state: cancel?.to ?? order.state }, [
    ...steps,
    ...returnOrderStock(deps, order),
    ...takeUnwanted(deps, order, money, { cause: 'shortfall', reason: SOLD_OUT, by }),
  ]);
}

/** Money for an order that was cancelled. */
async function recordUnwanted(
  deps: Needs,
  ctx: Ctx,
  { order, doers }: OpenedOrder,
  money: PaymentChange,
): Promise<Result<OrderOutcome>> {
  const by = doers.has('seller') ? 'seller' : doers.has('operator') ? 'operator' : null;
  if (!by) return refuse('forbidden', 'orders.not_yours');
  if (!nextPaymentState(order.payment.state, 'receive_unwanted')) return { ok: false, refusal: ORDER_MOVED };
  return commitMove(deps, { code: order.code, state: order.state }, [
    ...refundDue(deps, ctx, order, by, ORDER_WAS_OVER),
    ...takeUnwanted(deps, order, money, { cause: 'late_money', reason: ORDER_WAS_OVER, by }),
    ...extendOrder(deps, order, null),
  ]);
}

const refundDue = (deps: Needs, ctx: Ctx, order: OrderRecord, by: Doer, note: string): Step[] =>
  followStep(deps, ctx, order, { state: 'refund_due', by, ...owing(deps, order), note });

const takeUnwanted = (
  deps: Needs,
  order: OrderRecord,
  money: PaymentChange,
  { cause, reason, by }: { cause: string; reason: string; by: Doer },
): Step[] => [
  ...movePayment(deps, order.villageId, order.payment, 'receive_unwanted', money),
  ...openRefund(
    deps,
    {
      id: deps.ids.next(),
      villageId: order.villageId,
      orderId: order.id,
      paymentId: order.payment.id,
      idempotencyKey: `order:${order.id}:${cause}`,
      amount: order.payment.amount,
      reason,
      inBooks: false,
    },
    by,
  ),
];
