import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EmbeddedLibsql, listen } from '../../../tools/libsql-server/index.ts';
import { openDb, type Db } from './index.ts';

let folder: string;
let embedded: EmbeddedLibsql;
let db: Db;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'balai-number-'));
  embedded = new EmbeddedLibsql(join(folder, 'x.db'), { durability: 'off' });
  db = openDb({ url: 'http://embedded', fetch: embedded.fetch });
  await db.$client.executeMultiple('CREATE TABLE jar (stock INTEGER); INSERT INTO jar VALUES (4);');
});

afterEach(() => {
  embedded.close();
  rmSync(folder, { recursive: true, force: true });
});

const SQL = 'SELECT stock FROM jar';

describe('a question for a number', () => {
  test('is answered as the client answers it, after every write', async () => {
    for (const stock of [4, 0, -7, 2 ** 40]) {
      await db.$client.execute({ sql: 'UPDATE jar SET stock = ?', args: [stock] });
      expect([await db.number(SQL), Number((await db.$client.execute(SQL)).rows[0]?.['stock'])]).toEqual([
        stock,
        stock,
      ]);
    }
  });

  test('is one round trip, and 0 when there is no row', async () => {
    const before = embedded.roundTrips;
    expect(await db.number('SELECT stock FROM jar WHERE stock > 99')).toBe(0);
    expect(embedded.roundTrips - before).toBe(1);
  });

  test('that the database cannot answer is an error, never a number', async () => {
    await expect(db.number('SELECT nothing FROM nowhere')).rejects.toThrow(/did not answer/);
    const down = openDb({ url: 'http://embedded', fetch: async () => new Response('busy', { status: 503 }) });
    await expect(down.number(SQL)).rejects.toThrow(/503/);
    const odd = openDb({ url: 'http://embedded', fetch: async () => Response.json({ results: [] }) });
    await expect(odd.number(SQL)).rejects.toThrow(/did not answer/);
  });

  test('reaches a database on the network only with its token', async () => {
    const remote = await listen(embedded, { token: 'right' });
    expect(await openDb({ url: `${remote.url}/`, authToken: 'right' }).number(SQL)).toBe(4);
    await expect(openDb({ url: remote.url, authToken: 'wrong' }).number(SQL)).rejects.toThrow(/401/);
    await remote.close();
  });

  test('goes to a Turso address by HTTPS', async () => {
    const seen: string[] = [];
    const fetch = async (request: Request) => {
      seen.push(request.url);
      return embedded.fetch(new Request('http://embedded/v2/pipeline', request));
    };
    expect(await openDb({ url: 'libsql://balai-pesawaran.turso.io', fetch }).number(SQL)).toBe(4);
    expect(seen).toEqual(['https://balai-pesawaran.turso.io/v2/pipeline']);
  });
});
