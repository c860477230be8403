import type { Instant } from '../../kernel/clock.ts';
import type { Query } from '../../platform/libsql/index.ts';
import type { AuditAction } from './actions.ts';
import { OPENS, openingOfRow, type AuditRow } from './waiting.repo.ts';

/** What an audit row is about. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** A row of {@link recordedQuery}. */
export interface RecordedRow extends AuditRow, Record<string, unknown> {
  readonly idx: number | null;
  readonly salt: string | null;
}

/** An event with its place in the public log. */
export interface Recorded {
  readonly action: string;
  readonly at: Instant;
  /** The state that it led to: `data.to`, else `data.state`, else the second half of its action. */
  readonly state: string;
  readonly reason: string | null;
  /** Which entry it is, from 0; null while it waits for one. */
  readonly index: number | null;
  /** What opens the entry; null when that was erased. */
  readonly opening: string | null;
}

/** The query of all that the public log takes of these things, oldest first. The openings are for the parties alone. */
export const recordedQuery = (subjects: readonly Subject[]): Query => ({
  sql: `SELECT a.*, e.idx, s.salt FROM json_each(?) j
        JOIN audit_events a ON a.subject_kind = j.value ->> 'kind' AND a.subject_id = j.value ->> 'id'
        LEFT JOIN log_entries e ON e.event_id = a.id LEFT JOIN log_salts s ON s.event_id = a.id
        WHERE a.log_class IS NOT 'never' ORDER BY a.at, a.rowid`,
  args: [JSON.stringify(subjects)],
  opens: OPENS,
});

export function recordedOf(row: RecordedRow): Recorded {
  const data = (row.data === null ? {} : JSON.parse(row.data)) as Record<string, string | undefined>;
  return {
    action: row.action,
    at: row.at,
    state: data['to'] ?? data['state'] ?? row.action.slice(row.action.indexOf('.') + 1),
    reason: row.reason,
    index: row.idx,
    opening: row.salt === null ? null : openingOfRow(row, row.salt),
  };
}

/** SQL: which entry of the public log an action on a thing is; null while it has none. `id` is SQL: `l.id`. */
export const entrySql = (action: AuditAction, kind: string, id: string): string =>
  `(SELECT e.idx FROM audit_events a JOIN log_entries e ON e.event_id = a.id
    WHERE a.subject_kind = '${kind}' AND a.subject_id = ${id} AND a.action = '${action}')`;
