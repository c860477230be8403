import { HOUR, type Instant } from '../../src/kernel/clock.ts';
import { readRows, type Db } from '../../src/platform/libsql/index.ts';
import type { FollowedLogs } from '../../src/platform/log/follow-keys.ts';
import { hasKey } from '../../src/platform/log/key-history.ts';
import { Trouble } from '../local/trouble.ts';

/**
 * Compares the changes of keys in the database with the published list: one that is recorded and not listed could be shown to some
 * people alone, with a history of their own. A new one waits some minutes for the timer. Throws at the first that is hidden.
 */
export async function checkKeys(db: Db, { past, now }: FollowedLogs, at: Instant): Promise<void> {
  const rows = await readRows<{ idx: number; key: string }>(db, {
    sql: `SELECT e.idx, a.subject_id AS key FROM audit_events a JOIN log_entries e ON e.event_id = a.id
          WHERE a.subject_kind = 'log_key' AND a.at < ? ORDER BY e.idx`,
    args: [at - HOUR],
  });
  const hidden = rows.find(({ key }) => ![...past, now].some((log) => hasKey(log, key)));
  if (hidden)
    throw new Trouble(`TAMPERED: entry ${hidden.idx} records the key ${hidden.key}, which is not in the list of keys.`);
}
