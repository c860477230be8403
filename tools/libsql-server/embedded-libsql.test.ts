import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@libsql/client/web';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EmbeddedLibsql, listen, type EmbeddedOptions } from './index.ts';

let folder: string;
let open: EmbeddedLibsql[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balai-libsql-'));
  open = [];
});

afterEach(() => {
  vi.useRealTimers();
  for (const database of open) database.close();
  rmSync(folder, { recursive: true, force: true });
});

function database(options: EmbeddedOptions = {}): { embedded: EmbeddedLibsql; client: Client } {
  const embedded = new EmbeddedLibsql(join(folder, 'x.db'), options);
  open.push(embedded);
  return { embedded, client: createClient({ url: 'http://embedded', fetch: embedded.fetch, intMode: 'bigint' }) };
}

async function jars(options: EmbeddedOptions = {}) {
  const it = database(options);
  await it.client.executeMultiple(`
    CREATE TABLE jar (id INTEGER PRIMARY KEY, name TEXT UNIQUE, stock INTEGER CHECK (stock >= 0));
    CREATE TABLE lid (jar INTEGER NOT NULL REFERENCES jar (id));
    INSERT INTO jar (name, stock) VALUES ('kopi', 1);
  `);
  return it;
}

const stockOf = async (client: Client, name = 'kopi') =>
  (await client.execute({ sql: 'SELECT stock FROM jar WHERE name = ?', args: [name] })).rows[0]?.['stock'];

describe('an embedded database', () => {
  test('flushes every commit and keeps foreign keys', async () => {
    const { client } = database();
    const pragma = async (name: string) => Object.values((await client.execute(`PRAGMA ${name}`)).rows[0] ?? {})[0];
    expect(await pragma('synchronous')).toBe(2n);
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('foreign_keys')).toBe(1n);
  });

  test('has what it acknowledged when it is opened again', async () => {
    const { embedded, client } = await jars();
    await client.execute("INSERT INTO jar (name, stock) VALUES ('teh', 5)");
    embedded.close();
    open = [];
    expect(await stockOf(database().client, 'teh')).toBe(5n);
  });

  test('carries every kind of value there and back', async () => {
    const { client } = database();
    const values = [null, 2n ** 62n, -1n, 1.5, 'Keripik “pisang” 🍌', new Uint8Array([0, 255, 7])];
    const { rows } = await client.execute({
      sql: 'SELECT ? AS a, ? AS b, ? AS c, ? AS d, ? AS e, ? AS f',
      args: values,
    });
    const [nothing, big, minus, real, text, blob] = Object.values(rows[0] ?? {});
    expect([nothing, big, minus, real, text]).toEqual(values.slice(0, 5));
    expect([...new Uint8Array(blob as ArrayBuffer)]).toEqual([0, 255, 7]);
  });

  test('takes arguments by name', async () => {
    const { client } = await jars();
    const { rows } = await client.execute({ sql: 'SELECT :a AS a, $b AS b', args: { a: 1, b: 'x' } });
    expect({ ...rows[0] }).toMatchObject({ a: 1, b: 'x' });
  });

  test('knows the search and the JSON that the market needs', async () => {
    const { client } = database();
    await client.executeMultiple(
      `CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'trigram');
       INSERT INTO words VALUES ('keripik pisang');`,
    );
    expect((await client.execute(`SELECT text FROM words WHERE words MATCH '"ripik"'`)).rows).toHaveLength(1);
    expect((await client.execute(`SELECT json_extract('{"a":[1,2]}', '$.a[1]') AS b`)).rows[0]?.['b']).toBe(2n);
  });

  test('names a broken constraint as a remote libSQL does', async () => {
    const { client } = await jars();
    await expect(client.execute("INSERT INTO jar (name) VALUES ('kopi')")).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT',
      message: expect.stringContaining('UNIQUE constraint failed: jar.name'),
    });
    await expect(client.execute('INSERT INTO lid VALUES (99)')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
  });

  test('refuses two statements where one is asked for', async () => {
    const { client } = await jars();
    await expect(client.execute('DELETE FROM lid; DELETE FROM jar')).rejects.toThrow(/more than one statement/);
    await client.execute("SELECT ';' AS a, ';' AS \"b;c\" -- ; done\n;");
    expect(await stockOf(client)).toBe(1n);
  });

  test('sees a changed table through a statement that it knows already', async () => {
    const { client } = await jars();
    const all = async () => Object.keys((await client.execute('SELECT * FROM jar')).rows[0] ?? {});
    expect(await all()).not.toContain('shelf');
    await client.execute('ALTER TABLE jar ADD COLUMN shelf TEXT');
    expect(await all()).toContain('shelf');
  });
});

