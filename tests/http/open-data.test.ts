import { beforeEach, describe, expect, test } from 'vitest';
import { modules } from '../../src/app/modules.ts';
import { apiOf } from '../../src/http/api.ts';
import { operationsIn, type OpenApi } from '../../src/http/docs/document.ts';
import { HOUR } from '../../src/kernel/clock.ts';
import { sha256Hex } from '../../src/kernel/hex.ts';
import { FEW_PEOPLE, givenRelease } from '../support/given-release.ts';
import { knock, ORIGIN } from '../support/knock.ts';
import { givenRegion, givenResident, SIDODADI } from '../support/world.ts';

let at: ReturnType<typeof knock>;
let account: string;

beforeEach(async () => {
  at = knock();
  await givenRegion(at.deps);
  account = (await givenResident(at.deps, 'Sri')).accountId;
  await givenRelease(at.deps, account);
  at.deps.clock.advance(HOUR);
  await givenRelease(at.deps, account, { version: 2, lines: FEW_PEOPLE.slice(0, 3), reason: 'Tanpa Dusun B' });
});

const header = (answer: Response, name: string) => answer.headers.get(name);

describe('the files of a release', () => {
  test('are the published copy, under its fingerprint, for ever', async () => {
    const answer = await at.ask('/data/hanura/penduduk/1.csv');
    const text = await answer.text();
    expect(text.split('\r\n')[0]).toBe('dusun,sex,age,people,status');
    expect(text).toContain('B,L,0-14,,withheld\r\n');
    expect(answer.status).toBe(200);
    expect(header(answer, 'etag')).toBe(`"${await sha256Hex(text)}"`);
    expect(header(answer, 'cache-control')).toBe('public, max-age=31536000, immutable');
    expect(header(answer, 'content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(header(answer, 'content-disposition')).toBe('attachment; filename="hanura-penduduk-1.csv"');
    expect(header(answer, 'last-modified')).toMatch(/ GMT$/);
  });

  test('of the newest are found where the newest is, and say which that is; nobody keeps it for long', async () => {
    const [latest, second] = [
      await at.ask('/data/hanura/penduduk/latest.csv'),
      await at.ask('/data/hanura/penduduk/2.csv'),
    ];
    expect(await latest.text()).toBe(await second.text());
    expect(header(latest, 'content-location')).toBe(`${ORIGIN}/data/hanura/penduduk/2.csv`);
    expect(header(latest, 'cache-control')).toBe('public, max-age=60');
    expect(header(latest, 'etag')).toBe(header(second, 'etag'));
  });

  test('are not sent again to who has them, and to who has others they are', async () => {
    const path = '/data/hanura/penduduk/latest.csv';
    const first = await at.ask(path);
    const [etag, changed] = [header(first, 'etag') ?? '', header(first, 'last-modified') ?? ''];
    const status = async (headers: Record<string, string>) => (await at.ask(path, { headers })).status;
    expect(await status({ 'if-none-match': etag })).toBe(304);
    expect(await status({ 'if-none-match': `"x", W/${etag}` })).toBe(304);
    expect(await status({ 'if-none-match': '"x"', 'if-modified-since': changed })).toBe(200);
    expect(await status({ 'if-modified-since': changed })).toBe(304);
    expect(await status({ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(200);
    expect(await status({ 'if-modified-since': 'gestern' })).toBe(200);
    await givenRelease(at.deps, account, { version: 3 });
    expect(await status({ 'if-none-match': etag })).toBe(200);
    const kept = await at.ask(path, { headers: { 'if-none-match': etag }, method: 'HEAD' });
    expect([kept.status, await kept.text()]).toEqual([200, '']);
  });

  test('say the same as JSON, where what is withheld is nothing', async () => {
    const json = await (await at.ask('/data/hanura/penduduk/1.json')).json<{ rows: unknown[]; version: number }>();
    expect(json).toMatchObject({ version: 1, village: '18.09.10.2004', asOf: '2026-09-30', example: true });
    expect(json.rows).toHaveLength(5);
    expect(json.rows[3]).toEqual({ dusun: 'B', sex: 'L', age: '0-14', people: null, status: 'withheld' });
  });

  test('are described by a Table Schema and a Data Package', async () => {
    const schema = await (await at.ask('/data/hanura/penduduk/schema.json')).json();
    const dataPackage = await (await at.ask('/data/hanura/penduduk/datapackage.json')).json<{ resources: unknown[] }>();
    const copy = await (await at.ask('/data/hanura/penduduk/2.csv')).arrayBuffer();
    expect(schema).toMatchObject({ missingValues: [''], primaryKey: ['dusun', 'sex', 'age'] });
    expect(dataPackage.resources).toEqual([
      expect.objectContaining({
        path: `${ORIGIN}/data/hanura/penduduk/2.csv`,
        bytes: copy.byteLength,
        hash: `sha256:${await sha256Hex(copy)}`,
        schema,
      }),
    ]);
  });

  test.each([
    '/data/hanura/penduduk/3.csv',
    '/data/hanura/penduduk/0.csv',
    '/data/hanura/penduduk/1.xml',
    '/data/hanura/penduduk/999999999999.csv',
    '/data/hanura/ternak/1.csv',
    '/data/nowhere/penduduk/1.csv',
    '/data/sidodadi/penduduk/latest.csv',
    '/data/catalog.ttl?desa=sidodadi',
  ])('at %s are none, and it is said so', async (path) => {
    const answer = await at.ask(path);
    expect([answer.status, (await answer.json<{ error: { kind: string } }>()).error.kind]).toEqual([404, 'not_found']);
  });
});

describe('the catalogue', () => {
  test('is read in either form, by its ending or by what is asked for, and not again by who has it', async () => {
    const turtle = await at.ask('/data/catalog.ttl');
    expect(header(turtle, 'content-type')).toBe('text/turtle; charset=utf-8');
    expect(await turtle.text()).toContain('<https://balai.test/data/hanura/penduduk#dataset> a dcat:Dataset');
    const asked = await at.ask('/data/catalog', { headers: { accept: 'text/turtle' } });
    expect([header(asked, 'content-type'), header(asked, 'vary')]).toEqual(['text/turtle; charset=utf-8', 'Accept']);
    const json = await at.ask('/data/catalog.jsonld');
    expect(header(json, 'content-type')).toBe('application/ld+json; charset=utf-8');
    expect(JSON.stringify(await json.json())).toContain('/data/hanura/penduduk/1.json');
    const again = await at.ask('/data/catalog.ttl', { headers: { 'if-none-match': header(turtle, 'etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('of many villages leads from one to the next', async () => {
    await givenRelease(at.deps, account, { villageId: SIDODADI });
    const first = await (await at.ask('/data/catalog.ttl')).text();
    const next = /hydra:next <([^>]+)>/.exec(first)?.[1] ?? '';
    expect(first.match(/ a dcat:Dataset /g)).toHaveLength(1);
    const second = await (await at.ask(next, { headers: { accept: 'text/turtle' } })).text();
    expect(second.match(/<[^>]+> a dcat:Dataset /g)).not.toEqual(first.match(/<[^>]+> a dcat:Dataset /g));
    expect(second).not.toContain('hydra:next');
  });
});

describe('a page at an address of the same shape', () => {
  test('does not stand in the way of the catalogue, whose village is in its query', async () => {
    await givenRelease(at.deps, account, { villageId: SIDODADI });
    const pages = { ...modules[0], publicPages: { '/data/[dataset]': {} } };
    const memory = { match: async () => undefined, put: async () => {} };
    const kept = knock({ deps: at.deps, modules: [...modules.slice(1), pages], cache: memory });
    const of = async (village: string) => (await kept.ask(`/data/catalog.ttl?desa=${village}`)).text();
    expect(await of('hanura')).toContain('/data/hanura/penduduk#dataset');
    expect(await of('sidodadi')).toContain('/data/sidodadi/penduduk#dataset');
    kept.door.page = (c) => c.text('page', 200, { 'cache-control': 'public, s-maxage=60' });
    expect(await (await kept.ask('/data/penduduk')).text()).toBe('page');
  });
});

describe('what other sites may read', () => {
  test('is what is listed, and nothing else of all that answers', async () => {
    const document = await (await apiOf(modules).request('/v1/openapi.json')).json<OpenApi>();
    const fill = { village: 'hanura', dataset: 'penduduk', file: 'latest.csv' } as Record<string, string>;
    const addresses = operationsIn(document)
      .filter(({ method }) => method === 'get')
      .map(({ address }) => address.replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? 'x'));
    const pages = ['/', '/cari', '/desa/hanura', '/data', '/data/penduduk', '/desa/hanura/data', '/masuk', '/kantor'];
    const open = new Set<string>();
    for (const address of [...addresses, ...pages, '/data/hanura', '/data/hanura/penduduk', '/api/v1/openapi.json']) {
      const answer = await at.ask(address, { headers: { origin: 'https://elsewhere.test' } });
      await answer.arrayBuffer();
      if (answer.headers.has('access-control-allow-origin')) open.add(address);
    }
    expect([...open].sort()).toEqual(
      addresses.filter((it) => it.startsWith('/data/') || it.startsWith('/api/3/action/')).sort(),
    );
    expect(open.size).toBe(17);
  });

  test('they only read, and without a visitor’s login', async () => {
    const write = await at.ask('/api/3/action/package_list', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.test' },
    });
    expect(write.status).toBe(403);
    const read = await at.ask('/data/catalog.ttl', { headers: { origin: 'https://elsewhere.test' } });
    expect(header(read, 'access-control-allow-origin')).toBe('*');
    expect(read.headers.has('access-control-allow-credentials')).toBe(false);
  });
});
