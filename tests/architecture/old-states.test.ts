import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { logInResident } from '../../src/foundation/identity/secrets/log-in-resident.ts';
import { putInCart } from '../../src/hub/cart/put-in-cart.ts';
import { storefrontVersion } from '../../src/hub/listings/storefront-version.repo.ts';
import { openDb, readRows, type Db, type Row } from '../../src/platform/libsql/index.ts';
import { EmbeddedLibsql } from '../../tools/libsql-server/index.ts';
import { localDatabase } from '../../tools/local/database.ts';
import { demoPeople } from '../../tools/seed/index.ts';
import { depsOn } from '../support/deps-on.ts';
import { guestCtx, testDb } from '../support/index.ts';

const STATES = join(import.meta.dirname, 'old-states');
const states = readdirSync(STATES).filter((name) => name.endsWith('.db.br'));

/** What a migration changes in rows that were there, and why that is right. */
const CHANGED_ON_PURPOSE: ReadonlyMap<string, string> = new Map([
  ['__drizzle_migrations', 'the list of what was applied'],
  ['notifications', 'keys of orders that stood in paths are taken out'],
  ['storefront_version', 'counts writes, those of migrations too'],
]);

/** A data directory as an older version left it. */
function oldDirectory(state: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'balai-old-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'balai.db'), brotliDecompressSync(readFileSync(join(STATES, state))));
  return folder;
}

/** The database of a data directory as it is, without bringing it up to date. */
async function asItIs<T>(folder: string, look: (db: Db) => Promise<T>): Promise<T> {
  const embedded = new EmbeddedLibsql(join(folder, 'balai.db'));
  try {
    return await look(openDb({ url: 'http://embedded', fetch: embedded.fetch }));
  } finally {
    embedded.close();
  }
}

/** Brings a data directory up to date as `npm start` does. */
async function started(folder: string): Promise<Db> {
  const { db, embedded } = await localDatabase(folder);
  onTestFinished(() => embedded.close());
  return db;
}

const rowsOf = async <T extends Row>(db: Db, sql: string): Promise<T[]> => await readRows<T>(db, { sql });

/** The tables with rows of their own, and their columns; those behind the search index follow `search_documents`. */
async function tablesOf(db: Db): Promise<ReadonlyMap<string, readonly string[]>> {
  const columns = await rowsOf<{ name: string; column: string }>(
    db,
    `SELECT t.name, c.name AS "column" FROM pragma_table_list t JOIN pragma_table_info(t.name) c
     WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY 1, c.cid`,
  );
  const tables = Map.groupBy(columns, ({ name }) => name);
  return new Map([...tables].map(([name, rows]) => [name, rows.map(({ column }) => column)]));
}

/** How many rows a table has, and what they say in the given columns. */
async function stateOf(db: Db, table: string, columns: readonly string[]) {
  const quoted = columns.map((name) => `"${name}"`).join(', ');
  const rows = (await rowsOf(db, `SELECT ${quoted} FROM "${table}"`)).map((row) => JSON.stringify(Object.values(row)));
  return `${rows.length} rows, ${createHash('sha256').update(rows.toSorted().join('\n')).digest('hex')}`;
}

async function stateOfAll(db: Db, tables: ReadonlyMap<string, readonly string[]>) {
  const states: Record<string, string> = {};
  for (const [table, columns] of tables)
    if (!CHANGED_ON_PURPOSE.has(table)) states[table] = await stateOf(db, table, columns);
  return states;
}

const schemaOf = (db: Db) =>
  rowsOf<{ name: string; sql: string | null }>(db, 'SELECT name, sql FROM sqlite_schema ORDER BY name, sql');

test('there is an old state, and none of them is heavy', () => {
  expect(states.length).toBeGreaterThan(0);
  for (const state of states) expect(statSync(join(STATES, state)).size).toBeLessThanOrEqual(600 * 1024);
});

describe.each(states)('the database of %s', (state) => {
  test('keeps every row as it was when it is brought up to date', async () => {
    const folder = oldDirectory(state);
    const { tables, before } = await asItIs(folder, async (db) => {
      const tables = await tablesOf(db);
      return { tables, before: await stateOfAll(db, tables) };
    });
    expect(Object.keys(before).length).toBeGreaterThan(50);
    expect(Object.entries(before).filter(([, told]) => told.startsWith('0 rows'))).toEqual([]);
    const db = await started(folder);
    expect(await stateOfAll(db, tables)).toEqual(before);
    expect(await rowsOf(db, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(await rowsOf(db, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  test('has the schema of a new one then', async () => {
    expect(await schemaOf(await started(oldDirectory(state)))).toEqual(await schemaOf(testDb()));
  });

  test('lets people go on: a resident logs in, a guest puts something in the cart', async () => {
    const deps = depsOn(await started(oldDirectory(state)));
    const login = (await demoPeople(deps)).find(({ role }) => role === 'resident')?.login ?? '';
    const [, nik, pin] = /NIK (\d{16}), PIN (\d+)/.exec(login) ?? [];
    expect(await logInResident(deps, guestCtx, { nik, pin }, { label: 'Android · Chrome' })).toMatchObject({
      ok: true,
    });
    const [variant] = await rowsOf<{ id: string }>(
      deps.db,
      `SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id
       WHERE p.status = 'live' AND v.active = 1 AND v.stock > 10 LIMIT 1`,
    );
    const before = await storefrontVersion(deps.db);
    const put = await putInCart(deps, guestCtx, { cartToken: null, variantId: variant?.id, quantity: 1 });
    expect(put).toMatchObject({ ok: true });
    await deps.db.$client.execute(`UPDATE products SET story = 'Baru' WHERE id = (SELECT id FROM products LIMIT 1)`);
    expect(await storefrontVersion(deps.db)).toBe(before + 1);
  });
});
