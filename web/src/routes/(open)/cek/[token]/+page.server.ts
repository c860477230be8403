import { logKeys } from '#lib/server/log-keys.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  const found = await locals.app.letters.checkLetter(locals.ctx, params.token);
  if (!found.ok) stop(found.refusal);
  return { check: found.value, token: params.token, log: await logKeys(locals) };
};

export const actions: Actions = {
  async default({ request, params, locals }) {
    const last4 = String((await request.formData()).get('last4') ?? '');
    const done = await locals.app.letters.matchNik(locals.ctx, params.token, { last4 });
    return done.ok ? { matches: done.value.matches } : failWith(done.refusal, {});
  },
};
