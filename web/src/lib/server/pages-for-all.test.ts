import { beforeEach, expect, test } from 'vitest';
import { modules as office } from '#src/app/modules.ts';
import type { RegionFacts } from '#src/foundation/villages/index.ts';
import { MARKET_PAGES } from '#src/hub/market-pages.ts';
import { givenRelease } from '../../../../tests/support/given-release.ts';
import { givenRegion, givenResident, testDeps } from '../../../../tests/support/index.ts';
import { toyModule } from '../../../../tests/support/toy-module.ts';
import { pagesForAll } from './pages-for-all.ts';

const market = { own: { publicPages: MARKET_PAGES, secretPaths: [] } };
let facts: RegionFacts;

beforeEach(async () => {
  const deps = testDeps();
  await givenRegion(deps);
  await givenRelease(deps, (await givenResident(deps, 'Sri')).accountId);
  facts = await deps.facts.get();
});

test('the fixed pages of the market and of the modules are for everybody, and those that only a link leads to', () => {
  const pages = pagesForAll({ market, modules: office }, facts);
  expect(pages).toEqual(expect.arrayContaining(['/', '/cari', '/desa', '/data', '/janji', '/antikorupsi']));
  expect(pages).toContain('/transparansi');
  expect(pages.filter((path) => path.includes('['))).toEqual([]);
  expect(new Set(pages).size).toBe(pages.length);
});

test('a village has its page, those of the modules that are on there, and what they show of it', () => {
  const pages = pagesForAll({ market, modules: office }, facts);
  for (const path of ['/desa/hanura', '/desa/hanura/data', '/desa/hanura/potensi', '/janji?desa=hanura'])
    expect(pages).toContain(path);
  expect(pages).toContain('/desa/sidodadi');
  expect(pages).toContain('/janji?desa=sidodadi');
  expect(pages).not.toContain('/desa/sidodadi/data');
});

test('a module that is plugged in brings its pages, and only where it is on', () => {
  const plugged = {
    ...toyModule,
    publicPages: { '/hilang': {}, '/hilang/[code]': {}, '/desa/[slug]/hilang': {} },
  };
  const of = (everywhere: boolean) =>
    pagesForAll({ market, modules: [{ ...plugged, ...(everywhere && { everywhere }) }] }, facts);
  expect(of(true)).toEqual(expect.arrayContaining(['/hilang', '/desa/hanura/hilang', '/barang-hilang?desa=hanura']));
  expect(of(false).filter((path) => path.includes('hilang'))).toEqual([]);
});
