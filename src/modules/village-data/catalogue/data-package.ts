import type { ReadRelease } from '../releases/index.ts';
import { addressesOf } from './addresses.ts';
import { EXAMPLES } from './dataset-thing.ts';
import { tableSchema } from './table-schema.ts';

/** The newest release of a village's dataset as a Data Package (Frictionless Data, version 1): what it is and where its table lies. */
export function dataPackage(origin: string, { dataset, village, release, releases, copy }: ReadRelease): object {
  const at = addressesOf(origin);
  const address = { village: village.slug, dataset: dataset.slug };
  const summary = releases.some(({ example }) => example) ? `${dataset.summary.id} ${EXAMPLES.id}` : dataset.summary.id;
  return {
    profile: 'tabular-data-package',
    name: `${village.slug}-${dataset.slug}`,
    id: at.dataset(address),
    title: `${dataset.title.id}, Desa ${village.name}`,
    description: summary,
    homepage: at.page(address),
    keywords: dataset.keywords,
    licenses: [
      {
        name: dataset.licence,
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0',
      },
    ],
    sources: [{ title: dataset.source.id }],
    contributors: [
      { title: dataset.producer, role: 'author' },
      { title: dataset.steward, role: 'maintainer' },
    ],
    ...(release && { version: String(release.version), created: new Date(release.publishedAt).toISOString() }),
    resources: release
      ? [
          {
            profile: 'tabular-data-resource',
            name: dataset.slug,
            path: at.release(address, release.version, 'csv'),
            format: 'csv',
            mediatype: 'text/csv',
            encoding: 'utf-8',
            dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
            bytes: new TextEncoder().encode(copy).byteLength,
            hash: `sha256:${release.sha256}`,
            schema: tableSchema(dataset),
          },
        ]
      : [],
  };
}
