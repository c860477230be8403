import { read, readRows, type Db, type Query, type Row } from '../../../platform/libsql/index.ts';
import type { LetterTypeContent } from '../letter-type.ts';
import type { CountedTimes } from './service-times.ts';

const ON = `EXISTS (SELECT 1 FROM village_modules m WHERE m.village_id = t.village_id AND m.module = 'letters')`;

interface TypeRow extends Row {
  slug: string;
  title: string;
  content: string;
  promised_minutes: number;
  valid_days: number | null;
  rt_endorsement: number;
}

export interface PublicLetterType {
  readonly slug: string;
  readonly title: string;
  readonly promisedMinutes: number;
  readonly validDays: number | null;
  readonly rtEndorsement: boolean;
  readonly content: LetterTypeContent;
}

export interface LetterTypeCard extends Row {
  slug: string;
  title: string;
  summary: string;
  promised_minutes: number;
}

/** Everything the public page of a letter type shows, in one round trip; null where there is no such type or no letters. */
export async function publicLetterType(
  db: Db,
  villageId: string,
  slug: string,
  since: number,
): Promise<{ type: PublicLetterType; times: CountedTimes } | null> {
  const {
    types: [type],
    timess: [times],
    rejected,
  } = await read<{ types: TypeRow; timess: TimesRow; rejected: RejectedRow }>(db, {
    types: {
      sql: `SELECT t.slug, t.title, t.content, t.promised_minutes, t.valid_days, t.rt_endorsement
            FROM letter_types t WHERE t.village_id = ?1 AND t.slug = ?2 AND t.active = 1 AND ${ON}`,
      args: [villageId, slug],
    },
    timess: timesQuery(villageId, slug, since),
    rejected: {
      sql: `SELECT r.reject_code AS code, count(*) AS n FROM letter_types t JOIN letter_requests r ON r.type_id = t.id
            WHERE t.village_id = ?1 AND t.slug = ?2 AND r.state = 'rejected' AND r.submitted_at > ?3
            GROUP BY r.reject_code`,
      args: [villageId, slug, since],
    },
  });
  if (!type) return null;
  return {
    type: {
      slug: type.slug,
      title: type.title,
      promisedMinutes: type.promised_minutes,
      validDays: type.valid_days,
      rtEndorsement: type.rt_endorsement === 1,
      content: JSON.parse(type.content) as LetterTypeContent,
    },
    times: {
      issued: times?.issued ?? 0,
      median: times?.median ?? null,
      p90: times?.p90 ?? null,
      kept: times?.kept ?? 0,
      rejected: Object.fromEntries(rejected.map((r) => [r.code, r.n])),
    },
  };
}

interface TimesRow extends Row {
  issued: number;
  median: number | null;
  p90: number | null;
  kept: number | null;
}

interface RejectedRow extends Row {
  code: string;
  n: number;
}

/** Median and 90th percentile by nearest rank, over the letters issued since. */
const timesQuery = (villageId: string, slug: string, since: number): Query => ({
  sql: `WITH done AS (
          SELECT r.spent_minutes AS m, t.promised_minutes AS promised,
            row_number() OVER (ORDER BY r.spent_minutes) AS i, count(*) OVER () AS n
          FROM letter_types t JOIN letter_requests r ON r.type_id = t.id
          WHERE t.village_id = ?1 AND t.slug = ?2 AND r.issued_at > ?3 AND r.spent_minutes IS NOT NULL)
        SELECT count(*) AS issued, max(CASE WHEN i = (n + 1) / 2 THEN m END) AS median,
          max(CASE WHEN i = (n * 9 + 9) / 10 THEN m END) AS p90, sum(m <= promised) AS kept FROM done`,
  args: [villageId, slug, since],
});

/** The letters that can be asked for in a village; one round trip. */
export async function publicLetterTypes(db: Db, villageId: string): Promise<LetterTypeCard[]> {
  const rows = await readRows<LetterTypeCard>(db, {
    sql: `SELECT t.slug, t.title, t.content ->> '$.purpose' AS summary, t.promised_minutes
            FROM letter_types t WHERE t.village_id = ?1 AND t.active = 1 AND ${ON} ORDER BY t.rowid`,
    args: [villageId],
  });
  return rows;
}
