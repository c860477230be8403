import type { Db } from '../../src/platform/libsql/index.ts';
import { readMigrations, type Migration } from '../migrations/read-migrations.ts';

/** What a database knows of its past; the shape is drizzle's, so that either can go on where the other stopped. */
const TABLE = '__drizzle_migrations';

/**
 * Applies what the database does not have yet, each migration by itself: all of it or nothing. One transaction a migration,
 * because the hosted database ends a transaction after five seconds. Tells which were applied.
 */
export async function migrate(db: Db, migrations = readMigrations()): Promise<readonly string[]> {
  await db.$client.execute(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
  );
  const missing = missingIn(await appliedTo(db), migrations);
  for (const migration of missing) await apply(db, migration);
  return missing.map(({ tag }) => tag);
}

/** When each applied migration was generated → its hash. */
async function appliedTo(db: Db): Promise<ReadonlyMap<number, string>> {
  const { rows } = await db.$client.execute(`SELECT created_at, hash FROM ${TABLE}`);
  return new Map(rows.map((row) => [Number(row.created_at), String(row.hash)]));
}

/** A database has the first so many migrations, as they are here, or it is not one of ours. */
function missingIn(applied: ReadonlyMap<number, string>, migrations: readonly Migration[]): readonly Migration[] {
  const missing = migrations.filter(({ when }) => !applied.has(when));
  const had = migrations.slice(0, migrations.length - missing.length);
  const other = had.find(({ when, hash }) => applied.get(when) !== hash);
  if (other) throw new Error(`made by another version: it does not have ${other.tag} as it is here`);
  if (had.length === 0 && applied.size > 0)
    throw new Error('made by another version: it has none of the migrations here');
  return missing;
}

async function apply(db: Db, { statements, hash, when }: Migration): Promise<void> {
  await db.$client.migrate([
    ...statements.map((sql) => ({ sql, args: [] })),
    { sql: `INSERT INTO ${TABLE} (hash, created_at) VALUES (?, ?)`, args: [hash, when] },
  ]);
}
