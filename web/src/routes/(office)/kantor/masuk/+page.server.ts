import { redirect } from '@sveltejs/kit';
import { localPath } from '#lib/server/local-path.ts';
import { placeOf, retryAt, textsOf } from '#lib/server/login-form.ts';
import { failWith } from '#lib/server/problem.ts';
import { enter } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

const onwards = (url: URL): string => {
  const path = localPath(url.searchParams.get('lanjut'));
  return path === '/' ? '/kantor' : path;
};

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.session?.scope === 'office') redirect(303, onwards(url));
  return { next: onwards(url), key: crypto.randomUUID() };
};

export const actions: Actions = {
  password: async ({ request, locals }) => {
    const { login = '', password = '', key } = textsOf(await request.formData());
    const asked = await locals.app.identity.logInOfficer(locals.ctx, { login, password, key });
    if (!asked.ok) return failWith(asked.refusal, { login, retryAt: retryAt(asked.refusal) });
    return { challenge: asked.value.challenge, by: asked.value.by };
  },

  code: async ({ request, locals, cookies, url }) => {
    const { challenge = '', code = '', by, remember } = textsOf(await request.formData());
    const input = { challenge, code, remember: remember === '1' };
    const done = await locals.app.identity.confirmOfficer(locals.ctx, input, placeOf(locals, request));
    const factor = by === 'totp' ? ('totp' as const) : ('phone' as const);
    if (!done.ok) return failWith(done.refusal, { challenge, by: factor, retryAt: retryAt(done.refusal) });
    await enter(cookies, locals, done.value);
    redirect(303, onwards(url));
  },
};
