import { readRows, type Db, type Query, type Row } from '../../../platform/libsql/index.ts';
import type { LetterTypeContent } from '../letter-type.ts';

const ON = `EXISTS (SELECT 1 FROM village_modules m WHERE m.village_id = t.village_id AND m.module = 'letters')`;

export interface PublicTypeRow extends Row {
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

/** What the public page of a letter type shows of it; no row where there is no such type or no letters. */
export const publicTypeQuery = (villageId: string, slug: string): Query<PublicTypeRow> => ({
  sql: `SELECT t.slug, t.title, t.content, t.promised_minutes, t.valid_days, t.rt_endorsement
        FROM letter_types t WHERE t.village_id = ?1 AND t.slug = ?2 AND t.active = 1 AND ${ON}`,
  args: [villageId, slug],
});

export const publicTypeOf = (row: PublicTypeRow): PublicLetterType => ({
  slug: row.slug,
  title: row.title,
  promisedMinutes: row.promised_minutes,
  validDays: row.valid_days,
  rtEndorsement: row.rt_endorsement === 1,
  content: JSON.parse(row.content) as LetterTypeContent,
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
