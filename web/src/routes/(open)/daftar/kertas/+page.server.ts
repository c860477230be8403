import { redirect } from '@sveltejs/kit';
import { localPath } from '#lib/server/local-path.ts';
import { placeOf, retryAt, textsOf } from '#lib/server/login-form.ts';
import { failWith } from '#lib/server/problem.ts';
import { enter } from '#lib/server/session-cookie.ts';
import { pinsDiffer } from '#lib/server/new-pin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  // Somebody logged in by phone may make that account theirs; the page asks.
  return { phoneLogin: locals.session?.scope === 'phone' ? locals.session.name : null };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url }) => {
    const { nik = '', code = '', pin, again, link } = textsOf(await request.formData());
    const differ = pinsDiffer(pin, again);
    if (differ) return failWith(differ, { nik, code, retryAt: null });
    const input = { nik, code, pin, link: link === '1' };
    const done = await locals.app.identity.redeemSlip(locals.ctx, input, placeOf(locals, request));
    if (!done.ok) return failWith(done.refusal, { nik, code, retryAt: retryAt(done.refusal) });
    await enter(cookies, locals, done.value);
    const next = localPath(url.searchParams.get('lanjut'));
    redirect(303, next === '/' ? '/akun' : next);
  },
};
