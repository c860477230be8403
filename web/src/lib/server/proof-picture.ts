import type { OrderRef } from '#src/hub/orders/index.ts';
import { privatePicture } from './private-picture.ts';
import { stop } from './problem.ts';

/** The picture of a payment, for those who have to do with it; nothing keeps it on the way. */
export async function proofPicture(
  locals: App.Locals,
  ref: OrderRef & { readonly refundId?: string },
): Promise<Response> {
  const proof = await locals.app.sales.readProof(locals.ctx, ref);
  if (!proof.ok) stop(proof.refusal);
  return privatePicture(proof.value);
}
