import { blankProduct } from '#lib/goods/product-form.ts';
import { saveProduct } from '#lib/server/save-product.ts';
import { shopAtWork, shopOrNone } from '#lib/server/seller.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const shopId = shopAtWork(locals, url, cookies);
  return {
    shopId,
    categories: await locals.app.market.categories(),
    typed: blankProduct(crypto.randomUUID()),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies }) =>
    saveProduct(locals, await request.formData(), { shopId: shopOrNone(locals, cookies), edited: null }),
};
