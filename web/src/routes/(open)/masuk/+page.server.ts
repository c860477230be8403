import { redirect } from '@sveltejs/kit';
import { localPath } from '#lib/server/local-path.ts';
import { placeOf, retryAt, textsOf } from '#lib/server/login-form.ts';
import { failWith } from '#lib/server/problem.ts';
import { enter } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** The page that asked for the login; null when none did, or only the account. */
const asker = (url: URL): string | null => {
  const path = localPath(url.searchParams.get('lanjut'));
  return path === '/' || path === '/akun' ? null : path;
};
/** Where a login leads that no page asked for: this page sends on who is logged in, a seller to the own shop. */
const HERE = '/masuk';

export const load: PageServerLoad = ({ locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const { session, ctx } = locals;
  const sells = ctx.actor.kind === 'account' && ctx.actor.shops.length > 0;
  const next = asker(url) ?? (sells ? '/toko-saya' : '/akun');
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
    redirect(303, asker(url) ?? HERE);
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
    redirect(303, asker(url) ?? HERE);
  },
};
