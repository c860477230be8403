import { redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/language.ts';
import { proveFirst } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import { leave } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  await parent();
  const closing = await locals.app.residents.viewClosing(locals.ctx);
  if (!closing.ok) stop(closing.refusal);
  const { underWay, shops, keeps } = closing.value;
  const locale = getLocale();
  return { underWay, shops, keeps: keeps.map((words) => words[locale]) };
};

export const actions: Actions = {
  default: async ({ locals, cookies, url }) => {
    const done = await locals.app.residents.closeAccount(locals.ctx);
    if (!done.ok && done.refusal.code === 'identity.proof_needed') proveFirst(url);
    if (!done.ok) return failWith(done.refusal, {});
    leave(cookies, locals);
    redirect(303, '/masuk?akun=ditutup');
  },
};
