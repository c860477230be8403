import { proofPicture } from '#lib/server/proof-picture.ts';
import type { RequestHandler } from './$types';

/** For the seller who compares it with the account. */
export const GET: RequestHandler = ({ locals, params }) => proofPicture(locals, { code: params.code });
