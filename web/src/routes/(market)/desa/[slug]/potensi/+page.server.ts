import { redirect } from '@sveltejs/kit';
import { samePageForAll } from '#lib/server/cacheable.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, locals } = event;
  const found = await locals.app['village-data'].readPotential(params.slug);
  if (!found.ok) stop(found.refusal);
  const { village, ...potential } = found.value;
  if (village.slug !== params.slug) redirect(301, `/desa/${village.slug}/potensi`);
  return samePageForAll(event, {
    ...potential,
    village: { name: village.name, slug: village.slug, district: village.districtName },
  });
};
