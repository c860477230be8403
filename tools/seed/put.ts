import { commit, type Db, type Statement } from '../../src/platform/libsql/index.ts';

/** Writes seed rows; a refusal here is a mistake in the seed. */
export async function put(db: Db, statements: readonly Statement[]): Promise<void> {
  const done = await commit(db, statements);
  if (!done.ok) throw new Error(`The seed does not hold together: ${done.refusal.code}`);
}

/** Rows in portions small enough for one statement's parameters. */
export function* portions<T>(rows: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
