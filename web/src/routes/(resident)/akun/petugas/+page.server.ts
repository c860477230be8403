import { error, redirect } from '@sveltejs/kit';
import { loggedIn } from '#lib/server/guards.ts';
import * as m from '#lib/paraglide/messages.js';
import { textsOf } from '#lib/server/login-form.ts';
import { failWith } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

/** For officers: a colleague whom wrong passwords have locked out. */
export const load: PageServerLoad = async ({ locals, url, parent }) => {
  await parent();
  if (loggedIn(locals, url).offices.length === 0) error(404, m.problem_not_found());
  return { isDone: url.searchParams.has('beres') };
};

export const actions: Actions = {
  unlock: async ({ request, locals }) => {
    const { login = '' } = textsOf(await request.formData());
    const done = await locals.app.identity.unlockOfficer(locals.ctx, { login });
    if (!done.ok) return failWith(done.refusal, { login });
    redirect(303, '/akun/petugas?beres');
  },
};
