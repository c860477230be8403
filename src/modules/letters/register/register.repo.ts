import { readRows, type Db, type Row } from '../../../platform/libsql/index.ts';
import { foldedColumn, nameWords } from '../../../kernel/names.ts';
import type { NumberStatus } from '../number-status.ts';
import { yearsOf } from '../years-of.ts';

/** A line of the letter register. */
export interface RegisterRow extends Row {
  code: string;
  number_text: string;
  number: number;
  title: string;
  slug: string;
  issued_on: string;
  valid_until: string | null;
  state: 'valid' | 'revoked';
  signer_name: string;
  resident_id: string;
  name: string;
}

export interface RegisterFilter {
  readonly year: number;
  /** Letter type. */
  readonly slug?: string | undefined;
  /** Blind index of a NIK. */
  readonly nikIndex?: string | undefined;
  /** Part of the number or of the name. */
  readonly text?: string | undefined;
}

/** The register (agenda) of one village: every letter issued in a year, newest first. */
export async function registerRows(
  db: Db,
  villageId: string,
  filter: RegisterFilter,
  limit: number,
  offset: number,
): Promise<RegisterRow[]> {
  const names = nameWords(filter.text ?? '').slice(0, 6);
  const named = names.map((_, i) => `${foldedColumn('s.name')} LIKE ?${i + 8}`).join(' AND ') || 'false';
  const like = filter.text ? `%${filter.text.replace(/[\\%_]/g, (c) => `\\${c}`)}%` : null;
  const rows = await readRows<RegisterRow>(db, {
    sql: `SELECT r.code, l.number_text, l.number, l.title, t.slug, l.issued_on, l.valid_until, l.state, l.signer_name,
              s.id AS resident_id, s.name
            FROM letters l JOIN letter_requests r ON r.id = l.request_id JOIN letter_types t ON t.id = r.type_id
            JOIN residents s ON s.id = l.subject_resident_id
            WHERE l.village_id = ?1 AND l.year = ?2 AND (?3 IS NULL OR t.slug = ?3)
              AND (?4 IS NULL OR s.nik_index = ?4)
              AND (?5 IS NULL OR l.number_text LIKE ?5 ESCAPE '\\' OR (${named}))
            ORDER BY l.created_at DESC, l.number DESC LIMIT ?6 OFFSET ?7`,
    args: [
      villageId,
      filter.year,
      filter.slug ?? null,
      filter.nikIndex ?? null,
      like,
      limit,
      offset,
      ...names.map((name) => `%${name}%`),
    ],
  });
  return rows;
}

/** A number of the year that no letter bears: set aside, given back, or on its way. */
export interface BareNumber extends Row {
  number: number;
  status: Exclude<NumberStatus, 'issued' | 'revoked'>;
  note: string | null;
  at: number;
  code: string | null;
}

/** The other numbers of a year, so that a register holds every one. */
export async function bareNumbers(db: Db, villageId: string, year: number): Promise<BareNumber[]> {
  const rows = await readRows<BareNumber>(db, {
    sql: `SELECT n.number, n.status, n.note, n.at, r.code FROM letter_numbers n
            LEFT JOIN letter_requests r ON r.id = n.request_id AND r.village_id = n.village_id
            WHERE n.village_id = ?1 AND n.year = ?2 AND n.status NOT IN ('issued', 'revoked') ORDER BY n.number`,
    args: [villageId, year],
    opens: { note: 'letter_numbers.note' },
  });
  return rows;
}

/** Years that have letters, newest first. */
export async function registerYears(db: Db, villageId: string): Promise<number[]> {
  const rows = await readRows<{ year: number }>(db, { sql: yearsOf('letters'), args: [villageId] });
  return rows.map((r) => r.year);
}
