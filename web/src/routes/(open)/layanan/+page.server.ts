import { samePageForAll } from '#lib/server/cacheable.ts';
import { villageOf } from '#lib/server/village.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const village = await villageOf(event);
  const types = await locals.app.letters.listLetterTypes(village.id);
  if (!types.ok) stop(types.refusal);
  const wanted = (url.searchParams.get('q') ?? '').trim().slice(0, 60);
  const words = wanted.toLowerCase().split(/\s+/);
  return samePageForAll(event, {
    village: { name: village.name, slug: village.slug },
    wanted,
    offered: types.value.length,
    cards: types.value
      .filter((t) => words.every((w) => `${t.title} ${t.summary} ${t.slug}`.toLowerCase().includes(w)))
      .map((t) => ({
        path: `/layanan/${t.slug}?desa=${village.slug}`,
        title: t.title,
        summary: t.summary,
        villageName: village.name,
        promisedMinutes: t.promised_minutes,
      })),
  });
};
