import { redirect } from '@sveltejs/kit';
import { loggedIn } from '#lib/server/guards.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  loggedIn(locals, url);
  const found = await locals.app.goods.readMyProduct(locals.ctx, params.id);
  if (!found.ok) stop(found.refusal);
  return { product: found.value };
};

export const actions: Actions = {
  publish: async ({ locals, params }) => {
    const done = await locals.app.goods.moveProduct(locals.ctx, { productId: params.id, move: 'publish' });
    if (!done.ok) return failWith(done.refusal, {});
    redirect(303, `/toko-saya/produk?tersimpan=${params.id}`);
  },
};
