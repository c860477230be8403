import { loggedIn } from '#lib/server/guards.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import { saveProduct } from '#lib/server/save-product.ts';
import { typedFrom, typedOf } from '#lib/goods/product-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  loggedIn(locals, url);
  const found = await locals.app.goods.readMyProduct(locals.ctx, params.id);
  if (!found.ok) stop(found.refusal);
  return { product: found.value, typed: typedOf(found.value), categories: await locals.app.market.categories() };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const found = await locals.app.goods.readMyProduct(locals.ctx, params.id);
    if (!found.ok) return failWith(found.refusal, { typed: typedFrom(form), changed: [] as readonly string[] });
    const { id, shopId, status } = found.value;
    return saveProduct(locals, form, { shopId, edited: { id, live: status === 'live' } });
  },
};
