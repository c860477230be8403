import { expect, test } from 'vitest';
import { readRows } from '../../src/platform/libsql/index.ts';
import { sealedColumns } from '../../tools/deployment/sealed-columns.ts';
import { testDb } from '../support/index.ts';

/** Names of columns in which people write about people, or the law protects what stands there (UU 27/2022 art. 4). */
const TELLING =
  /reason|purpose|note$|refusal|remark|message|comment|complaint|religion|blood|disab|health|father|mother|answers|details/;

/** Telling names of what says nothing about a person. */
const SAYS_NOTHING: Readonly<Record<string, string>> = {
  'dataset_files.reason': 'why it was taken away, which everybody reads in its place',
  'dataset_releases.reason': 'published with the release',
  'one_time_codes.purpose': 'a code of ours',
  'log_state.note': 'the signed head of the public log',
  'outbox.failure': 'a code of ours',
  'shops.holiday_note': 'what the shop tells every buyer',
};

test('what tells about a person is sealed, in every table', async () => {
  const db = testDb();
  const columns = await readRows<{ place: string }>(db, {
    sql: `SELECT t.name || '.' || c.name AS place FROM sqlite_master t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND c.type = 'TEXT' COLLATE NOCASE ORDER BY 1`,
  });
  const sealed = new Set((await sealedColumns(db)).map(({ table, column }) => `${table}.${column}`));
  const open = columns.map(({ place }) => place).filter((place) => !sealed.has(place) && !(place in SAYS_NOTHING));
  expect(open.filter((place) => TELLING.test(place.split('.')[1] ?? ''))).toEqual([]);
  expect(sealed.size).toBeGreaterThan(30);
});
