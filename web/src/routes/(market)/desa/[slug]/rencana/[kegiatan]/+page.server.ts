import { redirect } from '@sveltejs/kit';
import { samePageForAll } from '#lib/server/cacheable.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, locals } = event;
  const found = await locals.app['village-data'].readProject(params.slug, params.kegiatan);
  if (!found.ok) stop(found.refusal);
  const { village, ...project } = found.value;
  if (village.slug !== params.slug) redirect(301, `/desa/${village.slug}/rencana/${params.kegiatan}`);
  return samePageForAll(event, {
    ...project,
    slug: params.kegiatan,
    village: { name: village.name, slug: village.slug },
  });
};
