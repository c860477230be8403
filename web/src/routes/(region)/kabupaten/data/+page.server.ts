import { redirect } from '@sveltejs/kit';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (locals.ctx.actor.kind === 'guest') redirect(303, `/kantor/masuk?lanjut=${encodeURIComponent(url.pathname)}`);
  const office = await locals.app['village-data'].readRegionOffice(locals.ctx);
  if (!office.ok) stop(office.refusal);
  const { datasets, villages, off } = office.value;
  return {
    datasets: datasets.map(({ slug, title }) => ({ slug, title: title[locals.ctx.locale] })),
    villages: villages.map(({ village, ...told }) => ({ ...told, name: village.name, slug: village.slug })),
    off,
  };
};
