import { TOTAL, type FigureWindow } from '../../hub/figures/index.ts';
import { DAY } from '../../kernel/clock.ts';
import { read, type Db, type Query, type Row } from '../../platform/libsql/index.ts';

/** No request is open for longer: what nobody corrects expires after a month. */
const LONGEST_OPEN = 400 * DAY;

export interface TypeRow extends Row {
  slug: string;
  title: string;
  content: string;
  promised_minutes: number;
}
interface IssuedRow extends Row {
  service: string;
  issued: number;
  kept: number | null;
  corrected: number | null;
  median: number | null;
  p90: number | null;
}
interface RefusedRow extends Row {
  service: string;
  code: string;
  n: number;
}
interface CountRow extends Row {
  service: string;
  n: number;
}

export interface RevokedRow extends CountRow {
  issued_in: string;
  replaced: number;
}

/** What the figures of a window are made of, as counted in the database. */
export interface PromiseRows {
  readonly types: readonly TypeRow[];
  readonly issued: readonly IssuedRow[];
  readonly refused: readonly RefusedRow[];
  readonly overdue: readonly CountRow[];
  readonly revoked: readonly RevokedRow[];
}

/** Everything about one village and one window that has ended; one round trip. */
export const readPromises = (db: Db, villageId: string, window: FigureWindow): Promise<PromiseRows> =>
  read<{ types: TypeRow; issued: IssuedRow; refused: RefusedRow; overdue: CountRow; revoked: RevokedRow }>(db, {
    types: {
      sql: 'SELECT slug, title, content, promised_minutes FROM letter_types WHERE village_id = ?1 ORDER BY slug',
      args: [villageId],
    },
    issued: issuedQuery(villageId, window),
    refused: refusedQuery(villageId, window),
    overdue: overdueQuery(villageId, window),
    revoked: revokedQuery(villageId, window),
  });

const issuedQuery = (villageId: string, { from, until }: FigureWindow): Query => {
  const figures = (service: string, group: string) => `
    SELECT ${service} AS service, count(*) AS issued, sum(kept) AS kept, sum(corrected) AS corrected,
      max(CASE WHEN i = (n + 1) / 2 THEN m END) AS median, max(CASE WHEN i = (n * 9 + 9) / 10 THEN m END) AS p90
    FROM (SELECT slug, m, kept, corrected, row_number() OVER (${group} ORDER BY m) AS i, count(*) OVER (${group}) AS n
      FROM done) GROUP BY 1`;
  return {
    sql: `WITH done AS (
      SELECT t.slug, coalesce(r.spent_minutes, 0) AS m, r.due_at IS NULL OR r.issued_at <= r.due_at AS kept,
        EXISTS (SELECT 1 FROM timeline_entries e WHERE e.case_kind = 'letter' AND e.case_id = r.id
          AND e.state = 'needs_correction') AS corrected
      FROM letter_types t JOIN letter_requests r INDEXED BY letter_requests_type ON r.type_id = t.id
      WHERE t.village_id = ?1 AND r.issued_at >= ?2 AND r.issued_at < ?3)
      ${figures(`'${TOTAL}'`, '')} UNION ALL ${figures('slug', 'PARTITION BY slug')}`,
    args: [villageId, from, until],
  };
};

const refusedQuery = (villageId: string, { from, until }: FigureWindow): Query => ({
  sql: `SELECT t.slug AS service, r.reject_code AS code, count(*) AS n
    FROM letter_types t JOIN letter_requests r INDEXED BY letter_requests_rejected ON r.type_id = t.id
      JOIN timeline_entries e ON e.case_kind = 'letter' AND e.case_id = r.id AND e.state = 'rejected'
    WHERE t.village_id = ?1 AND r.state = 'rejected' AND r.submitted_at >= ?4 AND r.submitted_at < ?3
      AND e.at >= ?2 AND e.at < ?3
    GROUP BY 1, 2`,
  args: [villageId, from, until, from - LONGEST_OPEN],
});

/** By the last step before the end: only while the office has a request does its step name the promised time. */
const overdueQuery = (villageId: string, { until }: FigureWindow): Query => ({
  sql: `SELECT t.slug AS service, count(*) AS n
    FROM letter_types t JOIN letter_requests r INDEXED BY letter_requests_village ON r.village_id = t.village_id AND r.type_id = t.id
    WHERE t.village_id = ?1 AND r.state <> 'draft' AND r.submitted_at >= ?3 AND r.submitted_at < ?2
      AND (r.issued_at IS NULL OR r.issued_at >= ?2)
      AND (SELECT e.due_at FROM timeline_entries e WHERE e.case_kind = 'letter' AND e.case_id = r.id AND e.at < ?2
        ORDER BY e.at DESC, e.rowid DESC LIMIT 1) < ?2
    GROUP BY 1`,
  args: [villageId, until, until - LONGEST_OPEN],
});

const revokedQuery = (villageId: string, { from, until }: FigureWindow): Query => ({
  sql: `SELECT t.slug AS service, strftime('%Y-%m', r.issued_at / 1000 + 25200, 'unixepoch') AS issued_in,
      EXISTS (SELECT 1 FROM letter_requests n INDEXED BY letter_requests_replaces WHERE n.replaces_letter_id = l.id) AS replaced,
      count(*) AS n
    FROM letter_types t JOIN letter_requests r INDEXED BY letter_requests_village ON r.village_id = t.village_id AND r.type_id = t.id
      JOIN letters l ON l.request_id = r.id
    WHERE t.village_id = ?1 AND r.village_id = ?1 AND r.state = 'revoked' AND l.revoked_at >= ?2 AND l.revoked_at < ?3
    GROUP BY 1, 2, 3`,
  args: [villageId, from, until],
});
