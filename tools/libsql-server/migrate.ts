import { join } from 'node:path';
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator';
import type { Db } from '../../src/platform/libsql/index.ts';

const FOLDER = join(import.meta.dirname, '../../migrations');

/** Applies the migrations that the database does not have yet, all of them or none. */
export async function migrate(db: Db): Promise<void> {
  await applyMigrations(db, { migrationsFolder: FOLDER });
}
