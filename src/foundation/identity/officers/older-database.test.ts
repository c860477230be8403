import { expect, test } from 'vitest';
import { databaseBefore } from '../../../../tests/support/database-before.ts';
import { readRows, type Row } from '../../../platform/libsql/index.ts';

test('a database in which offices could be given twice keeps the later one, and ends the earlier where it begins', async () => {
  const { db, toToday } = await databaseBefore('0021_officers_end');
  const office = (id: string, account: string, role: string, from: number, until: number | null = null) =>
    `INSERT INTO officers (id, account_id, village_id, role, name, title, from_at, until_at)
       VALUES ('${id}', '${account}', 'v', '${role}', '', '', ${from}, ${until});`;
  await db.$client.executeMultiple(`
    INSERT INTO regions (id, name, province, slug) VALUES ('18.09', 'Pesawaran', 'Lampung', 'pesawaran');
    INSERT INTO districts (id, region_id, name, slug) VALUES ('d', '18.09', 'Teluk Pandan', 'teluk-pandan');
    INSERT INTO villages (id, district_id, name, slug, number_code, office_hours) VALUES ('v', 'd', 'Hanura', 'hanura', 'HNR', '{}');
    INSERT INTO accounts (id, display_name, created_at) VALUES ('a', 'A', 0), ('b', 'B', 0);
    ${office('old', 'a', 'head', 1, 5)} ${office('head1', 'a', 'head', 10)} ${office('head2', 'b', 'head', 20)}
    ${office('op1', 'a', 'operator', 1)} ${office('op2', 'a', 'operator', 2)} ${office('op3', 'a', 'operator', 3)}
    ${office('op4', 'b', 'operator', 4)}
  `);
  await toToday();
  const kept = await readRows<Row>(db, { sql: 'SELECT id, until_at, ended_at FROM officers ORDER BY role, from_at' });
  expect(kept.map((row) => Object.values(row))).toEqual([
    ['old', 5, 5],
    ['head1', 20, 20],
    ['head2', null, null],
    ['op1', 2, 2],
    ['op2', 3, 3],
    ['op3', null, null],
    ['op4', null, null],
  ]);
});
