import { expect, test } from 'vitest';
import { productUses } from '../hub/catalog/uses.ts';
import { keptCategories } from '../hub/listings/index.ts';
import { storefrontVersion } from '../hub/listings/storefront-version.repo.ts';
import { listingUses } from '../hub/listings/uses.ts';
import { searchUses } from '../hub/search/uses.ts';
import { visitUses } from '../hub/shops/uses.ts';
import { villageUses } from '../hub/village-page/uses.ts';
import type { Module } from '../hub/module.ts';
import type { Line } from '../modules/village-data/datasets/index.ts';
import { projectSlug } from '../modules/village-data/projects/project.ts';
import { read, readRows, type Db } from '../platform/libsql/index.ts';
import { givenRelease } from '../../tests/support/given-release.ts';
import { givenResident, givenProduct, givenRegion, givenShop, HANURA, testDeps } from '../../tests/support/index.ts';
import { bind, bindModules } from './bind.ts';
import { modules } from './modules.ts';
import { publicTables } from './public-tables.ts';

const ROAD: Line = {
  codes: ['Rabat jalan Dusun A', 'Dusun A'],
  values: { cost: 48_000_000, spent: 12_000_000, progress: 25 },
  remarks: { start: '2026-06-01', source: 'RKPDes 2026' },
  status: 'shown',
};

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
  const { letters, promises, 'village-data': villageData } = bindModules(deps, modules);
  const { accountId } = await givenResident(deps, 'Sri');
  await givenRelease(deps, accountId);
  await givenRelease(deps, accountId, { dataset: 'rencana', lines: [ROAD] });
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
  await villageData.readRegion();
  await villageData.compareVillages('penduduk');
  await villageData.readVillage('hanura', ['penduduk']);
  await villageData.viewDataset('hanura', 'penduduk');
  await villageData.readPotential('hanura');
  expect((await villageData.readProject('hanura', projectSlug(ROAD.codes[0] ?? ''))).ok).toBe(true);
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
  // A module that names one more calls here whatever reads it.
  const named = modules.flatMap((module: Module) => module.publicTables ?? []);
  expect(named.filter((name) => !shown.includes(name))).toEqual([]);
});

test.each(publicTables(modules))(
  'the version moves with every row that comes, changes or goes in %s',
  async (table) => {
    const { db } = testDeps();
    // What else guards a row is put aside: only whether the version moves is asked.
    const guards = await readRows<{ name: string }>(db, {
      sql: `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name NOT GLOB '*_version_*'`,
      args: [table],
    });
    const columns = await readRows<{ name: string; type: string }>(db, {
      sql: 'SELECT name, type FROM pragma_table_info(?)',
      args: [table],
    });
    const values = columns.map(({ type }) => (/int|real/i.test(type) ? '7' : `'x'`));
    const writes = [
      `INSERT INTO "${table}" VALUES (${values.join(', ')})`,
      `UPDATE "${table}" SET "${columns[0]?.name}" = "${columns[0]?.name}"`,
      `DELETE FROM "${table}"`,
    ];
    await db.$client.executeMultiple(
      [
        'PRAGMA foreign_keys = OFF',
        'PRAGMA ignore_check_constraints = ON',
        ...guards.map(({ name }) => `DROP TRIGGER "${name}"`),
        `DELETE FROM "${table}"`,
        'CREATE TABLE seen AS SELECT version FROM storefront_version',
        ...writes.flatMap((write) => [write, 'INSERT INTO seen SELECT version FROM storefront_version']),
      ].join(';'),
    );
    const seen = await readRows<{ version: number }>(db, { sql: 'SELECT version FROM seen ORDER BY rowid' });
    const [first = NaN] = seen.map(({ version }) => version);
    expect(seen.map(({ version }) => version - first)).toEqual([0, 1, 2, 3]);
  },
);

test('the version moves with a write and stands still with a read', async () => {
  const deps = await testDeps();
  await givenRegion(deps);
  const shop = await givenShop(deps, await givenResident(deps, 'Siti'));
  const before = await storefrontVersion(deps.db);
  expect(await storefrontVersion(deps.db)).toBe(before);
  await givenProduct(deps, shop);
  expect(await storefrontVersion(deps.db)).toBeGreaterThan(before);
});
