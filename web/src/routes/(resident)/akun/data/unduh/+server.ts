import { loggedIn } from '#lib/server/guards.ts';
import { stop } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** Everything that Balai keeps about a resident as a resident, in one file (UU 27/2022 art. 13: the right to a copy). */
export const GET: RequestHandler = async ({ locals, url }) => {
  loggedIn(locals, url);
  const { residents, identity } = locals.app;
  const [record, looks, sessions] = await Promise.all([
    residents.ownRecord(locals.ctx),
    residents.looksAtMe(locals.ctx),
    identity.mySessions(locals.ctx),
  ]);
  if (!record.ok) stop(record.refusal);
  const copy = {
    record: record.value,
    looks: looks.ok ? looks.value : [],
    sessions: sessions.ok ? sessions.value.map(({ id: _, ...session }) => session) : [],
  };
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="data-saya.json"',
      'cache-control': 'private, no-store',
    },
  });
};
