import { samePageForAll } from '#lib/server/cacheable.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  const shop = await locals.app.market.viewShop({
    slug: params.slug,
    section: url.searchParams.get('etalase') ?? undefined,
    cursor: url.searchParams.get('cursor') ?? undefined,
  });
  if (!shop.ok) stop(shop.refusal);
  const now = locals.app.deps.clock.now();
  return samePageForAll(event, {
    shop: shop.value,
    village: shop.value.village,
    now,
    section: url.searchParams.get('etalase'),
  });
};
