import type { Instant } from '../../kernel/clock.ts';
import { readRows, type Db, type Row } from '../../platform/libsql/index.ts';

/** An event as far as tables of events need to know. */
export interface CountedEvent extends Row {
  readonly id: string;
  readonly kind: 'birth' | 'death' | 'move_in' | 'move_out';
  /** Null of a birth that only a letter told of. */
  readonly sex: 'L' | 'P' | null;
  readonly hamlet: string | null;
  readonly recorded_at: number;
}

/** SQL: event `e` was not taken back, nor was what put it right. */
const STANDS = `NOT EXISTS (SELECT 1 FROM resident_events c LEFT JOIN resident_events d ON d.cancels = c.id
  WHERE c.cancels = e.id AND (c.kind = 'cancelled' OR d.kind = 'cancelled'))`;

/**
 * The events that the office of a village recorded from one moment until another, so many after the one given: to be counted in
 * portions. By the day they were recorded, so that what is reported late is counted once; what was put right is counted where it
 * was recorded first, what was taken back not at all.
 */
export const countedEvents = (
  db: Db,
  villageId: string,
  { since, until }: { readonly since: Instant; readonly until: Instant },
  after: { readonly at: Instant; readonly id: string },
  limit: number,
): Promise<readonly CountedEvent[]> =>
  readRows<CountedEvent>(db, {
    sql: `SELECT e.id, e.kind, e.recorded_at, coalesce(e.sex, r.sex, (SELECT b.sex FROM resident_events b
              WHERE b.source = 'birth:' || e.id AND substr(b.source, 1, 6) = 'birth:')) AS sex, m.name AS hamlet
          FROM resident_events AS e INDEXED BY resident_events_counted LEFT JOIN residents r ON r.id = e.resident_id
            LEFT JOIN households h ON h.id = e.household_id LEFT JOIN hamlets m ON m.id = h.hamlet_id
          WHERE e.village_id = ?1 AND (e.recorded_at, e.id) > (?2, ?3) AND e.recorded_at < ?4
            AND e.kind IN ('birth', 'death', 'move_in', 'move_out') AND e.cancels IS NULL AND ${STANDS}
          ORDER BY e.recorded_at, e.id LIMIT ?5`,
    args: [villageId, Math.max(since, after.at), after.at < since ? '' : after.id, until, limit],
  });
