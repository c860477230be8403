import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { openOrder } from '../../../hub/orders/index.ts';
import { orderRef, reasonField, type OrderOutcome } from '../steps/start-move.ts';
import { proofNotGood } from '../steps/proof-not-good.ts';

export const ReturnProofSchema = v.object({ ...orderRef, reason: reasonField });

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker' | 'blobs'>;

/** The seller (or an operator) looked and the money is not there: the buyer reads why and can show another proof. */
export async function returnProof(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<OrderOutcome>> {
  const given = parse(ReturnProofSchema, input, 'orders.invalid');
  if (!given.ok) return given;
  const opened = await openOrder(deps, ctx, given.value);
  return opened.ok ? proofNotGood(deps, ctx, opened.value, given.value.reason) : opened;
}
