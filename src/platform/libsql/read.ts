import type { InValue, ResultSet } from '@libsql/client/web';
import type { Db } from './open.ts';
import { openText, type Sealer } from './sealed-text.ts';

/** Hand-written SQL that gives rows `T`: what its author vouches for. */
export interface Query<T = unknown> {
  readonly sql: string;
  readonly args?: readonly InValue[];
  /** What it gives sealed, to be opened: its name in the row → `table.column`, or what opens a JSON with sealed parts. */
  readonly opens?: Readonly<Record<string, string | OpenPart>>;
  /** Never set: it only carries the type. */
  readonly row?: T;
}

/** Opens the sealed parts of a value. */
export type OpenPart = (value: string, sealer: Sealer) => Promise<string>;

/** A row as the database gives it: snake_case columns, numbers for INTEGER. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Runs hand-written queries in ONE round trip and one snapshot, without the query builder's cost: for public pages. Each is
 * asked and answered by its name. `T` is what the author of the SQL vouches for, so keep the SQL and its row type side by
 * side in a repo.
 */
export async function read<T extends Readonly<Record<string, Row>>>(
  db: Db,
  queries: { readonly [K in keyof T]: Query },
): Promise<{ [K in keyof T]: T[K][] }> {
  const names = Object.keys(queries);
  const sets = await ask(
    db,
    names.map((name) => queries[name] as Query),
  );
  return Object.fromEntries(names.map((name, i) => [name, sets[i]?.rows ?? []])) as unknown as {
    [K in keyof T]: T[K][];
  };
}

/** The rows of one query. */
export async function readRows<T>(db: Db, query: Query): Promise<T[]> {
  const [set] = await ask(db, [query]);
  return (set?.rows ?? []) as unknown as T[];
}

/** The first row of one query, or null. */
export async function readOne<T>(db: Db, query: Query<T>): Promise<T | null> {
  return (await readRows<T>(db, query))[0] ?? null;
}

async function ask({ $client, vault }: Db, queries: readonly Query[]): Promise<readonly ResultSet[]> {
  const statements = queries.map((q) => ({ sql: q.sql, args: [...(q.args ?? [])] }));
  const [only] = statements;
  const sets =
    statements.length === 1 && only ? [await $client.execute(only)] : await $client.batch(statements, 'deferred');
  await Promise.all(queries.map((query, i) => opened(vault, query, sets[i]?.rows ?? [])));
  return sets;
}

/** Opens in the rows what their query says is sealed. */
async function opened(vault: Sealer | undefined, { opens }: Query, rows: ResultSet['rows']): Promise<void> {
  if (!opens) return;
  if (!vault) throw new Error('Nothing opens what is sealed here: the database was opened without a vault.');
  await Promise.all(
    rows.flatMap((row) =>
      Object.entries(opens).map(async ([name, context]) => {
        const value = row[name];
        if (typeof value !== 'string') return;
        row[name] = await (typeof context === 'string' ? openText(vault, value, context) : context(value, vault));
      }),
    ),
  );
}
