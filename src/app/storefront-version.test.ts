import { expect, test } from 'vitest';
import { regionFacts } from '../foundation/villages/index.ts';
import { storefrontVersion } from '../hub/listings/index.ts';
import { read, type Db } from '../platform/libsql/index.ts';
import { givenResident, givenProduct, givenRegion, givenShop, HANURA, testDeps } from '../../tests/support/index.ts';
import { lettersFace } from './faces/letters.ts';
import { marketFace } from './faces/market.ts';

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
  const facts = regionFacts(deps.db, deps.clock);
  const [market, letters] = [marketFace(deps, facts), lettersFace(deps)];
  const heard = listen(deps.db);
  await facts.get();
  await market.categories();
  await market.home(HANURA);
  await market.viewProduct({ slug: product.slug });
  await market.viewShop({ slug: shop.slug });
  await market.listProducts({ category: 'kuliner' }, null);
  await market.search({ q: 'keripik' }, null);
  await market.village(HANURA, { limit: 24, sort: 'newest' });
  await letters.listLetterTypes(HANURA);
  await letters.showLetterType(HANURA, 'usaha');
  const [tables, triggers] = await read<[{ name: string }, { tbl_name: string; n: number }]>(deps.db, [
    { sql: `SELECT name FROM sqlite_master WHERE type = 'table'` },
    {
      sql: `SELECT tbl_name, count(*) AS n FROM sqlite_master WHERE name LIKE '%\\_version\\_%' ESCAPE '\\' GROUP BY 1`,
    },
  ]);
  const words = new Set(heard.flatMap((sql) => sql.match(/\w+/g) ?? []));
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
