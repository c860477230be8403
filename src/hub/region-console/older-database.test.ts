import { expect, test } from 'vitest';
import { databaseBefore } from '../../../tests/support/database-before.ts';
import { readRows, type Row } from '../../platform/libsql/index.ts';

test('a database from before the figures is counted once, when it gets them', async () => {
  const { db, toToday } = await databaseBefore('0011_indexes');
  await db.$client.executeMultiple(`
    INSERT INTO regions (id, name, province, slug) VALUES ('18.09', 'Pesawaran', 'Lampung', 'pesawaran');
    INSERT INTO districts (id, region_id, name, slug) VALUES ('d', '18.09', 'Teluk Pandan', 'teluk-pandan');
    INSERT INTO villages (id, district_id, name, slug, number_code, office_hours) VALUES
      ('v', 'd', 'Hanura', 'hanura', 'HNR', '{}'), ('w', 'd', 'Sidodadi', 'sidodadi', 'SDD', '{}');
    INSERT INTO accounts (id, display_name, created_at) VALUES ('a', 'Siti', 0);
    INSERT INTO categories (id, name, name_en) VALUES ('camilan', 'Camilan', 'Snacks');
    INSERT INTO shops (id, village_id, owner_account_id, slug, name, status, opening_hours, created_at, updated_at) VALUES
      ('s', 'v', 'a', 's', 'Dapur Siti', 'open', '{}', 0, 0), ('t', 'v', 'a', 't', 'Tutup', 'closed', '{}', 0, 0);
    INSERT INTO products (id, village_id, shop_id, category_id, slug, name, unit, weight, status, created_at, updated_at) VALUES
      ('p', 'v', 's', 'camilan', 'p', 'Keripik', 'pcs', 1, 'live', 0, 0), ('q', 'v', 's', 'camilan', 'q', 'Dodol', 'pcs', 1, 'draft', 0, 0);
    INSERT INTO cases (kind, id, village_id, code, title, state, amount, holder, queued_at, closed, created_at, updated_at) VALUES
      ('order', '1', 'v', '1', '', 'placed', 0, 'shop', 0, 0, 0, 0), ('order', '2', 'v', '2', '', 'placed', 0, 'shop', 0, 0, 0, 0),
      ('letter', '3', 'v', '3', '', 'issued', 0, 'nobody', 0, 1, 0, 0);
  `);
  await toToday();
  const figures = await readRows<Row>(db, {
    sql: 'SELECT village_id, shops, products, open, closed FROM village_figures ORDER BY 1',
  });
  expect(figures.map((row) => Object.values(row))).toEqual([
    ['v', 1, 1, 2, 1],
    ['w', 0, 0, 0, 0],
  ]);
});
