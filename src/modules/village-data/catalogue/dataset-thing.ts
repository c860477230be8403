import type { Release } from '../datasets/index.ts';
import { FORMATS, type Addresses, type DatasetAddress, type Format } from './addresses.ts';
import {
  FILES,
  frequencyOf,
  LANGUAGES,
  LASTING,
  LICENCE,
  LOCAL_AUTHORITY,
  OPEN_TO_ALL,
  SHA_256,
  themeOf,
} from './concepts.ts';
import { day, instant, linkTo, worded, type Said, type Thing } from './graph.ts';
import { periodOf } from './period.ts';
import { placeOf } from './place.ts';
import type { Published } from './published.ts';

/** Said wherever a dataset holds invented figures. */
export const EXAMPLES = {
  id: 'Berisi angka contoh, bukan data desa yang sebenarnya.',
  en: 'Holds example figures, not real data of the village.',
};

/** A village's dataset as DCAT-AP 3.0.1 describes one, with a file in each format for each release. */
export function datasetThing(at: Addresses, { village, dataset, releases, documents = [] }: Published): Thing {
  const address: DatasetAddress = { village: village.slug, dataset: dataset.slug };
  const home = at.dataset(address);
  const [latest, first] = [releases[0], releases.at(-1)];
  const period = periodOf(dataset, releases);
  const part = (name: string, is: Thing['is'], says: Thing['says']): Thing => ({ id: `${home}#${name}`, is, says });
  const named = { id: `${dataset.title.id}, Desa ${village.name}`, en: `${dataset.title.en}, Desa ${village.name}` };
  const isExample = releases.some((release) => release.example);
  return part('dataset', 'dcat:Dataset', {
    'dct:identifier': { text: `${village.id}/${dataset.slug}` },
    'dct:title': worded(named),
    'dct:description': worded({
      id: isExample ? `${dataset.summary.id} ${EXAMPLES.id}` : dataset.summary.id,
      en: isExample ? `${dataset.summary.en} ${EXAMPLES.en}` : dataset.summary.en,
    }),
    'dct:publisher': {
      id: `${at.village(village.slug)}#government`,
      is: 'foaf:Agent',
      says: {
        'foaf:name': { text: `Pemerintah Desa ${village.name}`, lang: 'id' },
        'dct:type': LOCAL_AUTHORITY,
      },
    },
    'dct:creator': part('producer', 'foaf:Agent', { 'foaf:name': { text: dataset.producer, lang: 'id' } }),
    'dcat:contactPoint': part('contact', 'vcard:Kind', {
      'vcard:fn': { text: `${dataset.steward}, Desa ${village.name}`, lang: 'id' },
      'vcard:hasURL': linkTo(at.village(village.slug)),
    }),
    'dcat:keyword': dataset.keywords.map((text): Said => ({ text, lang: 'id' })),
    'dcat:theme': themeOf(dataset.topic),
    'dct:spatial': placeOf(`${at.village(village.slug)}#place`, `Desa ${village.name}`, village.id),
    'dct:temporal': part('period', 'dct:PeriodOfTime', {
      'dcat:startDate': day(period.from),
      'dcat:endDate': day(period.to),
    }),
    'dct:accrualPeriodicity': frequencyOf(dataset.period),
    'dct:accessRights': OPEN_TO_ALL,
    'dct:language': LANGUAGES,
    'dct:provenance': part('method', 'dct:ProvenanceStatement', {
      'rdfs:label': worded({
        id: `${dataset.source.id}. ${dataset.method.id}`,
        en: `${dataset.source.en}. ${dataset.method.en}`,
      }),
    }),
    'dcat:landingPage': { id: at.page(address), is: 'foaf:Document', says: {} },
    ...(first && { 'dct:issued': instant(first.publishedAt) }),
    ...(latest && {
      'dct:modified': instant(latest.publishedAt),
      'dcat:version': { text: String(latest.version) },
      'adms:versionNotes': { text: latest.reason, lang: 'id' },
    }),
    'dcat:distribution': [
      ...releases.flatMap((release) => FORMATS.map((format) => fileOf(at, address, release, format))),
      ...documents.map((document) => documentOf(at, address, document)),
    ],
  });
}

/** One file of one release. */
function fileOf(at: Addresses, address: DatasetAddress, release: Release, format: Format): Thing {
  const url = at.release(address, release.version, format);
  const { type, media } = FILES[format];
  const name = format.toUpperCase();
  const says: Thing['says'] = {
    'dct:title': worded({
      id: `Rilis ${release.version} (${release.asOf}), ${name}`,
      en: `Release ${release.version} (${release.asOf}), ${name}`,
    }),
    'dct:description': { text: release.reason, lang: 'id' },
    'dcat:accessURL': linkTo(url),
    'dcat:downloadURL': linkTo(url),
    'dct:issued': instant(release.publishedAt),
    'dct:format': type,
    'dcat:mediaType': media,
    'dct:license': LICENCE,
    'dcatap:availability': LASTING,
  };
  // The fingerprint is of the published copy, which is the CSV.
  const more: Thing['says'] =
    format === 'csv'
      ? {
          'dct:conformsTo': { id: at.schema(address), is: 'dct:Standard', says: {} },
          'spdx:checksum': checksumOf(url, release.sha256),
        }
      : {};
  return { id: `${url}#file`, is: 'dcat:Distribution', says: { ...says, ...more } };
}

const checksumOf = (url: string, sha256: string): Thing => ({
  id: `${url}#sha256`,
  is: 'spdx:Checksum',
  says: { 'spdx:algorithm': linkTo(SHA_256), 'spdx:checksumValue': { value: sha256, type: 'xsd:hexBinary' } },
});

/** A document that lines of the newest release name. */
function documentOf(
  at: Addresses,
  address: DatasetAddress,
  { name, publishedAt }: NonNullable<Published['documents']>[number],
): Thing {
  const url = at.document(address, name);
  const { type, media } = FILES.pdf;
  return {
    id: `${url}#file`,
    is: 'dcat:Distribution',
    says: {
      'dct:title': worded({ id: `Dokumen ${name.slice(0, 12)}, PDF`, en: `Document ${name.slice(0, 12)}, PDF` }),
      'dcat:accessURL': linkTo(url),
      'dcat:downloadURL': linkTo(url),
      'dct:issued': instant(publishedAt),
      'dct:format': type,
      'dcat:mediaType': media,
      'dct:license': LICENCE,
      'dcatap:availability': LASTING,
      'spdx:checksum': checksumOf(url, name),
    },
  };
}
