import { redirect } from '@sveltejs/kit';
import { localPath } from '#lib/server/local-path.ts';
import { placeOf, retryAt, textsOf } from '#lib/server/login-form.ts';
import { failWith } from '#lib/server/problem.ts';
import { enter } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where a login leads: the page that asked for it, else the own account. */
const onwards = (url: URL): string => {
  const path = localPath(url.searchParams.get('lanjut'));
  return path === '/' ? '/akun' : path;
};

export const load: PageServerLoad = ({ locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const next = onwards(url);
  const { session } = locals;
  const asked = url.searchParams.get('cara');
  // A login by phone may still need NIK and PIN; every other one is complete.
  if (session && !(session.scope === 'phone' && asked === 'nik')) redirect(303, next);
  const byPhone = asked ? asked === 'ponsel' : /^\/(toko-saya|pesanan)/.test(next);
  return {
    next,
    way: byPhone ? ('ponsel' as const) : ('nik' as const),
    key: crypto.randomUUID(),
    isStepUp: session !== null,
    /** Somebody just closed their account here. */
    isClosed: url.searchParams.get('akun') === 'ditutup',
  };
};

export const actions: Actions = {
  nik: async ({ request, locals, cookies, url }) => {
    const { nik = '', pin = '' } = textsOf(await request.formData());
    const done = await locals.app.identity.logInResident(locals.ctx, { nik, pin }, placeOf(locals, request));
    if (!done.ok) return failWith(done.refusal, { nik, retryAt: retryAt(done.refusal) });
    await enter(cookies, locals, done.value);
    redirect(303, onwards(url));
  },

  /** Sends a code; the answer is the same page with room for it. */
  send: async ({ request, locals }) => {
    const { phone = '', key } = textsOf(await request.formData());
    const sent = await locals.app.identity.sendLoginCode(locals.ctx, { phone, key });
    if (!sent.ok) return failWith(sent.refusal, { phone, retryAt: retryAt(sent.refusal) });
    return { phone, challenge: sent.value.challenge };
  },

  code: async ({ request, locals, cookies, url }) => {
    const { phone = '', challenge = '', code = '' } = textsOf(await request.formData());
    const done = await locals.app.identity.logInWithCode(locals.ctx, { challenge, code }, placeOf(locals, request));
    if (!done.ok) return failWith(done.refusal, { phone, challenge, retryAt: retryAt(done.refusal) });
    await enter(cookies, locals, done.value);
    redirect(303, onwards(url));
  },
};
