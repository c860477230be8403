import { samePageForAll } from '#lib/server/cacheable.ts';
import { listParams } from '#lib/server/list-params.ts';
import { chosenVillage } from '#lib/server/place.ts';
import { stop } from '#lib/server/problem.ts';
import { readable } from '#lib/server/readable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, cookies, setHeaders }) => {
  const { market, facts: kept } = locals.app;
  const [facts, categories] = await Promise.all([kept.get(), market.categories()]);
  const category = categories.find((one) => one.id === params.id);
  if (!category) stop({ kind: 'not_found', code: 'catalog.no_such_category' });
  const visitor = chosenVillage(facts, cookies);
  samePageForAll(setHeaders);
  const { value, asked } = await readable(listParams(url), (input) =>
    market.listProducts({ ...input, category: params.id }, { districtId: visitor?.districtId ?? null }),
  );
  return { category, chosen: asked, districts: facts.districts, list: value.page };
};
