import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDb, type Db } from '../../src/platform/libsql/index.ts';
import { EmbeddedLibsql, migrate } from '../../tools/libsql-server/index.ts';
import { readMigrations } from '../../tools/migrations/read-migrations.ts';

/**
 * A database as it was before the migration of this tag, and what brings it to today. Call it inside a test; it goes when
 * the test ends.
 */
export async function databaseBefore(tag: string): Promise<{ db: Db; toToday: () => Promise<unknown> }> {
  const all = readMigrations();
  const until = all.findIndex((migration) => migration.tag === tag);
  if (until === -1) throw new Error(`There is no migration ${tag}`);
  const folder = mkdtempSync(join(tmpdir(), 'balai-older-'));
  const embedded = new EmbeddedLibsql(join(folder, 'balai.db'), { durability: 'off' });
  onTestFinished(() => {
    embedded.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const db = openDb({ url: 'http://embedded', fetch: embedded.fetch });
  await migrate(db, all.slice(0, until));
  return { db, toToday: () => migrate(db, all) };
}
