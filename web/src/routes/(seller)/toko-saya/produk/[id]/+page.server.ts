import { loggedIn } from '#lib/server/guards.ts';
import { stop } from '#lib/server/problem.ts';
import { saveProduct } from '#lib/server/save-product.ts';
import { typedOf } from '#lib/goods/product-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function mine({ locals, params, url }: Pick<RequestEvent, 'locals' | 'params' | 'url'>) {
  loggedIn(locals, url);
  const found = await locals.app.goods.readMyProduct(locals.ctx, params.id);
  if (!found.ok) stop(found.refusal);
  return found.value;
}

export const load: PageServerLoad = async (event) => {
  const product = await mine(event);
  return { product, typed: typedOf(product), categories: await event.locals.app.market.categories() };
};

export const actions: Actions = {
  default: async (event) => {
    const { id, shopId, status } = await mine(event);
    const form = await event.request.formData();
    return saveProduct(event.locals, form, { shopId, edited: { id, live: status === 'live' } });
  },
};
