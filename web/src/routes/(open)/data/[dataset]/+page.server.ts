import { samePageForAll } from '#lib/server/cacheable.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const found = await event.locals.app['village-data'].compareVillages(event.params.dataset);
  if (!found.ok) stop(found.refusal);
  return samePageForAll(event, found.value);
};
