import { beforeEach, describe, expect, test } from 'vitest';
import { givenRelease } from '../support/given-release.ts';
import { knock, ORIGIN } from '../support/knock.ts';
import { givenRegion, givenResident, SIDODADI } from '../support/world.ts';

let at: ReturnType<typeof knock>;

beforeEach(async () => {
  at = knock();
  await givenRegion(at.deps);
  const { accountId } = await givenResident(at.deps, 'Sri');
  await givenRelease(at.deps, accountId);
  await givenRelease(at.deps, accountId, { villageId: SIDODADI });
});

interface Envelope {
  help: string;
  success: boolean;
  result: Record<string, unknown> & { results: { name: string }[]; records: Record<string, unknown>[] };
  error: { __type: string } & Record<string, unknown>;
}

const asked = async (path: string, init?: RequestInit) => {
  const answer = await at.ask(path, init);
  return { status: answer.status, ...(await answer.json<Envelope>()) };
};
const get = (action: string, query: Record<string, string> = {}) =>
  asked(`/api/3/action/${action}?${new URLSearchParams(query)}`);
const post = (action: string, body: unknown, path = '/api/action') =>
  asked(`${path}/${action}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const namesIn = ({ result }: Envelope) => result.results.map(({ name }) => name);
const search = async (query: Record<string, string>) => namesIn(await get('package_search', query));

/** Two villages, in the order of their names. */
const BOTH = ['hanura_penduduk', 'sidodadi_penduduk'];

describe('a client of CKAN', () => {
  test('finds a site, its datasets, its organizations and its tags, as it asks first', async () => {
    expect(await get('site_read')).toMatchObject({ status: 200, success: true, result: true });
    expect(await get('status_show')).toMatchObject({ result: { site_url: ORIGIN, extensions: ['datastore'] } });
    expect(await get('package_list')).toMatchObject({
      help: `${ORIGIN}/api/3/action/help_show?name=package_list`,
      success: true,
      result: BOTH,
    });
    expect(await get('package_list', { limit: '1', offset: '1' })).toMatchObject({ result: [BOTH[1]] });
    expect(await get('organization_list')).toMatchObject({ result: expect.arrayContaining(['hanura', 'sidodadi']) });
    expect((await get('tag_list')).result).toContain('penduduk');
    expect(await get('organization_show', { id: 'hanura' })).toMatchObject({ result: { id: '18.09.10.2004' } });
    expect(await get('license_list')).toMatchObject({ result: [{ id: 'CC-BY-4.0' }] });
    expect(await get('help_show', { name: 'package_show' })).toMatchObject({ success: true });
  });

  test('reads a dataset with both codes of its village and the files of its newest release', async () => {
    const { result } = await get('package_show', { id: 'hanura_penduduk' });
    expect(result).toMatchObject({
      name: 'hanura_penduduk',
      license_id: 'CC-BY-4.0',
      organization: { name: 'hanura' },
      state: 'active',
      type: 'dataset',
      num_resources: 2,
      extras: expect.arrayContaining([
        { key: 'kode_kemendagri', value: '18.09.10.2004' },
        { key: 'kode_bps', value: '1809021004' },
      ]),
      resources: [
        {
          id: 'hanura_penduduk_1_csv',
          url: `${ORIGIN}/data/hanura/penduduk/1.csv`,
          format: 'CSV',
          mimetype: 'text/csv',
        },
        { id: 'hanura_penduduk_1_json', format: 'JSON' },
      ],
    });
    expect(result['metadata_modified']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/);
    expect(await get('resource_show', { id: 'hanura_penduduk_1_csv' })).toMatchObject({ result: { position: 0 } });
  });

  test('may post what it asks, as ckanapi does, at the address without a version', async () => {
    expect(await post('package_list', {})).toMatchObject({ success: true, result: BOTH });
    expect(await post('package_list', '')).toMatchObject({ success: true, result: BOTH });
    expect(await post('package_show', { id: 'hanura_penduduk' })).toMatchObject({ success: true });
    expect(await post('package_search', { rows: 1, q: '' })).toMatchObject({ result: { count: 2 } });
    const form = {
      method: 'POST',
      body: 'id=hanura_penduduk',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    expect(await asked('/api/3/action/package_show', form)).toMatchObject({ success: true });
  });

  test('searches by words and by fields', async () => {
    expect(await search({})).toHaveLength(2);
    expect(await search({ q: '*:*', sort: 'name asc' })).toEqual(BOTH);
    expect(await search({ sort: 'name desc' })).toEqual(BOTH.toReversed());
    expect(await search({ q: 'penduduk hanura' })).toEqual([BOTH[0]]);
    expect(await search({ q: 'kambing' })).toEqual([]);
    expect(await search({ fq: 'organization:sidodadi' })).toEqual([BOTH[1]]);
    expect(await search({ fq: '-organization:sidodadi' })).toEqual([BOTH[0]]);
    expect(await search({ fq: 'organization:hanura tags:"penduduk" res_format:CSV' })).toEqual([BOTH[0]]);
    expect(await search({ fq: 'organization:nowhere' })).toEqual([]);
    expect(await search({ fq: 'color:red' })).toEqual([]);
    expect(await get('package_search', { rows: '1', start: '1', sort: 'name asc' })).toMatchObject({
      result: { count: 2, results: [{ name: BOTH[1] }] },
    });
  });

  const lines = async (query: Record<string, string>) => {
    const { result } = await get('datastore_search', { resource_id: 'hanura_penduduk_1_csv', ...query });
    return result.records;
  };

  test('reads lines by what their columns hold', async () => {
    const all = await get('datastore_search', { resource_id: 'hanura_penduduk' });
    expect(all.result).toMatchObject({ total: 5, limit: 100, offset: 0 });
    expect(all.result['fields']).toEqual([
      { id: '_id', type: 'int' },
      { id: 'dusun', type: 'text' },
      { id: 'sex', type: 'text' },
      { id: 'age', type: 'text' },
      { id: 'people', type: 'numeric' },
      { id: 'status', type: 'text' },
    ]);
    expect(await lines({ filters: '{"dusun":"A","sex":["L","x"]}' })).toEqual([
      { _id: 2, dusun: 'A', sex: 'L', age: '0-14', people: 40, status: 'example' },
    ]);
    expect(await lines({ fields: 'people', sort: 'people desc', limit: '2' })).toEqual([
      { people: 120 },
      { people: 40 },
    ]);
    expect(await lines({ fields: 'people', sort: 'people', offset: '3' })).toEqual([
      { people: null },
      { people: null },
    ]);
    expect(await lines({ q: 'WITHHELD', fields: '_id' })).toEqual([{ _id: 4 }, { _id: 5 }]);
    const posted = { resource_id: 'hanura_penduduk_1_csv', filters: { people: 40 }, fields: ['dusun'], limit: 1 };
    expect(await post('datastore_search', posted, '/api/3/action')).toMatchObject({
      result: { total: 1, records: [{ dusun: 'A' }] },
    });
  });

  test('that sends lists and objects where a word belongs gets a clear answer, whatever they are', async () => {
    const odd = { toString: 1 };
    const search = { resource_id: 'hanura_penduduk_1_csv' };
    expect(await post('tag_list', { all_fields: odd })).toMatchObject({ status: 200 });
    expect(await post('package_list', { limit: odd })).toMatchObject({ status: 409 });
    for (const dusun of [odd, [odd, ['A']]])
      expect(await post('datastore_search', { ...search, filters: { dusun } })).toMatchObject({
        status: 200,
        result: { total: 0 },
      });
    for (const given of [{ fields: odd }, { fields: [odd] }, { sort: odd }, { sort: [odd] }])
      expect(await post('datastore_search', { ...search, ...given })).toMatchObject({ status: 409 });
  });

  test.each([
    ['package_show', { id: 'hanura_ternak' }, 404, 'Not Found Error'],
    ['package_show', { id: 'nowhere_penduduk' }, 404, 'Not Found Error'],
    ['package_show', { id: '../../etc' }, 404, 'Not Found Error'],
    ['package_show', { id: 'hanura_penduduk_1_csv' }, 404, 'Not Found Error'],
    ['package_show', {}, 409, 'Validation Error'],
    ['resource_show', { id: 'hanura_penduduk_9_csv' }, 404, 'Not Found Error'],
    ['resource_show', { id: 'hanura_penduduk_1_xml' }, 404, 'Not Found Error'],
    ['organization_show', { id: 'nowhere' }, 404, 'Not Found Error'],
    ['package_list', { limit: '-1' }, 409, 'Validation Error'],
    ['package_search', { rows: 'many' }, 409, 'Validation Error'],
    ['datastore_search', { resource_id: 'x' }, 404, 'Not Found Error'],
    ['datastore_search', {}, 409, 'Validation Error'],
    ['datastore_search', { resource_id: 'hanura_penduduk', filters: '{' }, 409, 'Validation Error'],
    ['datastore_search', { resource_id: 'hanura_penduduk', filters: '{"x":1}' }, 409, 'Validation Error'],
    ['datastore_search', { resource_id: 'hanura_penduduk', fields: 'nik' }, 409, 'Validation Error'],
    ['datastore_search', { resource_id: 'hanura_penduduk', sort: 'people; DROP' }, 409, 'Validation Error'],
    ['package_create', { name: 'x' }, 400, 'Bad Request Error'],
    ['toString', {}, 400, 'Bad Request Error'],
  ])('is refused %s with %o in the way it knows', async (action, query, status, type) => {
    const refused = await get(action, query as Record<string, string>);
    expect(refused).toMatchObject({ status, success: false, error: { __type: type } });
    expect((await post(action, query)).status).toBe(status);
  });

  test('that sends what nobody can read hears so', async () => {
    for (const body of ['{', '[]', '7', 'null'])
      expect(await post('package_show', body)).toMatchObject({ status: 400, success: false });
  });
});
