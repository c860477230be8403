import { sql, type SQL } from 'drizzle-orm';

/** A stage of drizzle's builders, as far as it is needed to find the one that makes the text. */
type Stage = Record<string, unknown> & { getSQL?: () => SQL };

/** Lets a statement that drizzle builds carry where it was begun, as hand-written SQL does: see `markSql`. */
export function builtAt<T extends object>(mark: string, builder: T): T {
  const tell = (stage: Stage): Stage => {
    const own = stage.getSQL?.bind(stage);
    if (own) stage.getSQL = () => sql`${own()}${sql.raw(` ${mark}/*]*/`)}`;
    return stage;
  };
  const first = builder as unknown as Stage;
  if (first.getSQL) return tell(first) as unknown as T;
  for (const step of ['values', 'set', 'from']) {
    const own = first[step];
    if (typeof own === 'function') first[step] = (...args: unknown[]) => tell(own.apply(first, args) as Stage);
  }
  return builder;
}
