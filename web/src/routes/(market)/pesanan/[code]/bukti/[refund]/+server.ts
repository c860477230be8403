import { refOf } from '#lib/server/followed-order.ts';
import { proofPicture } from '#lib/server/proof-picture.ts';
import type { RequestHandler } from './$types';

/** The seller's picture of money sent back, for its buyer. */
export const GET: RequestHandler = (event) =>
  proofPicture(event.locals, { ...refOf(event), refundId: event.params.refund });
