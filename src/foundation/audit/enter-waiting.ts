import { FASTER } from './faster.ts';
import { commit, expect, readRows } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { OPENS, classOfRow, committedTo, delaySteps, enterSteps, takeWaiting, type AuditRow } from './waiting.repo.ts';

const SOME = 500;

/** What {@link enterWaiting} reads: a row that may have its `c` already. */
type Waiting = AuditRow & { readonly event_id: string; readonly c: string | null };

/**
 * Enters what has no index although it should: rows written past `audited`, and entries whose place others took while the
 * database was put back. Those that are to be delayed go on waiting for their day.
 */
export async function enterWaiting(deps: Pick<Deps, 'db' | 'ids'>): Promise<void> {
  const rows = await readRows<Waiting>(deps.db, {
    sql: `SELECT w.event_id, w.c, a.* FROM log_waiting w LEFT JOIN audit_events a ON a.id = w.event_id
          WHERE w.daily = 0 ORDER BY w.rowid LIMIT ?`,
    args: [SOME],
    opens: OPENS,
  });
  if (rows.length === 0) return;
  const as = (row: Waiting) =>
    row.c === null ? committedTo(row, deps.ids.token(128)) : { id: row.event_id, c: row.c, salt: null };
  const known = rows.filter((row) => row.c !== null || classOfRow(row) !== 'never');
  const isDelayed = (row: Waiting) => row.c === null && classOfRow(row) === 'delayed';
  await commit(deps.db, [
    takeWaiting(rows.map((row) => row.event_id)),
    expect('changes() = ?', [rows.length], FASTER),
    ...enterSteps(known.filter((row) => !isDelayed(row)).map(as)),
    ...delaySteps(known.filter(isDelayed).map(as)),
  ]);
}
