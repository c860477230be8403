import { expect, test } from 'vitest';
import { modules } from '../../src/app/modules.ts';
import { publicTables } from '../../src/app/public-tables.ts';
import { missingTriggers } from '../../tools/migrations/public-table-triggers.ts';
import { testDb } from '../support/index.ts';

test('each declared public table moves the version of the storefront, and no other does', async () => {
  expect(await missingTriggers(testDb(), publicTables(modules)), 'npm run db:public').toEqual([]);
});

test('what is missing, changed or too much is told as the statements that mend it', async () => {
  const db = testDb();
  await db.$client.executeMultiple(`
    DROP TRIGGER shops_version_update;
    DROP TRIGGER listings_version_delete;
    CREATE TRIGGER listings_version_delete AFTER DELETE ON listings WHEN 0 BEGIN UPDATE storefront_version SET version = 0; END;
    CREATE TRIGGER carts_version_insert AFTER INSERT ON carts BEGIN UPDATE storefront_version SET version = version + 1; END;
  `);
  const mending = await missingTriggers(db, publicTables(modules));
  expect(mending.map((sql) => sql.split(' ').slice(0, 3).join(' '))).toEqual([
    'DROP TRIGGER carts_version_insert',
    'DROP TRIGGER listings_version_delete',
    'CREATE TRIGGER listings_version_delete',
    'CREATE TRIGGER shops_version_update',
  ]);
  for (const sql of mending) await db.$client.execute(sql);
  expect(await missingTriggers(db, publicTables(modules))).toEqual([]);
});
