import { redirect } from '@sveltejs/kit';
import { leave } from '#lib/server/session-cookie.ts';
import { loggedIn } from '#lib/server/guards.ts';
import { stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  await parent();
  const { resident, shops, offices } = loggedIn(locals, url);
  const { identity } = locals.app;
  const [notices, ways] = await Promise.all([identity.myNotices(locals.ctx), identity.proofWays(locals.ctx)]);
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
  };
};

export const actions: Actions = {
  logout: async ({ locals, cookies }) => {
    await locals.app.identity.logOut(locals.ctx);
    leave(cookies, locals);
    redirect(303, '/');
  },
};
