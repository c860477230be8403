import { redirect } from '@sveltejs/kit';
import { localPath } from '#lib/server/local-path.ts';
import { retryAt, textsOf } from '#lib/server/login-form.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import { enter } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

const onwards = (url: URL): string => {
  const path = localPath(url.searchParams.get('lanjut'));
  return path === '/' ? '/akun' : path;
};

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  await parent();
  const ways = await locals.app.identity.proofWays(locals.ctx);
  if (!ways.ok) stop(ways.refusal);
  // What is being changed asks for its own proof; who does not have that one chooses.
  const asked = url.searchParams.get('dengan');
  const { pin, password } = ways.value;
  const only = asked === 'pin' && pin ? ('pin' as const) : asked === 'sandi' && password ? ('sandi' as const) : null;
  return { ways: ways.value, only, next: onwards(url), key: crypto.randomUUID() };
};

export const actions: Actions = {
  prove: async ({ request, locals, cookies, url }) => {
    const { pin, password, challenge, code, by } = textsOf(await request.formData());
    const input = challenge !== undefined ? { challenge, code } : pin !== undefined ? { pin } : { password };
    const done = await locals.app.identity.stepUp(locals.ctx, input);
    if (!done.ok) return failWith(done.refusal, { challenge, by, retryAt: retryAt(done.refusal) });
    await enter(cookies, locals, done.value);
    redirect(303, onwards(url));
  },

  ask: async ({ request, locals }) => {
    const { by, key } = textsOf(await request.formData());
    const asked = await locals.app.identity.askProof(locals.ctx, { by, key });
    if (!asked.ok) return failWith(asked.refusal, { challenge: undefined, by, retryAt: retryAt(asked.refusal) });
    return { challenge: asked.value.challenge, by };
  },
};
