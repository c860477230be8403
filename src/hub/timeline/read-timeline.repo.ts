import { type Db, readRows, type Query } from '../../platform/libsql/index.ts';

/** One step of a case as its followers see it. */
export interface TimelineEntry extends Record<string, unknown> {
  state: string;
  role: string;
  note: string | null;
  holder: string;
  due_at: number | null;
  at: number;
}

/** What a query that gives `note` of a timeline has to open. */
export const TIMELINE_OPENS = { note: 'timeline_entries.note' } as const;

/**
 * The query of a case's steps, oldest first, two steps of one commit in the order they were written. Put it beside the
 * case's own query so that a page stays one round trip.
 */
export const timelineQuery = (kind: string, caseId: string): Query => ({
  sql: `SELECT state, role, note, holder, due_at, at FROM timeline_entries
        WHERE case_kind = ? AND case_id = ? ORDER BY at, rowid`,
  args: [kind, caseId],
  opens: TIMELINE_OPENS,
});

/** A case in a list: "Pesanan & Permohonan Saya", or a counter's inbox. */
export interface CaseRow extends Record<string, unknown> {
  kind: string;
  id: string;
  village_id: string;
  code: string;
  title: string;
  picture: string | null;
  state: string;
  amount: number;
  holder: string;
  due_at: number | null;
  queued_at: number;
  closed: number;
  created_at: number;
  updated_at: number;
}

/** The columns of a {@link CaseRow}. */
export const CASE_COLUMNS = `kind, id, village_id, code, title, picture, state, amount, holder, due_at, queued_at, closed, created_at, updated_at`;

/** Cases of one kind by public code, as a list shows them, for readers who have shown that they may. */
export const casesByCode = (kind: string, codes: readonly string[]): Query => ({
  sql: `SELECT ${CASE_COLUMNS} FROM cases INDEXED BY cases_code_unique
        WHERE kind = ?1 AND code IN (SELECT value FROM json_each(?2))
        ORDER BY closed, updated_at DESC`,
  args: [kind, JSON.stringify(codes)],
});

/**
 * The cases of an account, of its resident, and of its phone number. Each part reads its own index. A case about a resident is
 * listed only for who has shown which resident they are.
 */
export async function followedCasesRepo(db: Db, accountId: string, residentId: string | null): Promise<CaseRow[]> {
  const part = (condition: string) => `SELECT ${CASE_COLUMNS} FROM cases WHERE ${condition}`;
  const rows = await readRows<CaseRow>(db, {
    sql: `${part(`owner_account_id = ?1 AND (subject_resident_id IS NULL OR ?2 <> '')`)} UNION ${part('subject_resident_id = ?2')} UNION
            ${part('owner_phone_index = (SELECT phone_index FROM accounts WHERE id = ?1)')}
            ORDER BY closed, updated_at DESC LIMIT 100`,
    args: [accountId, residentId ?? ''],
  });
  return rows;
}
