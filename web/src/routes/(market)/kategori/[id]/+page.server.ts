import { samePageForAll } from '#lib/server/cacheable.ts';
import { listParams } from '#lib/server/list-params.ts';
import { chosenVillage } from '#lib/server/place.ts';
import { stop } from '#lib/server/problem.ts';
import { readable } from '#lib/server/readable.ts';
import { refusal } from '#src/kernel/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, url, cookies } = event;
  const facts = await locals.app.facts.get();
  const { category: _, ...own } = listParams(url);
  const { value, asked } = await readable(own, (input) =>
    locals.app.market.listProducts({ ...input, category: params.id }, chosenVillage(facts, cookies)),
  );
  const category = value.categories.find((one) => one.id === params.id);
  if (!category) stop(refusal('not_found', 'catalog.no_such_category'));
  return samePageForAll(event, { category, chosen: asked, districts: facts.districts, list: value.page });
};
