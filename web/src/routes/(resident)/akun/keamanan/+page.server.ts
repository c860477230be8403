import { redirect } from '@sveltejs/kit';
import type { Refusal } from '#src/kernel/result.ts';
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

/** Leads to the proof that a refusal asks for; `old` is the way when the last proof is only too old. */
function proveWhenAsked(url: URL, { code }: Refusal, old: 'pin' | 'sandi'): void {
  if (code === 'identity.proof_needed') proveFirst(url, old);
  if (code === 'identity.pin_needed') proveFirst(url, 'pin');
  if (code === 'identity.password_needed') proveFirst(url, 'sandi');
}

const strongest = ({ session }: App.Locals) => (session?.scope === 'office' ? ('sandi' as const) : ('pin' as const));

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
    proveWhenAsked(url, changed.refusal, pin === undefined ? 'sandi' : 'pin');
    return failWith(changed.refusal, { part: 'secret' as const });
  },

  askPhone: async ({ request, locals, url }) => {
    const { phone = '', key } = textsOf(await request.formData());
    const asked = await locals.app.identity.askPhone(locals.ctx, { phone, key });
    if (asked.ok) return { part: 'phone' as const, phone, challenge: asked.value.challenge };
    proveWhenAsked(url, asked.refusal, strongest(locals));
    return failWith(asked.refusal, { part: 'phone' as const, phone, retryAt: retryAt(asked.refusal) });
  },

  phone: async ({ request, locals, url }) => {
    const { phone = '', challenge = '', code = '' } = textsOf(await request.formData());
    const added = await locals.app.identity.addPhone(locals.ctx, { challenge, code });
    if (added.ok) done('phone');
    proveWhenAsked(url, added.refusal, strongest(locals));
    return failWith(added.refusal, { part: 'phone' as const, phone, challenge, retryAt: retryAt(added.refusal) });
  },

  offerTotp: async ({ locals, url }) => {
    const offered = await locals.app.identity.offerTotp(locals.ctx);
    if (offered.ok) return { part: 'totp' as const, offer: offered.value };
    proveWhenAsked(url, offered.refusal, 'sandi');
    return failWith(offered.refusal, { part: 'totp' as const });
  },

  totp: async ({ request, locals, url }) => {
    const { offer = '', code = '' } = textsOf(await request.formData());
    const confirmed = await locals.app.identity.confirmTotp(locals.ctx, { offer, code });
    if (confirmed.ok) done('totp');
    proveWhenAsked(url, confirmed.refusal, 'sandi');
    const again = await locals.app.identity.reopenTotpOffer(locals.ctx, offer);
    return failWith(confirmed.refusal, { part: 'totp' as const, ...(again && { offer: again }) });
  },
};
