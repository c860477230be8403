import { globSync } from 'node:fs';
import { join } from 'node:path';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { readRows, Sealing, type Db } from '../../src/platform/libsql/index.ts';

export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** What its values are sealed for: `table.column`. */
  readonly context: string;
  /** May hold words that were written before it was sealed, and words of the code's own. */
  readonly words: boolean;
  /** Nothing is sealed too. */
  readonly always: boolean;
}

/** Every column that holds sealed values: those named `…_sealed`, and those declared with `sealedText`. */
export async function sealedColumns(db: Db): Promise<readonly SealedColumn[]> {
  const rows = await readRows<{ table_name: string; column_name: string }>(db, {
    sql: `SELECT t.name AS table_name, c.name AS column_name FROM sqlite_master t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND c.name LIKE '%\\_sealed' ESCAPE '\\' ORDER BY t.name, c.cid`,
  });
  const named = rows.map(({ table_name: table, column_name: column }) => ({
    table,
    column,
    context: `${table}.${column.replace(/_sealed$/, '')}`,
    words: false,
    always: false,
  }));
  return [...named, ...(await sealedTexts())];
}

/** The columns of people's own words, as the tables declare them. */
async function sealedTexts(): Promise<readonly SealedColumn[]> {
  const root = join(import.meta.dirname, '../../src');
  const files = globSync('**/*.table.ts', { cwd: root }).toSorted();
  const modules = await Promise.all(files.map((file) => import(join(root, file)) as Promise<Record<string, unknown>>));
  return modules
    .flatMap((module) => Object.values(module))
    .filter((thing) => is(thing, SQLiteTable))
    .flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.flatMap((column) => {
        const written = column.columnType === 'SQLiteCustomColumn' ? column.mapToDriverValue('x') : null;
        if (!(written instanceof Sealing)) return [];
        const always = column.mapToDriverValue('') instanceof Sealing;
        return [{ table: name, column: column.name, context: written.context, words: true, always }];
      });
    });
}
