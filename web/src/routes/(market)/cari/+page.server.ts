import { samePageForAll } from '#lib/server/cacheable.ts';
import { listParams } from '#lib/server/list-params.ts';
import { chosenVillage } from '#lib/server/place.ts';
import { readable } from '#lib/server/readable.ts';
import type { PageServerLoad } from './$types';

/** With words it is a search over goods, services and shops; without, the list of all goods. */
export const load: PageServerLoad = async (event) => {
  const { locals, url, cookies } = event;
  const { market, facts: kept } = locals.app;
  const { districts, here } = await kept.get().then((facts) => ({ ...facts, here: chosenVillage(facts, cookies) }));
  const params = listParams(url);
  if (!params['q']) {
    const { value, asked } = await readable(params, (input) => market.listProducts(input, here));
    const { page, categories } = value;
    return samePageForAll(event, { districts, categories, chosen: asked, filtered: false, found: null, list: page });
  }
  const [categories, { value, asked }] = await Promise.all([
    market.categories(),
    readable(params, (input) => market.search(input, here)),
  ]);
  const filtered = Object.keys(asked).some((key) => !['q', 'cursor', 'sort'].includes(key));
  return samePageForAll(event, {
    districts,
    categories,
    chosen: asked,
    filtered,
    found: value,
    list: { items: [], next: null },
  });
};
