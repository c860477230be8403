import { samePageForAll } from '#lib/server/cacheable.ts';
import { chosenVillage } from '#lib/server/place.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, setHeaders }) => {
  const facts = await locals.app.facts.get();
  const village = chosenVillage(facts, cookies);
  samePageForAll(setHeaders);
  return {
    home: await locals.app.market.home(village?.id ?? ''),
    here: village && { name: village.name, slug: village.slug },
  };
};
