import { proofPicture } from '#lib/server/proof-picture.ts';
import type { RequestHandler } from './$types';

/** For the operator who has to decide about it. */
export const GET: RequestHandler = ({ locals, params }) => proofPicture(locals, { code: params.code });
