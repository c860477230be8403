import { loggedIn } from '#lib/server/guards.ts';
import { stop } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** Everything that Balai keeps about a resident as a resident, in one file (UU 27/2022 art. 13: the right to a copy). */
export const GET: RequestHandler = async ({ locals, url }) => {
  loggedIn(locals, url);
  const copy = await locals.app.residents.copyOwnData(locals.ctx);
  if (!copy.ok) stop(copy.refusal);
  return new Response(JSON.stringify(copy.value, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="data-saya.json"',
      'cache-control': 'private, no-store',
    },
  });
};
