import { privatePicture } from '#lib/server/private-picture.ts';
import { stop } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** The paper of the head of RT, for the officers whose letter rests on it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const photo = await locals.app.letters.readEndorsementPhoto(locals.ctx, params.code);
  return photo.ok ? privatePicture(photo.value) : stop(photo.refusal);
};
