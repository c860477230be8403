import { DAY } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import { heard } from '../../../kernel/signal.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { extendOrder, followStep, openOrder, proofReminders, type OrderRecord } from '../../../hub/orders/index.ts';
import { commitMove, OrderRefSchema, type OrderOutcome } from '../steps/start-move.ts';
import { holdStock, STOCK_SHORT } from '../../../hub/catalog/index.ts';
import { LOOK_WITHIN } from '../steps/look-within.ts';
import { storeProof } from '../steps/store-picture.ts';
import { movePayment, nextPaymentState } from '../../../money/payments/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker' | 'blobs' | 'pictures'>;

/** How long the goods are kept while the seller looks. */
const KEEP_GOODS = 3 * DAY;

/**
 * The buyer shows a picture of the payment. The hold on the goods is extended where they are still there; without them the
 * proof is taken all the same, because the money may have moved. Also taken for an expired order.
 * Refusals: `payments.no_picture`, `payments.picture_too_large`, what the picture check says, `payments.proof_used` (this
 * picture paid before), `payments.state_moved`.
 */
export async function submitProof(
  deps: Needs,
  ctx: Ctx,
  { picture, ...input }: { picture: Uint8Array; code?: unknown; token?: unknown },
): Promise<Result<OrderOutcome>> {
  const given = parse(OrderRefSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const opened = await openOrder(deps, ctx, given.value);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  if (!doers.has('buyer')) return refuse('forbidden', 'orders.not_yours');
  if (!nextPaymentState(order.payment.state, 'submit_proof'))
    return refuse('conflict', 'payments.state_moved', { data: { state: order.payment.state } });
  const stored = await storeProof(deps, order, picture);
  if (!stored.ok) return stored;
  const outcome = { code: order.code, state: order.state };
  const taken = [
    ...movePayment(deps, order.villageId, order.payment, 'submit_proof', { ...stored.value, proofRefusal: null }),
    ...extendOrder(deps, order, deps.clock.now() + LOOK_WITHIN),
    ...proofStep(deps, ctx, order),
    ...proofReminders(deps, order, LOOK_WITHIN),
  ];
  if (order.state !== 'awaiting_payment') return commitMove(deps, outcome, taken);
  const kept = holdStock(deps, order.id, order.lines, deps.clock.now() + KEEP_GOODS);
  const done = await commitMove(deps, outcome, [...taken, ...kept]);
  return heard(done, STOCK_SHORT) ? commitMove(deps, outcome, taken) : done;
}

const proofStep = (deps: Needs, ctx: Ctx, order: OrderRecord): Step[] =>
  followStep(deps, ctx, order, {
    state: 'proof_submitted',
    by: 'buyer',
    holder: 'shop',
    dueAt: deps.clock.now() + LOOK_WITHIN,
  });
