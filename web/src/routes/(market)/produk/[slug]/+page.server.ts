import { redirect } from '@sveltejs/kit';
import { belongingsOf } from '#lib/server/belongings.ts';
import { samePageForAll } from '#lib/server/cacheable.ts';
import { cartToken, rememberCart } from '#lib/server/cart-cookie.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const viewed = await locals.app.market.viewProduct({ slug: params.slug });
  if (!viewed.ok) stop(viewed.refusal);
  if ('movedTo' in viewed.value) redirect(301, viewed.value.movedTo);
  const { product } = viewed.value;
  const belongings = await belongingsOf(locals.app, product);
  return samePageForAll(event, { product, belongings, village: product.village, ownBar: product.sale === 'on' });
};

/** What is bought at once, as the checkout's address names it. */
function boughtNow(form: FormData): string {
  const pieces = Math.min(Math.max(Math.trunc(Number(form.get('quantity') ?? 1)) || 1, 1), 999);
  return `${encodeURIComponent(String(form.get('variant') ?? ''))}.${pieces}`;
}

export const actions: Actions = {
  /** Puts the chosen variant in the cart, and the buyer stays here; "buy now" buys it at once and leaves the cart as it is. */
  default: async ({ request, locals, cookies, params }) => {
    const form = await request.formData();
    if (form.has('now')) redirect(303, `/bayar?beli=${boughtNow(form)}`);
    const put = await locals.app.cart.putInCart(locals.ctx, {
      cartToken: cartToken(cookies, locals.app.config.origin),
      variantId: form.get('variant'),
      quantity: Number(form.get('quantity') ?? 1),
    });
    if (!put.ok) return failWith(put.refusal, {});
    rememberCart(cookies, locals.app.config.origin, put.value);
    const { quantity, capped } = put.value;
    redirect(303, `/produk/${params.slug}?masuk=${quantity}${capped ? '&penuh' : ''}`);
  },
};
