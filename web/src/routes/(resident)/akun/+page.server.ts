import { redirect } from '@sveltejs/kit';
import { leave } from '#lib/server/session-cookie.ts';
import { loggedIn } from '#lib/server/guards.ts';
import { stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  await parent();
  const { resident, shops, offices } = loggedIn(locals, url);
  const { identity } = locals.app;
  const [notices, ways, rtDesk] = await Promise.all([
    identity.myNotices(locals.ctx),
    identity.proofWays(locals.ctx),
    resident ? locals.app.letters.listRtDesk(locals.ctx) : null,
  ]);
  if (!notices.ok) stop(notices.refusal);
  if (!ways.ok) stop(ways.refusal);
  return {
    name: locals.session?.name ?? '',
    scope: locals.session?.scope ?? 'phone',
    isResident: resident !== null,
    hasPin: ways.value.pin,
    shops: shops.length,
    works: offices.map((office) => office.role),
    unread: notices.value.unread,
    /** Of a head of RT: how many neighbours wait; null for everybody else. */
    rtWaiting: rtDesk?.ok ? (rtDesk.value?.length ?? null) : null,
  };
};

export const actions: Actions = {
  logout: async ({ locals, cookies }) => {
    await locals.app.identity.logOut(locals.ctx);
    leave(cookies, locals);
    redirect(303, '/');
  },
};
