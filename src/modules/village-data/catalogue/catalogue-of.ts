import { addressesOf, type Addresses } from './addresses.ts';
import { CKAN_API, LANGUAGES, LICENCE, LOCAL_AUTHORITY, THEMES } from './concepts.ts';
import { datasetThing } from './dataset-thing.ts';
import { instant, linkTo, worded, type Thing } from './graph.ts';
import { placeOf } from './place.ts';
import type { Published } from './published.ts';

/** One page of the catalogue: of a region with many villages the datasets of one of them. */
export interface CataloguePage {
  readonly origin: string;
  readonly region: { readonly id: string; readonly name: string };
  readonly published: readonly Published[];
  /** Which page this is among others, each by its village's slug; null where it is the only one. */
  readonly place: {
    readonly here: string;
    readonly first: string;
    readonly next: string | null;
    readonly last: string;
  } | null;
}

/**
 * The catalogue of a region's open data as DCAT-AP 3.0.1 (SEMIC, CC BY 4.0): one graph, which is written as JSON-LD and as
 * Turtle. Its addresses never change. It is read village by village, `hydra:next` leading on, as harvesters of CKAN do it.
 */
export function catalogueOf({ origin, region, published, place }: CataloguePage): Thing {
  const at = addressesOf(origin);
  const times = published.flatMap(({ releases }) => releases.map(({ publishedAt }) => publishedAt));
  const publisher: Thing = {
    id: at.region,
    is: 'foaf:Agent',
    says: {
      'foaf:name': { text: `Pemerintah Kabupaten ${region.name}`, lang: 'id' },
      'dct:type': LOCAL_AUTHORITY,
    },
  };
  const datasets = published.map((it) => datasetThing(at, it));
  return {
    id: at.catalogue,
    is: 'dcat:Catalog',
    says: {
      'dct:title': worded({ id: `Data desa Kabupaten ${region.name}`, en: `Village data of Kabupaten ${region.name}` }),
      'dct:description': worded({
        id: 'Yang dimiliki, dibelanjakan, direncanakan, dan dihitung desa, sebagai data terbuka.',
        en: 'What the villages have, spend, plan and count, as open data.',
      }),
      'dct:publisher': publisher,
      'dct:language': LANGUAGES,
      'dct:license': LICENCE,
      'dct:spatial': placeOf(`${at.home}#place`, `Kabupaten ${region.name}`, region.id),
      'dcat:themeTaxonomy': THEMES,
      'foaf:homepage': { id: at.home, is: 'foaf:Document', says: {} },
      // Of one page of many nobody knows it, and all pages together may say it once.
      ...(!place && times.length > 0 && { 'dct:modified': instant(Math.max(...times)) }),
      'dcat:service': serviceOf(at, publisher, datasets),
      'dcat:dataset': datasets,
      ...pageOf(at, place),
    },
  };
}

/** The action API that CKAN's clients speak. */
const serviceOf = (at: Addresses, publisher: Thing, datasets: readonly Thing[]): Thing => ({
  id: at.service,
  is: 'dcat:DataService',
  says: {
    'dct:title': worded({ id: 'API data desa', en: 'Village data API' }),
    'dct:description': worded({
      id: 'Mencari dan membaca data desa seperti pada portal CKAN.',
      en: 'Finds and reads village data in the way of a CKAN portal.',
    }),
    'dcat:endpointURL': linkTo(at.serviceEndpoint),
    'dcat:endpointDescription': linkTo(at.serviceDocument),
    'dct:conformsTo': CKAN_API,
    'dct:publisher': publisher,
    'dct:license': LICENCE,
    'dcat:keyword': [{ text: 'data desa', lang: 'id' }],
    'dcat:contactPoint': {
      id: `${at.home}#contact`,
      is: 'vcard:Kind',
      says: { 'vcard:fn': { text: 'Walidata kabupaten', lang: 'id' }, 'vcard:hasURL': linkTo(at.home) },
    },
    'dcat:servesDataset': datasets.map(({ id }) => linkTo(id)),
  },
});

const pageOf = (at: Addresses, place: CataloguePage['place']): Thing['says'] => {
  if (!place) return {};
  const to = (village: string) => linkTo(at.cataloguePage(village));
  const says = {
    'hydra:first': to(place.first),
    ...(place.next !== null && { 'hydra:next': to(place.next) }),
    'hydra:last': to(place.last),
  };
  return { 'hydra:view': { id: at.cataloguePage(place.here), is: 'hydra:PartialCollectionView', says } };
};
