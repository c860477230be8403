import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { moduleLinks } from './place.ts';
import { housekeeping } from '#src/app/housekeeping.ts';
import { jobsOf } from '#src/app/jobs.ts';
import { publicTables } from '#src/app/public-tables.ts';
import { switchModule } from '#src/flows/region/switch-module.ts';
import { apiOf } from '#src/http/api.ts';
import { createFrontDoor } from '#src/http/front-door.ts';
import { about, answer, routes } from '#src/http/route.ts';
import type { Handed } from '#src/hub/figures/index.ts';
import type { Module } from '#src/hub/module.ts';
import { ok } from '#src/kernel/result.ts';
import { raw, readOne } from '#src/platform/libsql/index.ts';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  HANURA,
  testDeps,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { seed } from '../../../../tests/support/toy-seed.ts';
import { toyModule } from '../../../../tests/support/toy-module.ts';

let deps: TestDeps;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
});

test('a module is switched on only where the officers are whom it needs', async () => {
  const modules: readonly Module[] = [{ ...toyModule, needs: ['operator', 'head'] }];
  const kabupaten = ctxOf(await givenOffice(deps, await givenResident(deps, 'Dian'), 'region'));
  const asked = () =>
    switchModule({ ...deps, modules }, kabupaten, { villageId: HANURA, module: toyModule.name, on: true });
  await givenOffice(deps, await givenResident(deps, 'Rudi'), 'operator');
  expect(await asked()).toMatchObject({ refusal: { code: 'region.no_head' } });
  await givenOffice(deps, await givenResident(deps, 'Yanti'), 'head');
  expect(await asked()).toMatchObject({ ok: true });
});

test('it hands its figures to whoever decides what of them is published, another module’s job', async () => {
  const figures: Handed = { of: 'region', name: 'found', read: async () => 3 };
  const heard: string[] = [];
  const run = async (_: unknown, handed: readonly Handed[]) => heard.push(...handed.map(({ name }) => name));
  const other: Module = { ...toyModule, name: 'other', jobs: [{ name: 'count', run }] };
  const jobs = jobsOf([{ ...toyModule, handsOut: [figures] }, other]);
  await jobs.find(({ name }) => name === 'count')?.run(deps);
  expect(heard).toContain('found');
});

test('it names the tables that public pages read, and every write to one counts', () => {
  expect(publicTables([{ ...toyModule, publicTables: ['lost_things'] }])).toContain('lost_things');
  expect(publicTables([toyModule])).not.toContain('lost_things');
});

test('it lets go of what it kept long enough, whenever the timer does the housekeeping', async () => {
  const title = async () => readOne(deps.db, { sql: `SELECT title FROM cases WHERE code = 'H-KERB-0001'` });
  const retention: Module['retention'] = (now) => [
    raw(`UPDATE cases SET title = 'Barang' WHERE kind = 'lost' AND created_at <= ?1`, [now]),
  ];
  await seed(deps, new Map());
  await housekeeping([toyModule]).run(deps);
  expect(await title()).toEqual({ title: 'Kerbau hitam' });
  await housekeeping([{ ...toyModule, retention }]).run(deps);
  expect(await title()).toEqual({ title: 'Barang' });
});

test('it answers machines at an address of its own, which the API’s document names with where it lies', async () => {
  const facts = about({ tag: 'Toy', summary: 'Lists what was found.', gives: v.array(v.string()) });
  const open = [routes().get('/found/list', facts, (c) => answer(c, ok(['keys'])))];
  const modules: readonly Module[] = [{ ...toyModule, routes: { open } }];
  const door = createFrontDoor({ deps, modules, pages: (c) => c.text('page'), log: () => {} });
  expect(await (await door.fetch(new Request('https://balai.test/found/list'), {})).json()).toEqual(['keys']);
  const document = await (await apiOf(modules).request('/v1/openapi.json')).json();
  expect(document).toMatchObject({ paths: { '/found/list': { servers: [{ url: '/' }] } } });
});

test('it has its place in the office and the kabupaten, for the officers whom it is for', async () => {
  const at = { label: 'toy_nav', path: '/kantor/barang-hilang' } as const;
  const links: Module['links'] = [
    { ...at, area: 'office', roles: ['operator'] },
    { ...at, path: '/kabupaten/barang-hilang', area: 'region', roles: ['region'] },
    { ...at, path: '/barang-hilang', area: 'front', about: 'toy_nav_about' },
  ];
  const modules: readonly Module[] = [{ ...toyModule, everywhere: true, links }];
  const facts = await deps.facts.get();
  const village = facts.village(HANURA);
  const hrefs = (...asked: [Parameters<typeof moduleLinks>[2], Parameters<typeof moduleLinks>[3]]) =>
    moduleLinks({ modules }, facts, ...asked).map(({ href }) => href);
  expect(hrefs('office', { village, roles: ['operator'] })).toEqual(['/kantor/barang-hilang']);
  expect(hrefs('office', { village, roles: ['head'] })).toEqual([]);
  expect(hrefs('region', { roles: ['region'] })).toEqual(['/kabupaten/barang-hilang']);
  expect(hrefs('front', { village })).toEqual(['/barang-hilang']);
});
