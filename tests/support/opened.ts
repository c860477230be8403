import type { Deps } from '../../src/foundation/deps.ts';
import { openText, readRows, type Query } from '../../src/platform/libsql/index.ts';

/** Rows as the query builder gives them, with what is sealed in these columns opened: name in the row → `table.column`. */
export const opened = <T extends Record<string, unknown>>(
  { vault }: Pick<Deps, 'vault'>,
  rows: readonly T[],
  columns: Readonly<Record<string, string>>,
): Promise<T[]> =>
  Promise.all(
    rows.map(async (row) => {
      const words = await Promise.all(
        Object.entries(columns).map(async ([name, context]) => {
          const value = row[name];
          return [name, typeof value === 'string' ? await openText(vault, value, context) : value];
        }),
      );
      return { ...row, ...Object.fromEntries(words) } as T;
    }),
  );

/** Whether the words lie somewhere in the database as they were typed. */
export async function liesOpen(db: Deps['db'], words: string): Promise<string[]> {
  const tables = await readRows<{ name: string; columns: string }>(db, {
    sql: `SELECT t.name, group_concat('instr("' || c.name || '", ?1) > 0', ' OR ') AS columns
            FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.type = 'TEXT' GROUP BY t.name`,
  } satisfies Query);
  const found = await Promise.all(
    tables.map(async ({ name, columns }) => ({
      name,
      rows: await readRows(db, { sql: `SELECT 1 FROM "${name}" WHERE ${columns} LIMIT 1`, args: [words] }),
    })),
  );
  return found.filter(({ rows }) => rows.length > 0).map(({ name }) => name);
}
