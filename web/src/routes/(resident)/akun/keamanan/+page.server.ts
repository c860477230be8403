import { redirect } from '@sveltejs/kit';
import { retryAt, textsOf } from '#lib/server/login-form.ts';
import { proveFirst } from '#lib/server/office.ts';
import { pinsDiffer } from '#lib/server/new-pin.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import { said } from '#lib/server/said.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  await parent();
  const ways = await locals.app.identity.proofWays(locals.ctx);
  if (!ways.ok) stop(ways.refusal);
  const done = url.searchParams.get('beres');
  return {
    ways: ways.value,
    isOfficer: locals.session?.scope === 'office',
    done: done && said(`account_done_${done}`),
    key: crypto.randomUUID(),
  };
};

function done(what: 'pin' | 'password' | 'phone' | 'totp'): never {
  redirect(303, `/akun/keamanan?beres=${what}`);
}

export const actions: Actions = {
  secret: async ({ request, locals, url }) => {
    const { pin, password, again } = textsOf(await request.formData());
    const differ = pin === undefined ? null : pinsDiffer(pin, again);
    if (differ) return failWith(differ, { part: 'secret' as const });
    const changed = await locals.app.identity.changeSecret(locals.ctx, pin === undefined ? { password } : { pin });
    if (changed.ok) done(pin === undefined ? 'password' : 'pin');
    if (changed.refusal.code === 'identity.proof_needed') proveFirst(url);
    return failWith(changed.refusal, { part: 'secret' as const });
  },

  askPhone: async ({ request, locals, url }) => {
    const { phone = '', key } = textsOf(await request.formData());
    const asked = await locals.app.identity.askPhone(locals.ctx, { phone, key });
    if (asked.ok) return { part: 'phone' as const, phone, challenge: asked.value.challenge };
    if (asked.refusal.code === 'identity.proof_needed') proveFirst(url);
    return failWith(asked.refusal, { part: 'phone' as const, phone, retryAt: retryAt(asked.refusal) });
  },

  phone: async ({ request, locals }) => {
    const { phone = '', challenge = '', code = '' } = textsOf(await request.formData());
    const added = await locals.app.identity.addPhone(locals.ctx, { challenge, code });
    if (added.ok) done('phone');
    return failWith(added.refusal, { part: 'phone' as const, phone, challenge, retryAt: retryAt(added.refusal) });
  },

  offerTotp: async ({ locals, url }) => {
    const offered = await locals.app.identity.offerTotp(locals.ctx);
    if (offered.ok) return { part: 'totp' as const, offer: offered.value };
    if (offered.refusal.code === 'identity.proof_needed') proveFirst(url);
    return failWith(offered.refusal, { part: 'totp' as const });
  },

  totp: async ({ request, locals, url }) => {
    const { offer = '', code = '' } = textsOf(await request.formData());
    const confirmed = await locals.app.identity.confirmTotp(locals.ctx, { offer, code });
    if (confirmed.ok) done('totp');
    if (confirmed.refusal.code === 'identity.proof_needed') proveFirst(url);
    const again = await locals.app.identity.reopenTotpOffer(locals.ctx, offer);
    return failWith(confirmed.refusal, { part: 'totp' as const, ...(again && { offer: again }) });
  },
};
