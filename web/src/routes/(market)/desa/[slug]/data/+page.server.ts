import { redirect } from '@sveltejs/kit';
import type { Topic } from '#src/modules/village-data/index.ts';
import { samePageForAll } from '#lib/server/cacheable.ts';
import { stop } from '#lib/server/problem.ts';
import { worded } from '#lib/data/read-lines.ts';
import type { PageServerLoad } from './$types';

/** What the page opens with: the budget, then a card each. */
const BUDGET = 'apbdes';
const CARDS = ['penduduk', 'rencana', 'komoditas'];

export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  const found = await locals.app['village-data'].readVillage(params.slug, [BUDGET, ...CARDS]);
  if (!found.ok) stop(found.refusal);
  const { village, datasets, open } = found.value;
  if (village.slug !== params.slug) redirect(301, `/desa/${village.slug}/data`);
  const asked = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 60);
  const [wanted, topic, year] = [asked('q'), asked('topik'), asked('tahun')];
  const words = wanted.toLowerCase().split(/\s+/);
  const topics = new Set<Topic>(datasets.map(({ dataset }) => dataset.topic));
  const years = new Set(datasets.flatMap(({ release }) => release?.asOf.slice(0, 4) ?? []));
  const rows = datasets
    .filter(({ dataset: { title, keywords, topic: its }, release }) => {
      const text = [title.id, title.en, ...keywords].join(' ').toLowerCase();
      const isOfYear = !years.has(year) || release?.asOf.startsWith(year);
      return words.every((word) => text.includes(word)) && (!topics.has(topic as Topic) || its === topic) && isOfYear;
    })
    .toSorted((a, b) => Number(b.release !== null) - Number(a.release !== null))
    .map(({ dataset, release }) => ({
      slug: dataset.slug,
      title: worded(dataset.title),
      topic: dataset.topic,
      version: release?.version ?? null,
      asOf: release?.asOf ?? '',
    }));
  return samePageForAll(event, {
    village: { name: village.name, slug: village.slug },
    budget: open[BUDGET] ?? null,
    cards: CARDS.flatMap((slug) => open[slug] ?? []),
    rows,
    asked: { wanted, topic, year },
    topics: [...topics],
    years: [...years].toSorted().toReversed(),
  });
};
