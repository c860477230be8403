import { samePageForAll } from '#lib/server/cacheable.ts';
import { chosenVillage, moduleLinks } from '#lib/server/place.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, cookies } = event;
  const facts = await locals.app.facts.get();
  const village = chosenVillage(facts, cookies);
  const open = village ? moduleLinks(locals.app, facts, 'open', { village }) : [];
  return samePageForAll(event, {
    home: await locals.app.market.home(village?.id ?? ''),
    doors: village ? moduleLinks(locals.app, facts, 'front', { village }) : [],
    office: open.find(({ allServices }) => allServices),
    open: open.filter(({ about }) => about),
    here: village && { name: village.name, slug: village.slug },
  });
};
