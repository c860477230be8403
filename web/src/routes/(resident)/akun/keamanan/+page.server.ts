import { redirect } from '@sveltejs/kit';
import { retryAt, textsOf } from '#lib/server/login-form.ts';
import { pinsDiffer } from '#lib/server/new-pin.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import { proving } from '#lib/server/proving.ts';
import { said } from '#lib/server/said.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

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

/** The proof that is surely enough. */
const strongest = ({ session }: App.Locals) => (session?.scope === 'office' ? ('sandi' as const) : ('pin' as const));

function done(what: 'pin' | 'password' | 'phone' | 'totp'): never {
  redirect(303, `/akun/keamanan?beres=${what}`);
}

export const actions: Actions = {
  secret: proving(async ({ request, locals }: RequestEvent) => {
    const { pin, password, again } = textsOf(await request.formData());
    const differ = pin === undefined ? null : pinsDiffer(pin, again);
    if (differ) return failWith(differ, { part: 'secret' as const });
    const changed = await locals.app.identity.changeSecret(locals.ctx, pin === undefined ? { password } : { pin });
    if (changed.ok) done(pin === undefined ? 'password' : 'pin');
    return failWith(changed.refusal, { part: 'secret' as const, way: pin === undefined ? 'sandi' : 'pin' });
  }),

  askPhone: proving(async ({ request, locals }: RequestEvent) => {
    const { phone = '', key } = textsOf(await request.formData());
    const asked = await locals.app.identity.askPhone(locals.ctx, { phone, key });
    if (asked.ok) return { part: 'phone' as const, phone, challenge: asked.value.challenge };
    return failWith(asked.refusal, {
      part: 'phone' as const,
      phone,
      way: strongest(locals),
      retryAt: retryAt(asked.refusal),
    });
  }),

  phone: proving(async ({ request, locals }: RequestEvent) => {
    const { phone = '', challenge = '', code = '' } = textsOf(await request.formData());
    const added = await locals.app.identity.addPhone(locals.ctx, { challenge, code });
    if (added.ok) done('phone');
    const part = { part: 'phone' as const, phone, challenge, way: strongest(locals) };
    return failWith(added.refusal, { ...part, retryAt: retryAt(added.refusal) });
  }),

  offerTotp: proving(async ({ locals }: RequestEvent) => {
    const offered = await locals.app.identity.offerTotp(locals.ctx);
    if (offered.ok) return { part: 'totp' as const, offer: offered.value };
    return failWith(offered.refusal, { part: 'totp' as const, way: 'sandi' });
  }),

  totp: proving(async ({ request, locals }: RequestEvent) => {
    const { offer = '', code = '' } = textsOf(await request.formData());
    const confirmed = await locals.app.identity.confirmTotp(locals.ctx, { offer, code });
    if (confirmed.ok) done('totp');
    const again = await locals.app.identity.reopenTotpOffer(locals.ctx, offer);
    return failWith(confirmed.refusal, { part: 'totp' as const, way: 'sandi', ...(again && { offer: again }) });
  }),
};
