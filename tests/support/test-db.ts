import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { openDb, type Db } from '../../src/platform/libsql/index.ts';
import { EmbeddedLibsql } from '../../tools/libsql-server/index.ts';

const servers = new WeakMap<Db, EmbeddedLibsql>();

/**
 * A fresh real libSQL database with the real migrations and no rows, reached as the Worker reaches it.
 * Call it inside a test or a `beforeEach`; it is closed when the test ends.
 */
export function testDb(): Db {
  const template = inject('databaseTemplate');
  const file = join(dirname(template), `${crypto.randomUUID()}.db`);
  copyFileSync(template, file);
  const embedded = new EmbeddedLibsql(file, { durability: 'off' });
  onTestFinished(() => embedded.close());
  const db = openDb({ url: 'http://embedded', fetch: embedded.fetch });
  servers.set(db, embedded);
  return db;
}

/** How many round trips to the database `work` makes. */
export async function roundTripsOf(db: Db, work: () => Promise<unknown>): Promise<number> {
  const server = servers.get(db);
  if (!server) throw new Error('roundTripsOf counts on a database made by testDb');
  const before = server.roundTrips;
  await work();
  return server.roundTrips - before;
}
