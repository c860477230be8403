import { Connection } from '../../tools/libsql-server/connection.ts';

/** What no plan stands behind. */
const NO_PLAN = /^\s*(begin|commit|end|rollback|savepoint|release|pragma|attach|detach)\b/i;

/**
 * From now on counts what each statement costs the database itself, in steps of its virtual machine (triggers included): for
 * each text the most that one run of it took. `sqlite_stmt` is the engine's own book of it.
 */
export function countSteps(): { readonly most: ReadonlyMap<string, number>; stop(): void } {
  const most = new Map<string, number>();
  const { run } = Connection.prototype;
  const spent = (connection: Connection, sql: string): number =>
    Number(
      run.call(connection, 'SELECT ifnull(sum(nstep), 0) FROM sqlite_stmt WHERE sql = ?', [sql]).rows[0]?.[0] ?? 0,
    );
  Connection.prototype.run = function (sql, args) {
    if (NO_PLAN.test(sql)) return run.call(this, sql, args);
    const before = spent(this, sql);
    const outcome = run.call(this, sql, args);
    // Running it may drop an older copy of the same text together with what that had spent.
    most.set(sql, Math.max(most.get(sql) ?? 0, spent(this, sql) - before));
    return outcome;
  };
  const stop = () => {
    Connection.prototype.run = run;
  };
  return { most, stop };
}
