import type { Dataset, Release } from '../datasets/index.ts';
import { addressesOf, FORMATS, type Format } from './addresses.ts';
import { EXAMPLES } from './dataset-thing.ts';
import { periodOf } from './period.ts';
import { placeCodes, SCHEMES } from './place-codes.ts';
import type { VillageNamed } from './published.ts';

const ENCODING: Readonly<Record<Format, string>> = { csv: 'text/csv', json: 'application/json' };

/** A dataset as search engines read it in its page: schema.org `Dataset`, without its context. They want 50 signs of description. */
export function schemaOrgOf(
  origin: string,
  dataset: Dataset,
  village: VillageNamed,
  /** The newest first; at least one. */
  releases: readonly Release[],
): Readonly<Record<string, unknown>> {
  const at = addressesOf(origin);
  const address = { village: village.slug, dataset: dataset.slug };
  const codes = placeCodes(village.id);
  const [latest] = releases;
  const period = periodOf(dataset, releases);
  const isExample = releases.some(({ example }) => example);
  return {
    '@type': 'Dataset',
    '@id': `${at.dataset(address)}#dataset`,
    name: `${dataset.title.id}, Desa ${village.name}`,
    description: `${dataset.summary.id} ${isExample ? EXAMPLES.id : `Data Desa ${village.name} dari ${dataset.source.id}.`}`,
    url: at.page(address),
    identifier: `${village.id}/${dataset.slug}`,
    keywords: dataset.keywords,
    inLanguage: 'id',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    creator: {
      '@type': 'GovernmentOrganization',
      name: `Pemerintah Desa ${village.name}`,
      url: at.village(village.slug),
    },
    temporalCoverage: `${period.from}/${period.to}`,
    spatialCoverage: {
      '@type': 'Place',
      name: `Desa ${village.name}`,
      identifier: [
        { '@type': 'PropertyValue', propertyID: SCHEMES.kemendagri, value: codes.kemendagri },
        ...(codes.bps === null ? [] : [{ '@type': 'PropertyValue', propertyID: SCHEMES.bps, value: codes.bps }]),
      ],
    },
    variableMeasured: dataset.measures.map(({ name, title, unit }) => ({
      '@type': 'PropertyValue',
      name,
      description: title.id,
      ...(unit.id && { unitText: unit.id }),
    })),
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': at.catalogue },
    ...(latest && {
      version: String(latest.version),
      dateModified: new Date(latest.publishedAt).toISOString(),
      distribution: FORMATS.map((format) => ({
        '@type': 'DataDownload',
        encodingFormat: ENCODING[format],
        contentUrl: at.release(address, latest.version, format),
      })),
    }),
  };
}
