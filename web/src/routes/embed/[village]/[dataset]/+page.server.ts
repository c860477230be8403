import { redirect } from '@sveltejs/kit';
import { samePageForAll } from '#lib/server/cacheable.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, locals } = event;
  const found = await locals.app['village-data'].viewDataset(params.village, params.dataset);
  if (!found.ok) stop(found.refusal);
  const { village, dataset, lines, release } = found.value;
  if (village.slug !== params.village) redirect(301, `/embed/${village.slug}/${params.dataset}`);
  return samePageForAll(event, { dataset, lines, release, village: { name: village.name, slug: village.slug } });
};
