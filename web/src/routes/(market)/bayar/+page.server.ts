import { redirect } from '@sveltejs/kit';
import { destination, rememberDestination } from '#lib/server/destination.ts';
import { cartToken, rememberCart } from '#lib/server/cart-cookie.ts';
import { keepOrderLinks } from '#lib/server/order-links.ts';
import { rememberPlaced } from '#lib/server/placed-cookie.ts';
import { failWith } from '#lib/server/problem.ts';
import * as m from '#lib/paraglide/messages.js';
import { inputOf, typedIn } from './checkout-form.ts';
import { changeSentences } from './changes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { id, name, province, districts } = await locals.app.facts.get();
  const wanted = url.searchParams.get('ke');
  const opened = url.searchParams.get('prov');
  const view = await locals.app.checkout.viewCheckout(locals.ctx, {
    cartToken: cartToken(cookies, locals.app.config.origin),
    placeId: wanted ?? destination(cookies)?.id ?? null,
  });
  if (view.count === 0) redirect(303, '/keranjang');
  const isChosen = opened === null && (wanted === '' || view.place !== null);
  if (isChosen && view.place) rememberDestination(cookies, view.place);
  const places = isChosen
    ? null
    : await locals.app.market.listPlaces({ province: opened ?? id.slice(0, 2), chosen: null, regionId: id });
  return {
    view,
    places,
    districts,
    home: { name, province },
    aim: { href: '/keranjang', label: m.checkout_back_to_cart() },
  };
};

export const actions: Actions = {
  /** The third screen: everything once more, with the exact amounts. Nothing is ordered yet. */
  review: async ({ request, locals, cookies }) => {
    const typed = typedIn(await request.formData());
    const review = await locals.app.checkout.reviewCheckout(locals.ctx, {
      cartToken: cartToken(cookies, locals.app.config.origin),
      ...inputOf(typed),
    });
    if (!review.ok) return failWith(review.refusal, { typed, changes: changeSentences(review.refusal) });
    return { typed, review: review.value };
  },

  place: async ({ request, locals, cookies }) => {
    const typed = typedIn(await request.formData());
    const placed = await locals.app.checkout.placeOrder(locals.ctx, {
      cartToken: cartToken(cookies, locals.app.config.origin),
      ...inputOf(typed),
    });
    if (!placed.ok) return failWith(placed.refusal, { typed, changes: changeSentences(placed.refusal) });
    const { orders } = placed.value;
    rememberCart(cookies, locals.app.config.origin, {
      count: await locals.app.cart.countCart(locals.ctx, { cartToken: cartToken(cookies, locals.app.config.origin) }),
    });
    rememberPlaced(cookies, orders);
    const links = orders.map(({ code, path }) => ({ code, token: path.split('?k=')[1] ?? '' }));
    if (locals.ctx.actor.kind === 'guest') keepOrderLinks(cookies, locals.app.config.origin, links);
    const [only] = orders;
    redirect(303, orders.length === 1 && only ? `/pesanan/${only.code}` : '/bayar/selesai');
  },
};
