import type { BlobStore } from '../../kernel/ports.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { commit } from '../../platform/libsql/index.ts';
import { openOrder, type OrderRef } from './open-order.ts';

export type StoredPicture = NonNullable<Awaited<ReturnType<BlobStore['get']>>>;

/**
 * The buyer's picture of a payment, or the seller's of a refund: for both of them, and the village's operator as long as they
 * have to decide about the order, whose look is recorded; for nobody else.
 */
export async function readProof(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'blobs'>,
  ctx: Ctx,
  ref: OrderRef & { readonly refundId?: string },
): Promise<Result<StoredPicture>> {
  const opened = await openOrder(deps, ctx, ref);
  if (!opened.ok) return opened;
  const { order, doers } = opened.value;
  if (doers.has('operator'))
    await commit(deps.db, [
      audit(deps, ctx, {
        villageId: order.villageId,
        action: 'payment.proof_viewed',
        log: 'never',
        subject: { kind: 'order', id: order.id },
      }),
    ]);
  const { payment } = order;
  const proofKey = ref.refundId
    ? payment.refunds.find((refund) => refund.id === ref.refundId)?.proofKey
    : payment.proofKey;
  const picture = proofKey ? await deps.blobs.get(proofKey) : null;
  return picture ? ok(picture) : refuse('not_found', 'payments.no_proof');
}
