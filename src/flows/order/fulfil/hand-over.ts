import * as v from 'valibot';
import { MINUTE } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { countUse } from '../../../foundation/identity/index.ts';
import { moveOrder } from '../../../hub/orders/index.ts';
import { commitMove, orderRef, startMove, type OrderOutcome } from '../steps/start-move.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { collectCash } from '../steps/collect-cash.ts';
import { digits } from '../../../kernel/fields.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/** Five tries a quarter of an hour: a code of six digits cannot be found by trying. */
const TRIES = { most: 5, within: 15 * MINUTE, code: 'orders.too_many_codes' } as const;

export const HandOverSchema = v.object({
  ...orderRef,
  /** Six digits, said by the buyer at the counter. */
  pickupCode: digits(6, 6, 'six_digits'),
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
