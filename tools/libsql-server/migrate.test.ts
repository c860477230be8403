import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDb, readOne } from '../../src/platform/libsql/index.ts';
import { readMigrations, type Migration } from '../migrations/read-migrations.ts';
import { EmbeddedLibsql, migrate } from './index.ts';

function emptyDb() {
  const folder = mkdtempSync(join(tmpdir(), 'balai-migrate-'));
  const embedded = new EmbeddedLibsql(join(folder, 'balai.db'), { durability: 'off' });
  onTestFinished(() => {
    embedded.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return openDb({ url: 'http://embedded', fetch: embedded.fetch });
}

const migration = (tag: string, when: number, ...statements: string[]): Migration => ({
  tag,
  when,
  statements,
  hash: statements.join(),
});
const TABLE = migration('0000_a', 1, 'CREATE TABLE a (x)', 'INSERT INTO a VALUES (1)');
const COLUMN = migration('0001_b', 2, 'ALTER TABLE a ADD y');

test('a database gets what it does not have yet, and nothing twice', async () => {
  const db = emptyDb();
  expect(await migrate(db, [TABLE])).toEqual(['0000_a']);
  expect(await migrate(db, [TABLE, COLUMN])).toEqual(['0001_b']);
  expect(await migrate(db, [TABLE, COLUMN])).toEqual([]);
  expect(await readOne(db, { sql: 'SELECT x, y FROM a' })).toEqual({ x: 1, y: null });
});

test('a migration that fails leaves nothing of itself, and what was applied before it stays', async () => {
  const db = emptyDb();
  const broken = migration('0001_b', 2, 'ALTER TABLE a ADD y', 'INSERT INTO nowhere VALUES (1)');
  await expect(migrate(db, [TABLE, broken])).rejects.toThrow(/nowhere/);
  expect(await readOne(db, { sql: 'SELECT * FROM a' })).toEqual({ x: 1 });
  expect(await migrate(db, [TABLE, COLUMN])).toEqual(['0001_b']);
});

test('a database that has other migrations is left as it is', async () => {
  const db = emptyDb();
  await migrate(db, [TABLE]);
  const changed = migration('0000_a', 1, 'CREATE TABLE a (x, z)');
  await expect(migrate(db, [changed, COLUMN])).rejects.toThrow('made by another version');
  await expect(migrate(db, [migration('0000_a', 7, 'CREATE TABLE b (x)')])).rejects.toThrow('made by another version');
  const between = migration('0001_c', 1.5, 'CREATE TABLE c (x)');
  await migrate(db, [TABLE, COLUMN]);
  await expect(migrate(db, [TABLE, between, COLUMN])).rejects.toThrow('made by another version');
});

test('a database of a newer version keeps what it has: the older code goes on with it', async () => {
  const db = emptyDb();
  await migrate(db, [TABLE, COLUMN]);
  expect(await migrate(db, [TABLE])).toEqual([]);
});

test('two that migrate at the same time bring it to the same state', async () => {
  const db = emptyDb();
  const outcomes = await Promise.allSettled([migrate(db), migrate(db)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  expect(await migrate(db)).toEqual([]);
  const count = await readOne(db, { sql: 'SELECT count(*) AS n FROM __drizzle_migrations' });
  expect(count).toEqual({ n: readMigrations().length });
});
