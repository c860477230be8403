import { samePageForAll } from '#lib/server/cacheable.ts';
import { chosenVillage, moduleLinks } from '#lib/server/place.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, cookies } = event;
  const facts = await locals.app.facts.get();
  const village = chosenVillage(facts, cookies);
  return samePageForAll(event, {
    home: await locals.app.market.home(village?.id ?? ''),
    doors: village ? moduleLinks(locals.app, facts, 'front', { village }) : [],
    office: village ? moduleLinks(locals.app, facts, 'open', { village })[0] : undefined,
    here: village && { name: village.name, slug: village.slug },
  });
};
