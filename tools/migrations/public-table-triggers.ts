import { readRows, type Db } from '../../src/platform/libsql/index.ts';

const EVENTS = ['insert', 'update', 'delete'] as const;
const nameOf = (table: string, event: string) => `${table}_version_${event}`;
const triggerOf = (table: string, event: string) =>
  `CREATE TRIGGER ${nameOf(table, event)} AFTER ${event.toUpperCase()} ON ${table} ` +
  `BEGIN UPDATE storefront_version SET version = version + 1; END`;

/**
 * What must still be said so that exactly the given tables move `storefront_version`: triggers for those that have none,
 * and the end of those of tables that no public page reads any more. Empty when a migrated database is as it shall be.
 */
export async function missingTriggers(migrated: Db, tables: readonly string[]): Promise<readonly string[]> {
  const there = await readRows<{ name: string; sql: string }>(migrated, {
      sql: `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB '*_version_*'
            AND sql LIKE '%UPDATE storefront_version%' ORDER BY name`,
    });
  const wanted = new Map(tables.flatMap((table) => EVENTS.map((on) => [nameOf(table, on), triggerOf(table, on)])));
  const right = new Set(there.filter(({ name, sql }) => wanted.get(name) === sql).map(({ name }) => name));
  return [
    ...there.filter(({ name }) => !right.has(name)).map(({ name }) => `DROP TRIGGER ${name}`),
    ...[...wanted].filter(([name]) => !right.has(name)).map(([, sql]) => sql),
  ];
}
