import { worded } from '#lib/data/read-lines.ts';
import { officeOf } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const office = await locals.app['village-data'].readDataOffice(locals.ctx, village.id);
  if (!office.ok) stop(office.refusal);
  const { datasets, drafts, thrownAway } = office.value;
  const published = url.searchParams.get('selesai') === 'terbit' ? url.searchParams.get('data') : null;
  return {
    drafts: drafts.map(({ id, dataset, asOf, state, draftedBy }) => ({
      id,
      title: worded(dataset.title),
      asOf,
      state,
      draftedBy,
    })),
    datasets: datasets.map(({ dataset, release, due }) => ({
      slug: dataset.slug,
      title: worded(dataset.title),
      due,
      release: release && { version: release.version, asOf: release.asOf, example: release.example },
    })),
    thrownAway: thrownAway.map(({ id, dataset, reason, draftedBy }) => ({
      id,
      title: worded(dataset.title),
      reason,
      draftedBy,
    })),
    done: url.searchParams.get('selesai'),
    published: datasets.some(({ dataset }) => dataset.slug === published)
      ? `/desa/${village.slug}/data/${published}`
      : null,
  };
};
