import { redirect } from '@sveltejs/kit';
import { destination, forgetDestination, rememberDestination } from '#lib/server/destination.ts';
import { localPath } from '#lib/server/local-path.ts';
import { parcelFee, zoneTo } from '#src/kernel/delivery.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where to: the places to choose from; or, for a reader whose place is known, what it costs to send one thing there. */
export const load: PageServerLoad = async ({ locals, url, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { id, name, province, districts } = await locals.app.facts.get();
  const back = localPath(url.searchParams.get('untuk'));
  const opened = url.searchParams.get('prov');
  const known = destination(cookies);
  const answer = opened === null && known ? await answerFor(locals.app, back, known) : null;
  const places =
    answer === null
      ? await locals.app.market.listPlaces({
          province: opened ?? id.slice(0, 2),
          chosen: known?.id ?? null,
          regionId: id,
        })
      : null;
  return { back, answer, places, districts, home: { name, province } };
};

/** What it costs to send the product of an address to a place; null when the address is none. */
async function answerFor(app: App.Locals['app'], path: string, place: { id: string; name: string }) {
  const slug = /^\/produk\/([\w-]+)$/.exec(path)?.[1];
  const viewed = slug ? await app.market.viewProduct({ slug }) : null;
  if (!viewed?.ok || 'movedTo' in viewed.value) return null;
  const { product } = viewed.value;
  const zone = zoneTo(product.delivery, place.id);
  return {
    place,
    product: product.name,
    pickup: product.shop.pickup,
    zone,
    fee: zone && parcelFee(zone, product.weight),
  };
}

export const actions: Actions = {
  /** Remembers the place on this device; nothing chosen forgets it. */
  default: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const back = localPath(form.get('untuk'));
    const chosen = form.get('ke');
    const asked = typeof chosen === 'string' ? chosen : '';
    const { chosen: place } = await locals.app.market.listPlaces({ province: '', chosen: asked, regionId: '' });
    if (place) rememberDestination(cookies, place);
    else forgetDestination(cookies);
    // A page that no script helps cannot say it there.
    redirect(303, form.has('tanpa') && place ? `/kirim?untuk=${encodeURIComponent(back)}` : back);
  },
};
