import { accesses, type Access } from './accesses.ts';
import { HeldEqual, type Equality } from './held-equal.ts';
import type { Named } from './read-queries.ts';
import type { Statement } from './read-statement.ts';
import type { Schema } from './schema.ts';

/** How a statement is kept to what its asker may see; the later ones weigh more. */
export const CLASSES = ['village', 'key', 'public', 'region'] as const;
export type Class = (typeof CLASSES)[number];

/** What binds a table in a statement, and the lines of the lists that say so; null when nothing does. */
export interface Bound<Line> {
  readonly its: Class;
  readonly lines: readonly Line[];
}

/** What the lists say of tables and columns. */
export interface Lists<Line> {
  /** A row that whoever asks finds by this column alone. */
  readonly given: (table: string, column: string) => Bound<Line> | null;
  /** A table that nothing in the statement binds. */
  readonly unbound: (table: string) => Bound<Line> | null;
}

/** Columns that name one thing: a row that is found by one of another row belongs where that other one does. */
export const NAMES_ONE = /^(id|rowid|doc|source|cancels|code|(?!category_id|district_id|area_id)\w+_id)$/;

const weight = (it: Bound<unknown> | null) => (it ? CLASSES.indexOf(it.its) : CLASSES.length);
const sorted = <T extends Bound<unknown> | null>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => weight(a) - weight(b));

/** What binds each table that a statement asks or inserts into. */
export function boundBy<Line>(
  statement: Statement,
  schema: Schema,
  lists: Lists<Line>,
): (readonly [table: string, Bound<Line> | null])[] {
  const held = new HeldEqual(statement.sql, schema);
  const views = new Set([...statement.named.keys()].filter(schema.isView).flatMap((view) => schema.behindView(view)));
  // What the text does not name is what the database itself looks at for a foreign key.
  const reached = accesses(statement.sql, statement.aliases, schema).filter(
    ({ table }) => table !== 'guard' && (statement.named.has(table) || views.has(table)),
  );

  /** What is known so far; asked again until nothing more follows from it. */
  const known = new Map<Access, Bound<Line> | null>();

  const columnsOf = ({ table, equal }: Access) => equal.map((it) => (it === 'rowid' ? schema.rowidOf(table) : it));
  /** Where the text asks for what a plan tells of: by that name, and by the same columns when it stands at several places. */
  const placesOf = (access: Access): readonly Named[] => {
    const all = held.named(access.alias, access.table);
    const same = all.filter((it) => columnsOf(access).every((column) => held.of(it, column).length > 0));
    return same.length > 0 ? same : all;
  };
  const places = new Map(reached.map((access) => [access, placesOf(access)]));

  /** By the village that the text says, else by what the plan finds the row with. */
  const byItsColumns = (access: Access): Bound<Line> | null => {
    const columns = columnsOf(access);
    const its = (places.get(access) ?? []).map((named) =>
      [...new Set(['village_id', ...columns])].flatMap((column) =>
        held
          .of(named, column)
          // What no plan found the row by holds only what was handed in: else the other row may have been found by this one.
          .filter(({ always, origins }) => columns.includes(column) || (always && origins.every((it) => it === null)))
          .map((it) => ofEquality(it, access.table, column)),
      ),
    );
    return sorted(its.map((each) => sorted(each)[0] ?? null)).at(-1) ?? null;
  };

  const ofEquality = ({ origins }: Equality, table: string, column: string): Bound<Line> | null => {
    const from = [...held.tablesOf(origins)].map((origin): Bound<Line> | null => {
      if (origin === null) return lists.given(table, column);
      if (!NAMES_ONE.test(column) && !lists.given(table, column)) return null;
      const there = reached.filter((it) => places.get(it)?.includes(origin));
      const its =
        there.length > 0 ? sorted(there.map((it) => known.get(it) ?? null)).at(-1) : lists.unbound(origin.table);
      // The line of a list is needed where the row was found first.
      return its ? { its: its.its, lines: [] } : null;
    });
    return sorted(from).at(-1) ?? null;
  };

  for (let more = true; more;) {
    more = false;
    for (const access of reached) {
      const its = byItsColumns(access) ?? lists.unbound(access.table);
      more ||= weight(its) !== weight(known.get(access) ?? null);
      known.set(access, its);
    }
  }
  return [
    ...reached.map((access) => [access.table, known.get(access) ?? null] as const),
    ...insertedInto(statement.sql)
      .filter(([table]) => schema.tables.has(table) && table !== 'guard')
      .map(([table, columns]) => {
        const its = columns.map((column) => lists.given(table, column));
        return [table, sorted(its)[0] ?? lists.unbound(table)] as const;
      }),
  ];
}

function insertedInto(sql: string): (readonly [table: string, columns: readonly string[]])[] {
  const said = /^\s*insert\s+(?:or\s+\w+\s+)?into\s+"?(\w+)"?\s*\(([^)]*)\)/i.exec(sql);
  return said ? [[said[1] ?? '', (said[2] ?? '').split(',').map((column) => column.trim().replace(/"/g, ''))]] : [];
}
