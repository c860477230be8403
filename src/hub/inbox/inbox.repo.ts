import { read, type Db } from '../../platform/libsql/index.ts';
import type { CaseRow } from '../timeline/index.ts';

/** A counter: a shop's, or one desk of the village office; `owner` is what the office waits for residents to do. */
export type Counter =
  | { readonly shopId: string }
  | { readonly villageId: string; readonly holder: 'operator' | 'secretary' | 'head' | 'owner' };

/** What waits at a counter, first come first served, the overdue ones marked by `due_at`. One round trip. */
export async function inboxOf(db: Db, counter: Counter, limit = 200): Promise<CaseRow[]> {
  const columns = `kind, id, village_id, code, title, picture, state, amount, holder, due_at, queued_at, closed, created_at, updated_at`;
  const query =
    'shopId' in counter
      ? {
          sql: `SELECT ${columns} FROM cases WHERE shop_id = ?1 AND closed = 0 ORDER BY queued_at LIMIT ?2`,
          args: [counter.shopId, limit],
        }
      : {
          sql: `SELECT ${columns} FROM cases WHERE village_id = ?1 AND shop_id IS NULL AND holder = ?2 AND closed = 0
                ORDER BY queued_at LIMIT ?3`,
          args: [counter.villageId, counter.holder, limit],
        };
  const [rows] = await read<[CaseRow]>(db, [query]);
  return rows;
}
