import type { InValue } from '@libsql/client/web';
import { ok, type Refusal, type Result } from '../../kernel/result.ts';
import { refusedBy, type Signal } from '../../kernel/signal.ts';
import type { Db } from './open.ts';
import type { Query } from './read.ts';
import { Sealing } from './sealed-text.ts';

/** A drizzle builder (`insert`, `update`, `delete`), or hand-written SQL from {@link raw}. */
export interface Statement {
  toSQL(): { sql: string; params: unknown[] };
}

interface Guarded {
  readonly statement: Statement;
  readonly refusals: Readonly<Partial<Record<FailureKind, Refusal | Signal>>>;
}

export type Step = Statement | Guarded;

type FailureKind = 'guard' | 'unique' | 'check' | 'foreign_key' | 'trigger';

/** Hand-written SQL as a step. */
export const raw = (sql: string, args: readonly unknown[] = []): Statement => ({
  toSQL: () => ({ sql, params: [...args] }),
});

/** A step that gives rows, and the handle by which they are read from the answer; it may also be asked alone, as a query. */
export interface Asking<T> extends Statement, Query<T> {}

/** Hand-written SQL that gives rows (a SELECT, a RETURNING): read them with {@link Committed.rowsOf} of the same step. */
export const asking = <T>(sql: string, args: readonly (InValue | Sealing)[] = []): Asking<T> => ({
  ...raw(sql, args),
  sql,
  args: args as InValue[],
});

/** Names the refusal for a constraint that this step may break. Without it a broken constraint is a defect and throws. */
export const on = (statement: Statement, refusals: Guarded['refusals']): Step => ({ statement, refusals });

/** Aborts the whole batch with `refusal` when the step just before changed no row: the compare-and-set guard. */
export const expectChange = (refusal: Refusal | Signal): Step => expect('changes() > 0', [], refusal);

/** Aborts the whole batch with `refusal` unless the SQL condition is true at this point of the batch. */
export const expect = (condition: string, args: readonly unknown[], refusal: Refusal | Signal): Step => ({
  statement: raw(`INSERT INTO guard (holds) VALUES ((${condition}))`, args),
  refusals: { guard: refusal },
});

/**
 * Runs the steps as ONE atomic batch in one round trip. Either every step holds, or nothing is written and the result is
 * the refusal named by the step that failed. A failure that no step named is a defect and is thrown.
 * `guard` is a view whose trigger aborts, see migrations/0001_guard.sql.
 */
export async function commit(db: Db, steps: readonly Step[]): Promise<Result<Committed>> {
  const guarded = steps.map((s): Guarded => ('statement' in s ? s : { statement: s, refusals: {} }));
  const statements = await Promise.all(
    guarded.map(async ({ statement }) => {
      const { sql, params } = statement.toSQL();
      return { sql, args: await sealedIn(db, params) };
    }),
  );
  try {
    const sets = await db.$client.batch(statements, 'write');
    const rowsOf = <T>(step: Asking<T>): readonly T[] => {
      const set = sets[guarded.findIndex(({ statement }) => statement === step)];
      if (!set) throw new Error('a commit was asked for the rows of a step that was not in it');
      return set.rows as unknown as T[];
    };
    return ok({ rowsOf, firstOf: (step) => rowsOf(step)[0] });
  } catch (error) {
    const failure = failureOf(error);
    const refusal = failure && guarded[failure.index]?.refusals[failure.kind];
    if (refusal) return refusedBy(refusal);
    throw error;
  }
}

/** The values as they are written: what a sealed column gets is sealed only now, so that steps are put together without waiting. */
function sealedIn({ vault }: Db, params: readonly unknown[]): Promise<InValue[]> {
  return Promise.all(
    params.map((value) => {
      if (!(value instanceof Sealing)) return value as InValue;
      if (!vault) throw new Error(`Nothing seals ${value.context} here: the database was opened without a vault.`);
      return vault.seal(value.text, value.context);
    }),
  );
}

/** What a batch gave, by the steps that asked for it. */
export interface Committed {
  rowsOf<T>(step: Asking<T>): readonly T[];
  /** The only or first row, when there is one. */
  firstOf<T>(step: Asking<T>): T | undefined;
}

/** Reads the failed step and the kind of failure off a libSQL batch error; null when it is something else. */
function failureOf(error: unknown): { index: number; kind: FailureKind } | null {
  if (!(error instanceof Error) || !('statementIndex' in error) || typeof error.statementIndex !== 'number')
    return null;
  const text = error.message;
  const kind: FailureKind | null = /UNIQUE constraint|PRIMARY KEY/i.test(text)
    ? 'unique'
    : /CHECK constraint|NOT NULL constraint/i.test(text)
      ? 'check'
      : /FOREIGN KEY constraint/i.test(text)
        ? 'foreign_key'
        : /guard does not hold/i.test(text)
          ? 'guard'
          : /SQLITE_CONSTRAINT/i.test(text)
            ? 'trigger'
            : null;
  return kind && { index: error.statementIndex, kind };
}
