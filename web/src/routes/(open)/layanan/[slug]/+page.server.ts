import { samePageForAll } from '#lib/server/cacheable.ts';
import { stop } from '#lib/server/problem.ts';
import { villageOf } from '#lib/server/village.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const village = await villageOf(event);
  const type = await locals.app.promises.showService(village.id, params.slug);
  if (!type.ok) stop(type.refusal);
  return samePageForAll(event, { village: { name: village.name, slug: village.slug }, type: type.value });
};
