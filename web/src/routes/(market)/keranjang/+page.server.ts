import { redirect } from '@sveltejs/kit';
import { behalfOf } from '#lib/server/behalf.ts';
import { cartToken, rememberCart } from '#lib/server/cart-cookie.ts';
import { justPlaced } from '#lib/server/placed-cookie.ts';
import { failWith } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const cart = await locals.app.cart.viewCart(locals.ctx, { cartToken: cartToken(cookies, locals.app.config.origin) });
  rememberCart(cookies, locals.app.config.origin, { count: cart.count });
  return { cart, placed: cart.shops.length === 0 ? justPlaced(cookies) : [], behalf: behalfOf(locals) };
};

export const actions: Actions = {
  /** Sets the pieces of a line; the buttons send what the number becomes, 0 takes it out. */
  quantity: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const done = await locals.app.cart.changeQuantity(locals.ctx, {
      cartToken: cartToken(cookies, locals.app.config.origin),
      variantId: form.get('variant'),
      quantity: Number(form.get('step') ?? form.get('quantity')),
    });
    if (!done.ok) return failWith(done.refusal, {});
    redirect(303, '/keranjang');
  },
};
