import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const shop = await locals.app.market.viewShop({
    slug: params.slug,
    section: url.searchParams.get('etalase') ?? undefined,
    cursor: url.searchParams.get('cursor') ?? undefined,
  });
  if (!shop.ok) stop(shop.refusal);
  const now = locals.app.deps.clock.now();
  return {
    shop: shop.value,
    now,
    section: url.searchParams.get('etalase'),
    canonical: `${locals.app.config.origin}/toko/${params.slug}`,
  };
};
