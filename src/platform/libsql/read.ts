import type { InValue, ResultSet } from '@libsql/client/web';
import type { Db } from './open.ts';

/** Hand-written SQL that gives rows `T`: what its author vouches for. */
export interface Query<T = unknown> {
  readonly sql: string;
  readonly args?: readonly InValue[];
  /** Never set: it only carries the type. */
  readonly row?: T;
}

/** A row as the database gives it: snake_case columns, numbers for INTEGER. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Runs hand-written queries in ONE round trip and one snapshot, without the query builder's cost: for public pages.
 * `T` is what the author of the SQL vouches for, so keep the SQL and its row type side by side in a repo.
 */
export async function read<T extends readonly Row[]>(
  db: Db,
  queries: { readonly [K in keyof T]: Query },
): Promise<{ [K in keyof T]: T[K][] }> {
  const statements = queries.map((q) => ({ sql: q.sql, args: [...(q.args ?? [])] }));
  const [only] = statements;
  const sets: ResultSet[] =
    statements.length === 1 && only ? [await db.$client.execute(only)] : await db.$client.batch(statements, 'deferred');
  return sets.map((set) => set.rows) as unknown as { [K in keyof T]: T[K][] };
}

/** The first row of one query, or null. */
export async function readOne<T>(db: Db, query: Query<T>): Promise<T | null> {
  const [rows] = await read<[Row]>(db, [query]);
  return (rows[0] as T | undefined) ?? null;
}
