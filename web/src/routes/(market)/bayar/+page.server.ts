import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Refusal } from '#src/kernel/result.ts';
import * as m from '#lib/paraglide/messages.js';
import { behalfOf } from '#lib/server/behalf.ts';
import { forgetBuyer, rememberBuyer, rememberedBuyer } from '#lib/server/buyer-cookie.ts';
import { cartToken, rememberCart } from '#lib/server/cart-cookie.ts';
import { destination, rememberDestination } from '#lib/server/destination.ts';
import { KEPT } from '#lib/server/kept-answer.ts';
import { keepOrderLinks } from '#lib/server/order-links.ts';
import { justPlaced, rememberPlaced } from '#lib/server/placed-cookie.ts';
import { failWith } from '#lib/server/problem.ts';
import { inputOf, linesIn, typedIn, type Typed } from './checkout-form.ts';
import { changeSentences } from './changes.ts';
import { EDIT, forgetDraft, rememberDraft, takeDraft } from './draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { origin } = locals.app.config;
  const now = url.searchParams.get('beli');
  const wanted = url.searchParams.get('ke');
  const opened = url.searchParams.get('prov');
  if (now === null && wanted === null && opened === null) {
    const draft = takeDraft(cookies, origin);
    if (draft) redirect(303, draft);
  }
  const { id, name, province, districts } = await locals.app.facts.get();
  const view = await locals.app.checkout.viewCheckout(locals.ctx, {
    cartToken: cartToken(cookies, origin),
    placeId: wanted ?? destination(cookies)?.id ?? null,
    lines: linesIn(now),
  });
  const placed = justPlaced(cookies);
  if (view.count === 0 && placed.length === 0) redirect(303, '/keranjang');
  if (now === null && locals.answer) rememberDraft(cookies, origin, url);
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
    now: linesIn(now) ? now : null,
    kept: url.searchParams.get(KEPT),
    edits: url.searchParams.has(EDIT),
    remembered: rememberedBuyer(cookies, origin),
    placed,
    behalf: behalfOf(locals),
  };
};

type Event = Pick<RequestEvent, 'locals' | 'cookies'>;

/** What was typed comes back with the reason; when it was ordered meanwhile in another tab, the orders are the answer. */
async function refused({ locals, cookies }: Event, typed: Typed, refusal: Refusal) {
  const token = cartToken(cookies, locals.app.config.origin);
  const isOver = refusal.code === 'checkout.nothing_to_order' && !typed.now && justPlaced(cookies).length > 0;
  if (isOver && (await locals.app.cart.countCart(locals.ctx, { cartToken: token })) === 0) {
    forgetDraft(cookies, locals.app.config.origin);
    redirect(303, '/bayar');
  }
  return failWith(refusal, { typed, changes: changeSentences(refusal) });
}

export const actions: Actions = {
  /** The third screen: everything once more, with the exact amounts. Nothing is ordered yet. */
  review: async ({ request, locals, cookies }) => {
    const typed = typedIn(await request.formData());
    const { origin } = locals.app.config;
    if (typed.remember) rememberBuyer(cookies, origin, typed);
    else forgetBuyer(cookies, origin);
    const review = await locals.app.checkout.reviewCheckout(locals.ctx, {
      cartToken: cartToken(cookies, origin),
      ...inputOf(typed),
    });
    if (!review.ok) return refused({ locals, cookies }, typed, review.refusal);
    return { typed, review: review.value };
  },

  /** Another place to send to: what was typed comes along. */
  where: async ({ request }) => ({ typed: typedIn(await request.formData()), where: true }),

  /** "Bukan Anda?": the phone forgets who bought last. */
  forget: async ({ request, locals, cookies }) => {
    const { now, placeId } = typedIn(await request.formData());
    forgetBuyer(cookies, locals.app.config.origin);
    forgetDraft(cookies, locals.app.config.origin);
    redirect(303, `/bayar?${new URLSearchParams({ ke: placeId, ...(now && { beli: now }) })}`);
  },

  place: async ({ request, locals, cookies }) => {
    const typed = typedIn(await request.formData());
    const { origin } = locals.app.config;
    const token = cartToken(cookies, origin);
    const placed = await locals.app.checkout.placeOrder(locals.ctx, { cartToken: token, ...inputOf(typed) });
    if (!placed.ok) return refused({ locals, cookies }, typed, placed.refusal);
    const { orders } = placed.value;
    rememberCart(cookies, origin, { count: await locals.app.cart.countCart(locals.ctx, { cartToken: token }) });
    rememberPlaced(cookies, typed.key, orders);
    forgetDraft(cookies, origin);
    const links = orders.map(({ code, path }) => ({ code, token: path.split('?k=')[1] ?? '' }));
    if (locals.ctx.actor.kind === 'guest') keepOrderLinks(cookies, origin, links);
    const [only] = orders;
    redirect(303, orders.length === 1 && only ? `/pesanan/${only.code}` : '/bayar/selesai');
  },
};
