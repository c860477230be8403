import { redirect, type RequestEvent } from '@sveltejs/kit';
import { failWith, stop } from '#lib/server/problem.ts';
import { shopAtWork, shopOrNone } from '#lib/server/seller.ts';
import { inputs } from '#lib/shops/settings-form.ts';
import { typedFrom } from '#lib/shops/typed.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = '/toko-saya/pengaturan?tersimpan=antar#antar';
/** The address of a zone that is not there yet. */
const NEW = 'baru';

export const load: PageServerLoad = async ({ locals, url, cookies, params }) => {
  const shopId = shopAtWork(locals, url, cookies);
  const [settings, areas, facts] = await Promise.all([
    locals.app.shops.readSettings(locals.ctx, shopId),
    locals.app.market.listAreas(),
    locals.app.facts.get(),
  ]);
  if (!settings.ok) stop(settings.refusal);
  const zone = settings.value.zones.find(({ id }) => id === params.zone) ?? null;
  if (!zone && params.zone !== NEW) redirect(303, '/toko-saya/pengaturan?buka=antar#antar');
  return {
    shop: settings.value,
    zone,
    areas,
    districts: facts.districts,
    home: { id: facts.id, name: facts.name },
  };
};

/** What was sent, for the shop at work and the zone of the address. */
async function sent({ request, locals, cookies, params }: RequestEvent<{ zone: string }>) {
  const form = await request.formData();
  const shopId = shopOrNone(locals, cookies);
  const zoneId = params.zone === NEW ? null : params.zone;
  return { form, asked: { shopId, version: Number(form.get('version')), zoneId } };
}

export const actions: Actions = {
  save: async (event) => {
    const { form, asked } = await sent(event);
    const done = await event.locals.app.shops.saveZone(event.locals.ctx, { ...inputs.zone(form), ...asked });
    if (!done.ok) return failWith(done.refusal, { typed: typedFrom(form) });
    redirect(303, DONE);
  },

  remove: async (event) => {
    const { form, asked } = await sent(event);
    const done = await event.locals.app.shops.removeZone(event.locals.ctx, asked);
    if (!done.ok) return failWith(done.refusal, { typed: typedFrom(form) });
    redirect(303, DONE);
  },
};
