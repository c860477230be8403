import { error, redirect } from '@sveltejs/kit';
import * as m from '#lib/paraglide/messages.js';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const desk = await locals.app.letters.listRtDesk(locals.ctx);
  if (!desk.ok) stop(desk.refusal);
  if (desk.value === null) error(404, m.problem_not_found());
  return { waiting: desk.value, done: url.searchParams.has('benar'), now: locals.app.deps.clock.now() };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const code = String((await request.formData()).get('code') ?? '');
    const done = await locals.app.letters.endorseRequest(locals.ctx, code, {});
    if (!done.ok) return failWith(done.refusal, {});
    redirect(303, '/rt?benar');
  },
};
