import type { BlobStore } from '../../kernel/ports.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { audit, denied } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { commit } from '../../platform/libsql/index.ts';
import { openOrder, type OrderRef } from './open-order.ts';
import { isWithOperator } from './stalled.ts';

export type StoredPicture = NonNullable<Awaited<ReturnType<BlobStore['get']>>>;

/**
 * The buyer's picture of a payment: for the seller who compares it with the account, the buyer who sent it, and the village's
 * operator as long as they have to decide about the order, whose look is recorded; for nobody else.
 */
export async function readProof(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'blobs'>,
  ctx: Ctx,
  ref: OrderRef,
): Promise<Result<StoredPicture>> {
  const opened = await openOrder(deps, ctx, ref);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  const look = {
    villageId: order.villageId,
    action: 'payment.proof_viewed',
    subject: { kind: 'order', id: order.id },
  } as const;
  const decides = doers.has('operator') && isWithOperator(order);
  if (!doers.has('seller') && !doers.has('buyer') && !decides) return denied(deps, ctx, 'payments.no_proof', look);
  if (decides) await commit(deps.db, [audit(deps, ctx, look)]);
  const { proofKey } = order.payment;
  const picture = proofKey ? await deps.blobs.get(proofKey) : null;
  return picture ? ok(picture) : refuse('not_found', 'payments.no_proof');
}
