import { copyFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { openDb, type Db } from '../../src/platform/libsql/index.ts';
import { EmbeddedLibsql } from '../../tools/libsql-server/index.ts';
import { collect } from '../statements/collect.ts';
import type { makeTemplate } from './migrated-template.ts';

interface Link {
  readonly server: EmbeddedLibsql;
  /** What an answer waits for before it is given. */
  held: (() => Promise<void>) | null;
}

const links = new WeakMap<Db, Link>();

/**
 * A fresh real libSQL database with the real migrations and no rows, reached as the Worker reaches it.
 * Call it inside a test or a `beforeEach`; it is closed when the test ends.
 */
export function testDb(): Db {
  return dbOn((file) => copyFileSync(inject('databaseTemplate'), file));
}

/** The database as it is now, for a test that puts it back later: a backup. */
export async function backupOf(db: Db): Promise<Db> {
  const file = join(dirname(inject('databaseTemplate')), `${crypto.randomUUID()}.db`);
  await db.$client.execute({ sql: 'VACUUM INTO ?', args: [file] });
  const copy = dbOn((to) => renameSync(file, to));
  if (db.vault) copy.vault = db.vault;
  return copy;
}

function dbOn(make: (file: string) => void): Db {
  const template: Awaited<ReturnType<typeof makeTemplate>>['file'] = inject('databaseTemplate');
  const file = join(dirname(template), `${crypto.randomUUID()}.db`);
  make(file);
  const embedded = new EmbeddedLibsql(file, { durability: 'off' });
  onTestFinished(() => embedded.close());
  const link: Link = { server: embedded, held: null };
  const db = openDb({
    url: 'http://embedded',
    fetch: async (request) => {
      const answer = await embedded.fetch(await told(request));
      await link.held?.();
      return answer;
    },
  });
  links.set(db, link);
  return db;
}

const told = async (request: Request): Promise<Request> =>
  request.method === 'POST'
    ? new Request(request.url, { method: 'POST', body: collect(await request.text()) })
    : request;

/**
 * The next so many questions get their answers together, once each of them has been asked, and so again `times`: whoever
 * acts at the same moment has read before anybody writes. Where fewer ask, the test hangs rather than tells nothing.
 */
export function answerTogether(db: Db, questions: number, times = 1): void {
  const link = linkOf(db);
  let waiting: (() => void)[] = [];
  let left = times;
  link.held = () =>
    new Promise((answered) => {
      waiting.push(answered);
      if (waiting.length < questions) return;
      left -= 1;
      if (left === 0) link.held = null;
      const all = waiting;
      waiting = [];
      for (const go of all) go();
    });
}

/** How many round trips to the database `work` makes. */
export async function roundTripsOf(db: Db, work: () => Promise<unknown>): Promise<number> {
  const { server } = linkOf(db);
  const before = server.roundTrips;
  await work();
  return server.roundTrips - before;
}

function linkOf(db: Db): Link {
  const link = links.get(db);
  if (!link) throw new Error('Only a database made by testDb can be counted or moved');
  return link;
}
