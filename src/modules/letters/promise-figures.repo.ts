import { TOTAL, type Figure, type FigureWindow, type HandsOut } from '../../hub/figures/index.ts';
import { DAY, MINUTE, HOUR } from '../../kernel/clock.ts';
import { read, type Query, type Row } from '../../platform/libsql/index.ts';
import type { LetterTypeContent } from './letter-type.ts';
import { REJECT_CODES } from './request.ts';
import { isWithheld } from './requests/index.ts';
import { MODULE_NAME } from './types/index.ts';

const HOURS = HOUR / MINUTE;
/** No request is open for longer: what nobody corrects expires after a month. */
const LONGEST_OPEN = 400 * DAY;

const REFUSED = REJECT_CODES.map((code) => `refused_${code}` as const);

/**
 * How a village's office kept its promises. A letter counts in the window it was issued in, a refusal in that of the refusal, what
 * is overdue at the window's end. Kept: issued by the time that this request was promised, pauses for corrections added. Times are
 * in hours of the office, median and nine of ten by nearest rank.
 */
export const promiseFigures: HandsOut = {
  of: 'village',
  name: 'letters.promise',
  module: MODULE_NAME,
  dimensions: ['service'],
  measures: {
    issued: { kind: 'count' },
    kept: { kind: 'part', of: 'issued' },
    promised: { kind: 'nobody' },
    median: { kind: 'middle', of: 'issued' },
    p90: { kind: 'middle', of: 'issued' },
    corrected: { kind: 'part', of: 'issued' },
    overdue: { kind: 'count' },
    refused: { kind: 'count' },
    ...Object.fromEntries(REFUSED.map((name) => [name, { kind: 'count' } as const])),
  },
  sums: { refused: REFUSED },
  standing: ['overdue'],
  async read(db, villageId, window) {
    const found = await read<{ types: TypeRow; issued: IssuedRow; refused: RefusedRow; overdue: CountRow }>(db, {
      types: {
        sql: 'SELECT slug, title, content, promised_minutes FROM letter_types WHERE village_id = ?1 ORDER BY slug',
        args: [villageId],
      },
      issued: issuedQuery(villageId, window),
      refused: refusedQuery(villageId, window),
      overdue: overdueQuery(villageId, window),
    });
    const types = window.period === 'year' ? found.types : [];
    return [null, ...types].map((type) => figureOf(type, found));
  },
};

interface TypeRow extends Row {
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

function figureOf(
  type: TypeRow | null,
  found: { issued: readonly IssuedRow[]; refused: readonly RefusedRow[]; overdue: readonly CountRow[] },
): Figure {
  const ofType = ({ service }: { readonly service: string }) => !type || service === type.slug;
  const issued = found.issued.find(({ service }) => service === (type?.slug ?? TOTAL));
  const refused = found.refused.filter(ofType);
  const many = (rows: readonly { readonly n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0);
  return {
    codes: [type?.slug ?? TOTAL],
    ...(type && { title: type.title }),
    values: {
      issued: issued?.issued ?? 0,
      kept: issued?.kept ?? 0,
      promised: type ? inHours(type.promised_minutes) : null,
      median: inHours(issued?.median ?? null),
      p90: inHours(issued?.p90 ?? null),
      corrected: issued?.corrected ?? 0,
      overdue: many(found.overdue.filter(ofType)),
      refused: many(refused),
      ...Object.fromEntries(
        REJECT_CODES.map((code) => [`refused_${code}`, many(refused.filter((row) => row.code === code))]),
      ),
    },
    ...(type && isWithheld({ slug: type.slug, content: JSON.parse(type.content) as LetterTypeContent })
      ? { sensitive: true as const }
      : {}),
  };
}

/** To a tenth. */
const inHours = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round((minutes * 10) / HOURS) / 10;

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
