import { redirect } from '@sveltejs/kit';
import { dateIn } from '#lib/ui/date-boxes.ts';
import { localPath } from '#lib/server/local-path.ts';
import { placeOf, retryAt, textsOf } from '#lib/server/login-form.ts';
import { failWith } from '#lib/server/problem.ts';
import { enter } from '#lib/server/session-cookie.ts';
import { pinsDiffer } from '#lib/server/new-pin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  return { key: crypto.randomUUID() };
};

export const actions: Actions = {
  start: async ({ request, locals }) => {
    const form = await request.formData();
    const { nik = '', kk = '', key } = textsOf(form);
    const birthDate = dateIn(form, '');
    const started = await locals.app.identity.startEnrolment(locals.ctx, { nik, kk, birthDate, key });
    if (!started.ok) return failWith(started.refusal, { nik, kk, birthDate, retryAt: retryAt(started.refusal) });
    return { challenge: started.value.challenge };
  },

  finish: async ({ request, locals, cookies, url }) => {
    const { challenge = '', code = '', pin, again, link } = textsOf(await request.formData());
    const differ = pinsDiffer(pin, again);
    if (differ) return failWith(differ, { challenge, code, retryAt: null });
    const input = { challenge, code, pin, link: link === '1' };
    const done = await locals.app.identity.finishEnrolment(locals.ctx, input, placeOf(locals, request));
    if (!done.ok) return failWith(done.refusal, { challenge, code, retryAt: retryAt(done.refusal) });
    await enter(cookies, locals, done.value);
    const next = localPath(url.searchParams.get('lanjut'));
    redirect(303, next === '/' ? '/akun' : next);
  },
};
