import { redirect } from '@sveltejs/kit';
import { accountDoors } from '#lib/server/doors.ts';
import { leave } from '#lib/server/session-cookie.ts';
import { loggedIn } from '#lib/server/guards.ts';
import { stop } from '#lib/server/problem.ts';
import { villageHere } from '#lib/server/village.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies, parent }) => {
  await parent();
  const { resident, shops, offices } = loggedIn(locals, url);
  const { app, ctx } = locals;
  const village = villageHere({ locals, cookies }, await app.facts.get());
  const [notices, ways, doors] = await Promise.all([
    app.identity.myNotices(ctx),
    app.identity.proofWays(ctx),
    app.cases.listDoors(ctx, village ?? { modules: new Set() }),
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
    doors: accountDoors(app, doors),
  };
};

export const actions: Actions = {
  logout: async ({ locals, cookies }) => {
    await locals.app.identity.logOut(locals.ctx);
    leave(cookies, locals);
    redirect(303, '/');
  },
};
