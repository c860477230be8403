import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { whole } from '../../../kernel/fields.ts';
import { MAX_RUPIAH, type Rupiah } from '../../../kernel/money.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { heard } from '../../../kernel/signal.ts';
import type { Deps } from '../../../foundation/deps.ts';
import {
  asRead,
  feeOn,
  followStep,
  heldAsRead,
  openOrder,
  troubleAsRead,
  turnoverOf,
  type OrderRecord,
} from '../../../hub/orders/index.ts';
import { commitMove, orderRef, reasonField } from '../steps/start-move.ts';
import { owing } from '../steps/owe-back.ts';
import { journalOf, postJournal } from '../../../money/ledger/index.ts';
import {
  holdsMoney,
  movePayment,
  openRefund,
  REFUND_REPEATED,
  REFUND_TOO_MUCH,
  refundsAsRead,
} from '../../../money/payments/index.ts';
import { readOne, type Step } from '../../../platform/libsql/index.ts';
import { completionEvent } from '../steps/completion-steps.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export const RefundOrderSchema = v.object({
  ...orderRef,
  /** Rupiah to give back. */
  amount: whole(1, MAX_RUPIAH, 'rupiah'),
  reason: reasonField,
  /** Made by the form once: sending it twice opens one refund. */
  idempotencyKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/, 'malformed')),
});

/**
 * The seller (or an operator) promises money back to the buyer: part of it at any time, all of it once the order is
 * complete (before, an order is cancelled or a dispute decided instead: `payments.refund_only_part`).
 * Never above what was received less earlier refunds (`payments.refund_too_much`), also when asked twice at once.
 */
export async function refundOrder(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<{ refundId: string }>> {
  const given = parse(RefundOrderSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const { amount, reason, idempotencyKey } = given.value;
  const opened = await openOrder(deps, ctx, given.value);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  const by = doers.has('seller') ? 'seller' : doers.has('operator') ? 'operator' : null;
  if (!by) return refuse('forbidden', 'orders.not_yours');
  const key = `order:${order.id}:${idempotencyKey}`;
  const earlier = await earlierRefund(deps, key);
  if (earlier) return ok({ refundId: earlier });
  const left = order.payment.received - order.payment.refunded;
  if (!holdsMoney(order.payment.state)) return refuse('conflict', 'payments.nothing_received');
  if (amount > left) return { ok: false, refusal: REFUND_TOO_MUCH };
  if (amount === left && order.state !== 'completed') return refuse('conflict', 'payments.refund_only_part');

  const refundId = deps.ids.next();
  const done = await commitMove(deps, order, [
    ...openRefund(
      deps,
      {
        id: refundId,
        villageId: order.villageId,
        orderId: order.id,
        paymentId: order.payment.id,
        idempotencyKey: key,
        amount,
        reason,
        inBooks: order.method === 'cod' && order.completedAt === null,
      },
      by,
    ),
    refundsAsRead(order.payment, refundId),
    asRead(order),
    order.state === 'completed' ? troubleAsRead(order) : heldAsRead(order),
    ...(amount === left ? movePayment(deps, order.villageId, order.payment, 'owe_back') : []),
    ...(await refundJournal(deps, order, refundId, amount)),
    ...followStep(deps, ctx, order, {
      state: 'refund_due',
      by,
      ...(order.state === 'completed' ? owing(deps, order) : { holder: order.holder, dueAt: order.dueAt }),
      note: reason,
    }),
  ]);
  if (done.ok) return ok({ refundId });
  const raced = heard(done, REFUND_REPEATED) ? await earlierRefund(deps, key) : null;
  return raced ? ok({ refundId: raced }) : done;
}

const earlierRefund = async ({ db }: Pick<Deps, 'db'>, key: string): Promise<string | null> =>
  (await readOne<{ id: string }>(db, { sql: 'SELECT id FROM refunds WHERE idempotency_key = ?', args: [key] }))?.id ??
  null;

/** What a promised refund means in the books: cash still on the way, or the village's part of a fee. */
async function refundJournal(deps: Needs, order: OrderRecord, refundId: string, amount: Rupiah): Promise<Step[]> {
  const about = {
    villageId: order.villageId,
    orderId: order.id,
    shopId: order.shopId,
    sourceEvent: `refund:${refundId}:opened`,
  };
  if (order.completedAt === null)
    return order.method === 'cod'
      ? [
          postJournal(deps, {
            ...about,
            kind: 'refundBeforeCompletion',
            lines: journalOf.refundBeforeCompletion(amount),
          }),
        ]
      : [];
  const completed = await readOne<{ id: string }>(deps.db, {
    sql: 'SELECT id FROM journals WHERE source_event = ?',
    args: [completionEvent(order.id)],
  });
  const before = turnoverOf(order, order.payment.refunded);
  const after = turnoverOf(order, order.payment.refunded + amount);
  return [
    postJournal(deps, {
      ...about,
      kind: 'feeGivenBack',
      lines: journalOf.feeGivenBack(order.shopId, feeOn(order, before) - feeOn(order, after)),
      turnover: after - before,
      ...(completed ? { reverses: completed.id } : {}),
    }),
  ];
}
