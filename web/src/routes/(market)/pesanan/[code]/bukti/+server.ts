import { refOf } from '#lib/server/followed-order.ts';
import { proofPicture } from '#lib/server/proof-picture.ts';
import type { RequestHandler } from './$types';

/** For the buyer who sent it. */
export const GET: RequestHandler = (event) => proofPicture(event.locals, refOf(event));
