import { redirect } from '@sveltejs/kit';
import { samePageForAll } from '#lib/server/cacheable.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  const asked = url.searchParams.get('rilis') ?? '';
  const version = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
  const found = await locals.app['village-data'].viewDataset(params.slug, params.dataset, version);
  if (!found.ok) stop(found.refusal);
  const { village, ...view } = found.value;
  if (village.slug !== params.slug) redirect(301, `/desa/${village.slug}/data/${params.dataset}`);
  return samePageForAll(event, {
    ...view,
    village: { name: village.name, slug: village.slug },
    origin: locals.app.config.origin,
  });
};
