import { numberIn, isAnswer, textIn, type Answer, type CkanDeps, type Given } from './call.ts';
import { nameOf, newestOf } from './newest.ts';
import { packageOf, type CkanPackage, type Newest } from './package-of.ts';

const MOST_ROWS = 1000;
const OTHERWISE = 'score desc, metadata_modified desc';
/** `organization:hanura`, `-tags:"dana desa"`. */
const TERM = /([+-]?)(\w+):(?:"([^"]*)"|(\S+))|([+-]?)"([^"]*)"|(\S+)/g;

type Of = (it: CkanPackage) => readonly string[];
const FIELDS: Readonly<Record<string, Of>> = {
  id: (it) => [it.id],
  name: (it) => [it.name],
  title: (it) => [it.title],
  notes: (it) => [it.notes],
  organization: (it) => [it.organization.name, it.organization.id],
  owner_org: (it) => [it.owner_org],
  tags: (it) => it.tags.map(({ name }) => name),
  license_id: (it) => [it.license_id],
  res_format: (it) => it.resources.map(({ format }) => format),
  type: (it) => [it.type],
  dataset_type: (it) => [it.type],
  state: (it) => [it.state],
};
/** These are found by a part of them; the others by all of them. */
const WORDS = new Set(['title', 'notes']);

/**
 * Finds packages by words (`q`) and by fields (`fq`), all of which must fit; `-` leaves out. `rows` (10, at most 1,000), `start`,
 * `sort` by `name`, `title` or `metadata_modified`.
 */
export async function packageSearch(deps: CkanDeps, given: Given): Promise<Answer> {
  const rows = numberIn(given, 'rows', { otherwise: 10, most: MOST_ROWS });
  const start = numberIn(given, 'start', { otherwise: 0, most: 999_999_999 });
  if (isAnswer(rows)) return rows;
  if (isAnswer(start)) return start;
  const fits = [...termsIn(textIn(given, 'q')), ...termsIn(textIn(given, 'fq'))];
  const only = /^\+?(?:organization|owner_org):"?([a-z0-9.-]+)"?$/.exec(textIn(given, 'fq'))?.[1] ?? null;
  const sort = textIn(given, 'sort') || OTHERWISE;
  const found = (await newestOf(deps, only))
    .map((newest) => ({ newest, shown: packageOf(deps.origin, newest) }))
    .filter(({ shown }) => fits.every((fit) => fit(shown)))
    .sort((a, b) => order(sort, a.newest, b.newest));
  const results = found.slice(start, start + rows).map(({ shown }) => shown);
  return { result: { count: found.length, sort, results, facets: {}, search_facets: {} } };
}

type Fit = (it: CkanPackage) => boolean;

const termsIn = (query: string): readonly Fit[] =>
  [...query.slice(0, 500).matchAll(TERM)].flatMap(([, sign, field, phrase, value, sign2, quoted, word]): Fit[] => {
    if (field !== undefined) {
      if (field === '*' || (value ?? phrase) === '*') return [];
      return [wanted(sign, (it) => inField(field, phrase ?? value ?? '', it))];
    }
    const text = (quoted ?? word ?? '').toLowerCase();
    if (/^(?:\*:\*|\*|and|\+)?$/.test(text)) return [];
    const isOut = quoted === undefined ? text.startsWith('-') : sign2 === '-';
    const plain = quoted === undefined ? text.replace(/^[+-]/, '').replace(/[*~()]+$/g, '') : text;
    return [wanted(isOut ? '-' : '', (it) => anywhere(it).includes(plain))];
  });

const wanted =
  (sign: string | undefined, fit: Fit): Fit =>
  (it) =>
    fit(it) !== (sign === '-');

function inField(field: string, value: string, it: CkanPackage): boolean {
  const asked = value.toLowerCase().replace(/^\(|\)$/g, '');
  const held = FIELDS[field]?.(it).map((text) => text.toLowerCase()) ?? [];
  if (WORDS.has(field)) return held.some((text) => text.includes(asked.replace(/\*$/, '')));
  return held.some((text) => (asked.endsWith('*') ? text.startsWith(asked.slice(0, -1)) : text === asked));
}

const anywhere = ({ name, title, notes, tags, organization }: CkanPackage): string =>
  [name, title, notes, organization.title, organization.description, ...tags.map((tag) => tag.name)]
    .join('\n')
    .toLowerCase();

/** By the first thing that it names and we know; else the newest first. */
function order(sort: string, a: Newest, b: Newest): number {
  const [, by, way] = /\b(name|title|title_string|metadata_modified)\b(?: +(asc|desc))?/i.exec(sort) ?? [];
  const turn = way?.toLowerCase() === 'desc' ? -1 : 1;
  const names = nameOf(a) < nameOf(b) ? -1 : 1;
  if (by === 'name') return turn * names;
  if (by?.startsWith('title')) return turn * a.dataset.title.id.localeCompare(b.dataset.title.id, 'id') || names;
  const older = a.release.publishedAt - b.release.publishedAt;
  return (by && turn === 1 ? older : -older) || names;
}
