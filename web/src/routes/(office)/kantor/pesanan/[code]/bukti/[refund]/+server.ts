import { proofPicture } from '#lib/server/proof-picture.ts';
import type { RequestHandler } from './$types';

/** The picture of money that was sent back. */
export const GET: RequestHandler = ({ locals, params }) =>
  proofPicture(locals, { code: params.code, refundId: params.refund });
