import type { Db } from '../../platform/libsql/index.ts';
import { read, type Query } from '../../platform/libsql/index.ts';

/** One step of a case as its followers see it. */
export interface TimelineEntry extends Record<string, unknown> {
  state: string;
  role: string;
  note: string | null;
  holder: string;
  due_at: number | null;
  at: number;
}

/** The query of a case's steps, oldest first: put it beside the case's own query so that a page stays one round trip. */
export const timelineQuery = (kind: string, caseId: string): Query => ({
  sql: `SELECT state, role, note, holder, due_at, at FROM timeline_entries
        WHERE case_kind = ? AND case_id = ? ORDER BY at, rowid`,
  args: [kind, caseId],
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

const COLUMNS = `kind, id, village_id, code, title, picture, state, amount, holder, due_at, queued_at, closed, created_at, updated_at`;

/** Everything an account follows: its own cases, and letters others asked for about its resident. Newest first. */
export async function myCases(
  db: Db,
  who: { accountId: string; residentId: string | null },
  limit = 100,
): Promise<CaseRow[]> {
  const [rows] = await read<[CaseRow]>(db, [
    {
      sql: `SELECT ${COLUMNS} FROM cases WHERE owner_account_id = ?1 OR subject_resident_id = ?2
            ORDER BY closed, updated_at DESC LIMIT ?3`,
      args: [who.accountId, who.residentId ?? '', limit],
    },
  ]);
  return rows;
}

/** A guest's cases by the blind index of the phone that was proved with a one-time code. */
export async function casesByPhone(db: Db, phoneIndex: string, limit = 50): Promise<CaseRow[]> {
  const [rows] = await read<[CaseRow]>(db, [
    {
      sql: `SELECT ${COLUMNS} FROM cases WHERE owner_phone_index = ?1 ORDER BY closed, updated_at DESC LIMIT ?2`,
      args: [phoneIndex, limit],
    },
  ]);
  return rows;
}
