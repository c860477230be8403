import { samePageForAll } from '#lib/server/cacheable.ts';
import { stop } from '#lib/server/problem.ts';
import { villageOf } from '#lib/server/village.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const village = await villageOf(event);
  const evidence = await event.locals.app.promises.showEvidence(village);
  if (!evidence.ok) stop(evidence.refusal);
  return samePageForAll(event, { village: { name: village.name, slug: village.slug }, evidence: evidence.value });
};
