import { stop } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** The picture of a payment, for the seller of this order only; nothing keeps it on the way. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const proof = await locals.app.sales.readProof(locals.ctx, params.code);
  if (!proof.ok) stop(proof.refusal);
  return new Response(proof.value.body, {
    headers: {
      'content-type': proof.value.contentType,
      'content-length': String(proof.value.size),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};
