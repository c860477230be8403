import { samePageForAll } from '#lib/server/cacheable.ts';
import { listParams } from '#lib/server/list-params.ts';
import { chosenVillage } from '#lib/server/place.ts';
import { readable } from '#lib/server/readable.ts';
import type { PageServerLoad } from './$types';

const NOTHING = { items: [], next: null };

/** With words it is a search over goods and services; without, the list of all goods. */
export const load: PageServerLoad = async ({ locals, url, cookies, setHeaders }) => {
  const { market, facts: kept } = locals.app;
  const [facts, categories] = await Promise.all([kept.get(), market.categories()]);
  const visitor = chosenVillage(facts, cookies);
  samePageForAll(setHeaders);
  const chosen = listParams(url);
  const common = { categories, districts: facts.districts };
  if (!chosen['q']) {
    const { value, asked } = await readable(chosen, (input) =>
      market.listProducts(input, { districtId: visitor?.districtId ?? null }),
    );
    return { ...common, chosen: asked, filtered: false, found: null, list: value.page };
  }
  const { value, asked } = await readable(chosen, (input) =>
    market.search(input, { villageId: visitor?.id ?? null }),
  );
  const filtered = Object.keys(asked).some((key) => !['q', 'cursor'].includes(key));
  return { ...common, chosen: asked, filtered, found: value, list: NOTHING };
};
