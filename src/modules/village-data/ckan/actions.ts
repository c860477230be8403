import { dataVillages } from '../catalogue/index.ts';
import { DATASETS } from '../definitions/index.ts';
import { readRelease } from '../releases/index.ts';
import { flagIn, isAnswer, notFound, numberIn, textIn, wrong, type Answer, type CkanDeps, type Given } from './call.ts';
import { datastoreSearch } from './datastore-search.ts';
import { readName } from './names.ts';
import { nameOf, newestOf } from './newest.ts';
import { organizationOf, packageOf, resourceOf, tagOf } from './package-of.ts';
import { packageSearch } from './package-search.ts';

/** One thing that CKAN's clients ask for. */
interface Action {
  readonly says: string;
  /** What it reads of a call. */
  readonly reads: readonly string[];
  run(deps: CkanDeps, given: Given): Promise<Answer>;
}

/** So many at a time, also where a client asks for more. */
const MOST = 10_000;

async function packageList(deps: CkanDeps, given: Given): Promise<Answer> {
  const limit = numberIn(given, 'limit', { otherwise: MOST, most: MOST });
  const offset = numberIn(given, 'offset', { otherwise: 0, most: 999_999_999 });
  if (isAnswer(limit)) return limit;
  if (isAnswer(offset)) return offset;
  return { result: (await newestOf(deps, null)).slice(offset, offset + limit).map(nameOf) };
}

/** The release that an id names, of a package or of a file. */
async function named(deps: CkanDeps, given: Given) {
  const id = textIn(given, 'id') || textIn(given, 'name_or_id');
  if (!id) return wrong('id', 'Missing value');
  const name = readName(id);
  const read = name && (await readRelease(deps, name.village, name.dataset, name.version));
  if (!read?.ok || !read.value.release) return notFound;
  const { village, dataset, release } = read.value;
  return { name, newest: { village, dataset, release } };
}

async function packageShow(deps: CkanDeps, given: Given): Promise<Answer> {
  const found = await named(deps, given);
  if (!('newest' in found)) return found;
  return found.name?.version === null ? { result: packageOf(deps.origin, found.newest) } : notFound;
}

async function resourceShow(deps: CkanDeps, given: Given): Promise<Answer> {
  const found = await named(deps, given);
  if (!('newest' in found)) return found;
  const { name, newest } = found;
  return name?.version ? { result: resourceOf(deps.origin, newest, name.format) } : notFound;
}

async function organizationList({ facts }: CkanDeps, given: Given): Promise<Answer> {
  const all = dataVillages((await facts.get()).villages).map(organizationOf);
  return { result: flagIn(given, 'all_fields') ? all : all.map(({ name }) => name) };
}

async function organizationShow({ facts }: CkanDeps, given: Given): Promise<Answer> {
  const id = textIn(given, 'id');
  if (!id) return wrong('id', 'Missing value');
  const village = dataVillages((await facts.get()).villages).find((it) => it.slug === id || it.id === id);
  return village ? { result: organizationOf(village) } : notFound;
}

async function tagList(_: CkanDeps, given: Given): Promise<Answer> {
  const query = textIn(given, 'query').toLowerCase();
  const all = [...new Set(DATASETS.flatMap(({ keywords }) => keywords))].sort().filter((tag) => tag.includes(query));
  return { result: flagIn(given, 'all_fields') ? all.map(tagOf) : all };
}

async function helpShow(_: CkanDeps, given: Given): Promise<Answer> {
  const name = textIn(given, 'name');
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  return action ? { result: `${action.says}\n\n${action.reads.join(', ')}`.trim() } : notFound;
}

const LICENCES = [
  {
    id: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    status: 'active',
    od_conformance: 'approved',
  },
];

const status = (deps: CkanDeps) => ({
  ckan_version: '2.10.0',
  site_url: deps.origin,
  site_title: 'Balai',
  site_description: 'Data desa',
  locale_default: 'id',
  extensions: ['datastore'],
});

/** By name: what is answered of CKAN's action API, version 3. All of it only reads. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  site_read: { says: 'Says that everybody may read here.', reads: [], run: async () => ({ result: true }) },
  status_show: { says: 'Says what this site is.', reads: [], run: async (deps) => ({ result: status(deps) }) },
  package_list: { says: 'Lists the names of all datasets.', reads: ['limit', 'offset'], run: packageList },
  package_show: { says: 'Gives a dataset with the files of its newest release.', reads: ['id'], run: packageShow },
  package_search: {
    says: 'Finds datasets by words (q) and fields (fq).',
    reads: ['q', 'fq', 'rows', 'start', 'sort'],
    run: packageSearch,
  },
  resource_show: { says: 'Gives one file of any release.', reads: ['id'], run: resourceShow },
  datastore_search: {
    says: 'Gives lines of a release by what its columns hold.',
    reads: ['resource_id', 'filters', 'q', 'fields', 'sort', 'limit', 'offset', 'include_total'],
    run: datastoreSearch,
  },
  organization_list: { says: 'Lists the villages that publish data.', reads: ['all_fields'], run: organizationList },
  organization_show: { says: 'Gives a village by its slug or code.', reads: ['id'], run: organizationShow },
  tag_list: { says: 'Lists what datasets are called.', reads: ['query', 'all_fields'], run: tagList },
  group_list: { says: 'Lists no groups: there are none.', reads: [], run: async () => ({ result: [] }) },
  help_show: { says: 'Says what an action does and what it reads.', reads: ['name'], run: helpShow },
  license_list: { says: 'Lists the licences.', reads: [], run: async () => ({ result: LICENCES }) },
};
