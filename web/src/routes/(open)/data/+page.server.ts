import { samePageForAll } from '#lib/server/cacheable.ts';
import { worded } from '#lib/data/read-lines.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const { datasets, villages } = await app['village-data'].readRegion();
  const { name } = await app.facts.get();
  return samePageForAll(event, {
    region: name,
    villages: villages.map(({ village, datasets: n }) => ({ name: village.name, slug: village.slug, n })),
    datasets: datasets.map(({ dataset, villages: n }) => ({
      slug: dataset.slug,
      title: worded(dataset.title),
      summary: worded(dataset.summary),
      topic: dataset.topic,
      n,
    })),
  });
};
