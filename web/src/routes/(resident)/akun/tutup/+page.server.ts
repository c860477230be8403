import { redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/language.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import { proving } from '#lib/server/proving.ts';
import { leave } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  await parent();
  const closing = await locals.app.residents.viewClosing(locals.ctx);
  if (!closing.ok) stop(closing.refusal);
  const { underWay, shops, keeps } = closing.value;
  const locale = getLocale();
  return { underWay, shops, keeps: keeps.map((words) => words[locale]) };
};

export const actions: Actions = {
  default: proving(async ({ locals, cookies }: RequestEvent) => {
    const done = await locals.app.residents.closeAccount(locals.ctx);
    if (!done.ok) return failWith(done.refusal, {});
    leave(cookies, locals);
    redirect(303, '/masuk?akun=ditutup');
  }),
};
