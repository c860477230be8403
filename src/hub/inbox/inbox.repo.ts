import { readRows, type Db } from '../../platform/libsql/index.ts';
import { CASE_COLUMNS, type CaseRow } from '../timeline/index.ts';

/** One desk of a village's office: the cases of one kind that wait for one holder there. */
export interface Counter {
  readonly villageId: string;
  readonly kind: string;
  readonly holder: string;
}

/** What waits at a desk, first come first served, the overdue ones marked by `due_at`. One round trip. */
export async function inboxOf(db: Db, { villageId, kind, holder }: Counter, limit = 200): Promise<CaseRow[]> {
  const rows = await readRows<CaseRow>(db, {
    sql: `SELECT ${CASE_COLUMNS} FROM cases
            WHERE village_id = ?1 AND shop_id IS NULL AND holder = ?2 AND kind = ?3 AND closed = 0
            ORDER BY queued_at LIMIT ?4`,
    args: [villageId, holder, kind, limit],
  });
  return rows;
}
