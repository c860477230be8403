import { samePageForAll } from '#lib/server/cacheable.ts';
import { stop } from '#lib/server/problem.ts';
import { villageOf } from '#lib/server/village.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, cookies, setHeaders }) => {
  const village = await villageOf({ locals, url, cookies });
  const type = await locals.app.letters.showLetterType(village.id, params.slug);
  if (!type.ok) stop(type.refusal);
  samePageForAll(setHeaders);
  return { village: { name: village.name, slug: village.slug }, type: type.value };
};
