import { beforeEach, expect, it } from 'vitest';
import {
  givenProduct,
  givenRegion,
  givenResident,
  givenShop,
  testDeps,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { commit, raw } from '../../platform/libsql/index.ts';
import { productListingSteps } from './index.ts';
import { sitemapRepo } from './sitemap.repo.ts';

let deps: TestDeps;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
});

it('has one empty file while there is nothing on the market', async () => {
  const repo = sitemapRepo(deps.db);
  expect(await repo.sitemapFiles()).toBe(1);
  expect(await repo.sitemapFile(0)).toEqual([]);
});

it('names the address of each product in exactly one file, however far apart their rows lie', async () => {
  const shop = await givenShop(deps, await givenResident(deps, 'Siti'));
  const products = [
    await givenProduct(deps, shop, { name: 'Keripik pisang' }),
    await givenProduct(deps, shop, { name: 'Kopi lanang' }),
  ].map(({ productId }) => productId);
  await commit(deps.db, productListingSteps({ products }));
  await commit(deps.db, [raw(`UPDATE listings SET id = 45000 WHERE ref_id = ?`, [products[1]])]);
  const repo = sitemapRepo(deps.db);
  const files = await Promise.all(Array.from({ length: await repo.sitemapFiles() }, (_, n) => repo.sitemapFile(n)));
  const goods = files.map((file) => file.map(({ path }) => path).filter((path) => path.startsWith('/produk/')).length);
  expect(goods).toEqual([1, 0, 1]);
});
