import { redirect } from '@sveltejs/kit';
import { stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  await parent();
  const mine = await locals.app.identity.myNotices(locals.ctx);
  if (!mine.ok) stop(mine.refusal);
  return { ...mine.value, now: locals.app.deps.clock.now() };
};

export const actions: Actions = {
  read: async ({ locals }) => {
    const done = await locals.app.identity.readNotices(locals.ctx);
    if (!done.ok) stop(done.refusal);
    redirect(303, '/akun/pemberitahuan');
  },
};
