import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOne } from '../../src/platform/libsql/index.ts';
import { EmbeddedLibsql } from '../libsql-server/index.ts';
import { localDatabase } from './database.ts';
import { Trouble } from './trouble.ts';

let folder: string;
const file = () => join(folder, 'balai.db');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balai-database-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The one sentence that a start ends with. */
const trouble = async () => {
  const error = await localDatabase(folder).then(
    ({ embedded }) => embedded.close(),
    (reason: unknown) => reason,
  );
  return error instanceof Trouble ? error.message : error;
};

test('a new folder gets a database with every table, and one that is there is opened as it is', async () => {
  const first = await localDatabase(join(folder, 'new'));
  await first.db.$client.execute(
    `INSERT INTO storefront_version (id, version) VALUES (1, 7) ON CONFLICT DO UPDATE SET version = 7`,
  );
  first.embedded.close();
  const again = await localDatabase(join(folder, 'new'));
  expect(await readOne(again.db, { sql: 'SELECT version FROM storefront_version' })).toEqual({ version: 7 });
  again.embedded.close();
});

test('a file that is no database is told in a sentence that says what to do', async () => {
  writeFileSync(file(), 'not a database at all, but long enough to be looked at. '.repeat(40));
  expect(await trouble()).toBe(
    `${file()} is not a usable database. Put a good copy in its place, or run "npm run reset" to begin anew.`,
  );
});

test('a database of another version is told apart from a broken one, and is left as it was', async () => {
  const other = new EmbeddedLibsql(file());
  const ask = async (sql: string) =>
    (await other.pipeline({ baton: null, requests: [{ type: 'execute', stmt: { sql } }, { type: 'close' }] })).body;
  await ask('CREATE TABLE audit_events (old TEXT)');
  other.close();
  expect(await trouble()).toBe(
    `${file()} was made by another version of Balai. To keep it choose another DATA_DIR; "npm run reset" begins anew.`,
  );
  const after = new EmbeddedLibsql(file());
  const { body } = await after.pipeline({
    baton: null,
    requests: [
      { type: 'execute', stmt: { sql: "SELECT count(*) FROM sqlite_schema WHERE name = 'regions'" } },
      { type: 'close' },
    ],
  });
  expect(JSON.stringify(body)).toContain('"value":"0"');
  after.close();
});
