import Libsql from 'libsql';
import { steady } from '../../statements.config.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
  readonly hidden: number;
}

/** Names something that each copy has for itself, though no key or foreign key says so. */
const NAMES_A_THING = /(?:_id|_index|_hash|_key|_token|_code|code|subject|slug|key|token|^rt|^dataset)$/;

/**
 * Puts every row of `donor` into a database as many times as asked, each copy with identities of its own and of the same
 * village, shop-keeping its references among the copies. What is `steady` does not grow.
 */
export function growTo(file: string, donor: string, times: number): Record<string, number> {
  const native = new Libsql(file);
  native.exec('PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON; PRAGMA synchronous=OFF');
  native.prepare('ATTACH ? AS donor').run([donor]);
  const all = <T>(sql: string, ...args: unknown[]) => native.prepare(sql).all(args) as T[];
  const triggers = all<{ name: string; sql: string }>(
    "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'",
  );
  for (const { name } of triggers) native.exec(`DROP TRIGGER "${name}"`);
  const tables = all<{ name: string }>(
    `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'search_%'`,
  )
    .map(({ name }) => name)
    .filter((name) => steady[name] === undefined && !name.startsWith('log_'));
  const grown: Record<string, number> = {};
  native.exec('BEGIN');
  for (const table of tables) {
    const [columns, shifted] = shiftedColumns(all, table, new Set(tables));
    for (let copy = 1; copy <= times; copy += 1) {
      const values = columns.map(({ name }) => (shifted.has(name) ? shift(`"${name}"`, copy) : `"${name}"`));
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      native.exec(`INSERT OR IGNORE INTO main."${table}" (${names}) SELECT ${values.join(', ')} FROM donor."${table}"`);
    }
    const [counts] = all<{ mine: number; theirs: number }>(
      `SELECT (SELECT count(*) FROM main."${table}") AS mine, (SELECT count(*) FROM donor."${table}") AS theirs`,
    );
    if (counts?.theirs) grown[table] = counts.mine / counts.theirs;
  }
  native.exec('COMMIT');
  for (const { sql } of triggers) native.exec(sql);
  native.close();
  return grown;
}

/** A value of the same type that no other copy has. */
const shift = (column: string, copy: number): string =>
  `CASE typeof(${column}) WHEN 'integer' THEN ${column} + ${copy * 1_000_000_000} WHEN 'text' THEN ${column} || '~${copy}'
     WHEN 'blob' THEN CAST(${column} || x'${copy.toString(16).padStart(2, '0')}' AS BLOB) ELSE ${column} END`;

/** The columns that can be written, and those of which each copy gets its own. */
function shiftedColumns(
  all: <T>(sql: string, ...args: unknown[]) => T[],
  table: string,
  growing: ReadonlySet<string>,
): [Column[], Set<string>] {
  const columns = all<Column>('SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)', table).filter(
    ({ hidden }) => hidden === 0,
  );
  const references = new Map(
    all<{ column: string; table: string }>(
      'SELECT "from" AS column, "table" AS "table" FROM pragma_foreign_key_list(?)',
      table,
    ).map((it) => [it.column, it.table]),
  );
  const toSteady = (name: string) =>
    name === 'village_id' || (references.has(name) && !growing.has(references.get(name) ?? ''));
  const shifted = new Set(
    columns
      .map(({ name }) => name)
      .filter((name) => !toSteady(name) && (references.has(name) || NAMES_A_THING.test(name))),
  );
  const uniques = [
    columns.filter(({ pk }) => pk > 0).map(({ name }) => name),
    ...all<{ name: string }>('SELECT name FROM pragma_index_list(?) WHERE "unique" = 1', table).map(({ name }) =>
      all<{ name: string | null }>('SELECT name FROM pragma_index_info(?)', name).flatMap((it) => it.name ?? []),
    ),
  ];
  for (const unique of uniques) {
    if (unique.length === 0 || unique.some((name) => shifted.has(name))) continue;
    const own = unique.findLast((name) => !toSteady(name));
    if (own) shifted.add(own);
  }
  return [columns, shifted];
}
