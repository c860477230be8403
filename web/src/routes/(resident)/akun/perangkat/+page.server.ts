import { redirect } from '@sveltejs/kit';
import { textsOf } from '#lib/server/login-form.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  await parent();
  const mine = await locals.app.identity.mySessions(locals.ctx);
  if (!mine.ok) stop(mine.refusal);
  return { sessions: mine.value, now: locals.app.deps.clock.now() };
};

export const actions: Actions = {
  end: async ({ request, locals }) => {
    const { session: sessionId } = textsOf(await request.formData());
    const done = await locals.app.identity.endMySession(locals.ctx, { sessionId });
    if (!done.ok) return failWith(done.refusal, {});
    redirect(303, '/akun/perangkat');
  },

  others: async ({ locals }) => {
    const done = await locals.app.identity.endOtherSessions(locals.ctx);
    if (!done.ok) return failWith(done.refusal, {});
    redirect(303, '/akun/perangkat');
  },
};
