import type { Dataset, Topic, Worded } from '../datasets/index.ts';
import { worded, type Term, type Thing } from './graph.ts';

const EU = 'http://publications.europa.eu/resource/authority/';

const named = (id: string, is: Term, label: Worded): Thing => ({ id, is, says: { 'skos:prefLabel': worded(label) } });
const plain = (id: string, is: Term, label: string): Thing => ({ id, is, says: { 'rdfs:label': { text: label } } });

/** The list of themes that portals of other countries know (EU data-theme), in our words. */
export const THEMES: Thing = {
  id: `${EU}data-theme`,
  is: 'skos:ConceptScheme',
  says: { 'dct:title': worded({ id: 'Tema data', en: 'Data themes' }) },
};

const theme = (code: string, id: string, en: string) => named(`${EU}data-theme/${code}`, 'skos:Concept', { id, en });
const SOCIETY = theme('SOCI', 'Penduduk dan masyarakat', 'Population and society');
const GOVERNMENT = theme('GOVE', 'Pemerintahan dan sektor publik', 'Government and public sector');
const ECONOMY = theme('ECON', 'Ekonomi dan keuangan', 'Economy and finance');
const REGIONS = theme('REGI', 'Wilayah dan kota', 'Regions and cities');

const THEME_OF: Readonly<Record<Topic, Thing>> = {
  people: SOCIETY,
  potential: REGIONS,
  money: ECONOMY,
  plans: REGIONS,
  rules: theme('JUST', 'Hukum dan keadilan', 'Justice, legal system and public safety'),
  culture: theme('EDUC', 'Pendidikan, budaya, dan olahraga', 'Education, culture and sport'),
  economy: ECONOMY,
  index: REGIONS,
  service: GOVERNMENT,
};
export const themeOf = (topic: Topic): Thing => THEME_OF[topic];

const frequency = (code: string, label: string) => plain(`${EU}frequency/${code}`, 'dct:Frequency', label);
const FREQUENCIES: Readonly<Record<Dataset['period'], Thing>> = {
  month: frequency('MONTHLY', 'monthly'),
  quarter: frequency('QUARTERLY', 'quarterly'),
  year: frequency('ANNUAL', 'annual'),
  once: frequency('IRREG', 'irregular'),
};
export const frequencyOf = (period: Dataset['period']): Thing => FREQUENCIES[period];

export const LANGUAGES: readonly Thing[] = [
  plain(`${EU}language/IND`, 'dct:LinguisticSystem', 'Bahasa Indonesia'),
  plain(`${EU}language/ENG`, 'dct:LinguisticSystem', 'English'),
];

export const LICENCE: Thing = {
  id: 'https://creativecommons.org/licenses/by/4.0/',
  is: 'dct:LicenseDocument',
  says: {
    'dct:title': { text: 'Creative Commons Attribution 4.0 International' },
    'dct:type': named('http://purl.org/adms/licencetype/Attribution', 'skos:Concept', {
      id: 'Sebut sumbernya',
      en: 'Attribution',
    }),
  },
};

export const LOCAL_AUTHORITY = named('http://purl.org/adms/publishertype/LocalAuthority', 'skos:Concept', {
  id: 'Pemerintah daerah',
  en: 'Local authority',
});
export const OPEN_TO_ALL = plain(`${EU}access-right/PUBLIC`, 'dct:RightsStatement', 'public');
/** Stays: a release is never taken away. */
export const LASTING = named(`${EU}planned-availability/STABLE`, 'skos:Concept', { id: 'Tetap', en: 'Stable' });
export const SHA_256 = `${'http://spdx.org/rdf/terms#'}checksumAlgorithm_sha256`;
export const CKAN_API = plain('https://docs.ckan.org/en/latest/api/', 'dct:Standard', 'CKAN Action API, version 3');

/** How a file is written. */
export const FILES = {
  csv: {
    type: plain(`${EU}file-type/CSV`, 'dct:MediaTypeOrExtent', 'CSV'),
    media: plain('http://www.iana.org/assignments/media-types/text/csv', 'dct:MediaType', 'text/csv'),
  },
  json: {
    type: plain(`${EU}file-type/JSON`, 'dct:MediaTypeOrExtent', 'JSON'),
    media: plain('http://www.iana.org/assignments/media-types/application/json', 'dct:MediaType', 'application/json'),
  },
  pdf: {
    type: plain(`${EU}file-type/PDF`, 'dct:MediaTypeOrExtent', 'PDF'),
    media: plain('http://www.iana.org/assignments/media-types/application/pdf', 'dct:MediaType', 'application/pdf'),
  },
} as const;