describe('a batch', () => {
  test('is undone as a whole when one step fails', async () => {
    const { client } = await jars();
    const steps = ['UPDATE jar SET stock = 9', 'UPDATE jar SET stock = -1', 'UPDATE jar SET stock = 7'];
    await expect(client.batch(steps, 'write')).rejects.toMatchObject({ statementIndex: 1 });
    expect(await stockOf(client)).toBe(1n);
  });

  test('is one round trip', async () => {
    const { embedded, client } = await jars();
    const before = embedded.roundTrips;
    await client.batch(['UPDATE jar SET stock = 2', 'SELECT 1', 'SELECT 2'], 'write');
    expect(embedded.roundTrips - before).toBe(1);
  });
});

describe('writers', () => {
  test('wait for each other, and all of them get their turn', async () => {
    const { client } = await jars();
    const add = () => client.batch(['UPDATE jar SET stock = stock + 1', 'SELECT 1'], 'write');
    await Promise.all(Array.from({ length: 50 }, add));
    expect(await stockOf(client)).toBe(51n);
  });

  test('wait for an open transaction, while readers do not', async () => {
    const { client } = await jars();
    const transaction = await client.transaction('write');
    await transaction.execute('UPDATE jar SET stock = 5');
    const waiting = client.execute('UPDATE jar SET stock = stock * 10');
    expect(await stockOf(client)).toBe(1n);
    await transaction.commit();
    await waiting;
    expect(await stockOf(client)).toBe(50n);
  });

  test('are told that the database is locked when their patience ends', async () => {
    const { client } = await jars({ patience: 30 });
    const transaction = await client.transaction('write');
    await transaction.execute('UPDATE jar SET stock = 5');
    await expect(client.execute('UPDATE jar SET stock = 6')).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    await transaction.rollback();
    await client.execute('UPDATE jar SET stock = 7');
    expect(await stockOf(client)).toBe(7n);
  });

  test('lose a transaction that they leave silent, and only that', async () => {
    const { client } = await jars({ idle: 20 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const transaction = await client.transaction('write');
    await transaction.execute('UPDATE jar SET stock = 5');
    vi.advanceTimersByTime(19);
    await transaction.execute('UPDATE jar SET stock = 6');
    vi.advanceTimersByTime(20);
    vi.useRealTimers();
    await expect(transaction.commit()).rejects.toThrow(/expired/);
    await client.execute('UPDATE jar SET stock = stock + 2');
    expect(await stockOf(client)).toBe(3n);
  });
});

describe('a listening database', () => {
  const serve = async (token?: string) => {
    const { embedded, client } = await jars();
    const server = await listen(embedded, token ? { token } : {});
    return {
      server,
      local: client,
      at: (authToken?: string) => createClient({ url: server.url, ...(authToken && { authToken }) }),
    };
  };

  test('answers whoever holds its token', async () => {
    const { server, at } = await serve('right');
    expect(await stockOf(at('right'))).toBe(1);
    await server.close();
  });

  test.each([
    ['a wrong token', 'wrong'],
    ['none', undefined],
  ])('refuses %s', async (_which, token) => {
    const { server, at } = await serve('right');
    await expect(stockOf(at(token))).rejects.toThrow(/401/);
    await server.close();
  });

  test('says 400 to what it cannot read and 404 to what it does not know', async () => {
    const { server } = await serve();
    const post = (path: string, body: string) => fetch(server.url + path, { method: 'POST', body });
    expect((await post('/v2/pipeline', '{"requests":')).status).toBe(400);
    expect((await post('/elsewhere', '{}')).status).toBe(404);
    await server.close();
  });
});
