import { commitmentIn } from '../../src/foundation/audit/entry.ts';
import { judgeEntry, type Judged } from '../../src/foundation/audit/judge-entry.ts';
import { classOfRow, OPENS, type AuditRow } from '../../src/foundation/audit/waiting.repo.ts';
import { readOne, readRows, type Db } from '../../src/platform/libsql/index.ts';
import { Trouble } from '../local/trouble.ts';
import type { FollowedLog, FollowedLogs } from '../../src/platform/log/follow-keys.ts';
import { entriesOf } from './entries-of.ts';

interface KnownRow extends AuditRow {
  idx: number;
  c: string;
  event_id: string | null;
  salt: string | null;
  erased: number;
}

const KNOWN = `SELECT e.idx, e.c, e.event_id, s.salt, a.*, EXISTS (SELECT 1 FROM audit_events x WHERE x.subject_kind = 'event'
    AND x.subject_id = e.event_id AND x.action = 'log.salt_erased') AS erased
  FROM log_entries e LEFT JOIN log_salts s ON s.event_id = e.event_id LEFT JOIN audit_events a ON a.id = e.event_id
  WHERE e.idx >= ? AND e.idx < ? ORDER BY e.idx`;

/** Rows that should have an entry, or wait for one, and do not. */
const UNENTERED = `SELECT a.* FROM audit_events a LEFT JOIN log_entries e ON e.event_id = a.id
  LEFT JOIN log_waiting w ON w.event_id = a.id
  WHERE e.idx IS NULL AND w.event_id IS NULL AND coalesce(a.log_class, '') <> 'never' AND (SELECT opened FROM log_state) = 1`;

const WORDS: Readonly<Partial<Record<Judged, string>>> = {
  changed: 'its row is not what was recorded',
  row_deleted: 'its row was deleted',
  salt_deleted: 'its salt is gone, and nothing says that it was erased',
};

/** Compares every published entry with the rows of the database. Throws at the first that was tampered with, naming it. */
export async function checkEntries(db: Db, { past, now }: FollowedLogs): Promise<Record<Judged, number>> {
  const all = [...past, now];
  const size = all.reduce((sum, log) => sum + log.now.size, 0);
  const counts = { whole: 0, filler: 0, erased: 0, unknown: 0, changed: 0, row_deleted: 0, salt_deleted: 0 };
  const text = new TextDecoder();
  let from = 0;
  for await (const entries of entriesOfAll(all)) {
    const rows = await readRows<KnownRow>(db, { sql: KNOWN, args: [from, from + entries.length], opens: OPENS });
    for (const [i, entry] of entries.entries()) {
      const row = rows[i];
      const at = `TAMPERED: entry ${from + i}`;
      if (row?.idx !== from + i) throw new Trouble(`${at} is not in the database.`);
      if (row.c !== commitmentIn(text.decode(entry)))
        throw new Trouble(`${at} in the database is not the one that was published.`);
      const is = judgeEntry({
        c: row.c,
        eventId: row.event_id,
        salt: row.salt,
        row: row.id ? row : null,
        isErasureRecorded: row.erased === 1,
      });
      counts[is] += 1;
      if (WORDS[is]) throw new Trouble(`${at} (${row.action ?? 'event'} ${row.event_id}): ${WORDS[is]}.`);
    }
    from += entries.length;
  }
  const added = (await readRows<AuditRow>(db, { sql: UNENTERED, opens: OPENS })).find(
    (row) => classOfRow(row) !== 'never',
  );
  if (added) throw new Trouble(`TAMPERED: the row ${added.id} (${added.action}) was added past the log.`);
  const more = await readOne<{ n: number }>(db, {
    sql: 'SELECT count(*) AS n FROM log_entries WHERE idx < ?',
    args: [size],
  });
  if (more?.n !== size) throw new Trouble(`TAMPERED: the database has ${more?.n} of ${size} published entries.`);
  return counts;
}

/** The entries of all logs of the site, one behind the other, as the database counts them. */
async function* entriesOfAll(logs: readonly FollowedLog[]): AsyncGenerator<Uint8Array[]> {
  for (const log of logs) yield* entriesOf(log, 0, log.now.size);
}
