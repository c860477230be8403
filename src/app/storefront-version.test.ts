import { expect, test } from 'vitest';
import { productUses } from '../hub/catalog/uses.ts';
import { keptCategories } from '../hub/listings/index.ts';
import { storefrontVersion } from '../hub/listings/storefront-version.repo.ts';
import { listingUses } from '../hub/listings/uses.ts';
import { searchUses } from '../hub/search/uses.ts';
import { visitUses } from '../hub/shops/uses.ts';
import { villageUses } from '../hub/village-page/uses.ts';
import { read, type Db } from '../platform/libsql/index.ts';
import { givenResident, givenProduct, givenRegion, givenShop, HANURA, testDeps } from '../../tests/support/index.ts';
import { bind, bindModules } from './bind.ts';
import { modules } from './modules.ts';

/** Every statement that goes to the database from now on. */
function listen(db: Db): string[] {
  const heard: string[] = [];
  const hear = (statement: unknown) =>
    heard.push(typeof statement === 'string' ? statement : (statement as { sql: string }).sql);
  const client = db.$client;
  const { execute, batch } = client;
  client.execute = ((one: Parameters<typeof execute>[0]) => (hear(one), execute.call(client, one))) as typeof execute;
  client.batch = ((all, mode) => (all.forEach(hear), batch.call(client, all, mode))) as typeof batch;
  return heard;
}

/** Follow the listings by triggers, in the same write. */
const FOLLOWING = new Set([
  'search_documents',
  'search_products',
  'search_others',
  'search_words',
  'search_keys',
  'storefront_version',
]);

test('the version moves with every table that a public page reads', async () => {
  const deps = await testDeps();
  await givenRegion(deps);
  const shop = await givenShop(deps, await givenResident(deps, 'Siti'));
  const product = await givenProduct(deps, shop);
  const whole = { ...deps, modules };
  const market = bind(whole, { ...listingUses, ...productUses, ...searchUses, ...villageUses, ...visitUses });
  const { letters, promises } = bindModules(deps, modules);
  const heard = listen(deps.db);
  const hanura = (await deps.facts.get()).village(HANURA);
  if (!hanura) throw new Error('no Hanura');
  await keptCategories(deps.db, deps.clock)();
  await market.home(HANURA);
  await market.viewProduct({ slug: product.slug });
  await market.viewShop({ slug: shop.slug });
  await market.listProducts({ category: 'kuliner' }, null);
  await market.search({ q: 'keripik' }, { villageId: HANURA });
  await market.viewVillage(hanura, { limit: 24, sort: 'newest' });
  await letters.listLetterTypes(HANURA);
  await promises.showService(HANURA, 'usaha');
  await promises.showBoard(HANURA);
  await promises.showEvidence(hanura);
  const { tables, triggers } = await read<{ tables: { name: string }; triggers: { tbl_name: string; n: number } }>(
    deps.db,
    {
      tables: { sql: `SELECT name FROM sqlite_master WHERE type = 'table'` },
      triggers: {
        sql: `SELECT tbl_name, count(*) AS n FROM sqlite_master WHERE name LIKE '%\\_version\\_%' ESCAPE '\\' GROUP BY 1`,
      },
    },
  );
  // What stands in quotes or in a mark of where a statement was written is no table.
  const words = new Set(heard.flatMap((sql) => sql.replace(/'[^']*'|\/\*.*?\*\//g, '').match(/\w+/g) ?? []));
  const shown = tables.map(({ name }) => name).filter((name) => words.has(name) && !FOLLOWING.has(name));
  expect(shown.length).toBeGreaterThan(8);
  const moving = new Map(triggers.map(({ tbl_name, n }) => [tbl_name, n]));
  expect(shown.filter((name) => moving.get(name) !== 3)).toEqual([]);
});

test('the version moves with a write and stands still with a read', async () => {
  const deps = await testDeps();
  await givenRegion(deps);
  const shop = await givenShop(deps, await givenResident(deps, 'Siti'));
  const before = await storefrontVersion(deps.db);
  expect(await storefrontVersion(deps.db)).toBe(before);
  await givenProduct(deps, shop);
  expect(await storefrontVersion(deps.db)).toBeGreaterThan(before);
});
