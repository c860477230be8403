import { error, redirect } from '@sveltejs/kit';
import { samePageForAll } from '#lib/server/cacheable.ts';
import { villageParts } from '#lib/server/village-parts.ts';
import * as m from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  const facts = await locals.app.facts.get();
  const village = facts.village(params.slug);
  if (!village) error(404, m.village_unknown());
  if (village.slug !== params.slug) redirect(301, `/desa/${village.slug}`);
  const front = await locals.app.market.viewVillage(village, {
    sort: 'newest',
    cursor: url.searchParams.get('cursor') ?? undefined,
    limit: 16,
  });
  return samePageForAll(event, {
    front,
    parts: villageParts(locals.app, front.panels),
    village: {
      name: village.name,
      slug: village.slug,
      code: village.id,
      district: village.districtName,
      active: village.active,
    },
    region: facts.name,
  });
};
