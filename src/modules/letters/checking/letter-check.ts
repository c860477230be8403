import { entrySql } from '../../../foundation/audit/index.ts';
import { type Instant, wibDate } from '../../../kernel/clock.ts';

/** `unauthorised`: signed when its signer no longer held the office, whose certificate was revoked. */
export type LetterStatus = 'valid' | 'expired' | 'revoked' | 'unauthorised';

/** What anybody may learn about an issued letter. Nothing here says who it is about beyond a masked name. */
export interface LetterCheck {
  readonly status: LetterStatus;
  readonly title: string;
  readonly numberText: string;
  /** `YYYY-MM-DD` WIB */
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly signer: {
    readonly name: string;
    readonly title: string;
    /** The last day of the office in which it was signed, `YYYY-MM-DD` WIB; null while it is held. */
    readonly inOfficeUntil: string | null;
  };
  readonly office: { readonly village: string; readonly district: string; readonly region: string };
  /** `S*** R*********`; null when the letter was found by its number, which anybody could count up. */
  readonly maskedName: string | null;
  /** `YYYY-MM-DD` WIB; the reason stays between the office and the person. */
  readonly revokedOn: string | null;
  readonly replacement: {
    readonly numberText: string;
    readonly issuedOn: string;
    readonly status: LetterStatus;
  } | null;
  /** Of the signed PDF, lower-case hex: the page compares it with a file in the browser. */
  readonly pdfSha256: string;
  /** Which entry of the public log its issuing is, from 0; null while it waits, and when the letter was found by its number. */
  readonly entry: number | null;
}

/** A row of {@link LETTER}. */
export interface LetterCheckRow extends Record<string, unknown> {
  id: string;
  title: string;
  number_text: string;
  issued_on: string;
  valid_until: string | null;
  signer_name: string;
  signer_title: string;
  signer_until: number | null;
  created_at: number;
  village: string;
  district: string;
  region: string;
  state: 'valid' | 'revoked';
  revoked_at: number | null;
  pdf_sha256: string;
  snapshot_sealed: string;
  entry: number | null;
  next_number: string | null;
  next_issued_on: string | null;
  next_valid_until: string | null;
  next_state: 'valid' | 'revoked' | null;
}

/** Region-wide on purpose: whoever holds a letter of any village may check it. Append a condition on `l`. */
export const LETTER = `SELECT l.id, l.title, l.number_text, l.issued_on, l.valid_until, l.signer_name, l.signer_title, l.created_at,
    (SELECT o.until_at FROM officers o WHERE o.id = l.signer_officer_id) AS signer_until,
    v.name AS village, d.name AS district, g.name AS region, l.state, l.revoked_at, l.pdf_sha256, l.snapshot_sealed,
    ${entrySql('letter.issued', 'letter', 'l.id')} AS entry,
    n.number_text AS next_number, n.issued_on AS next_issued_on, n.valid_until AS next_valid_until, n.state AS next_state
  FROM letters l JOIN villages v ON v.id = l.village_id JOIN districts d ON d.id = v.district_id
  JOIN regions g ON g.id = d.region_id LEFT JOIN letters n ON n.id = l.replaced_by`;

export function letterCheck(row: LetterCheckRow, maskedName: string | null, now: Instant): LetterCheck {
  const today = wibDate(now);
  const { next_number: number, next_issued_on: nextOn, next_state: nextState } = row;
  const replaced = number && nextOn && nextState;
  return {
    status: signedLate(row) ? 'unauthorised' : statusOn(today, row.state, row.valid_until),
    title: row.title,
    numberText: row.number_text,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    signer: { name: row.signer_name, title: row.signer_title, inOfficeUntil: lastDay(row.signer_until, now) },
    office: { village: row.village, district: row.district, region: row.region.replace(/^kabupaten\s+/i, '') },
    maskedName,
    revokedOn: row.revoked_at === null ? null : wibDate(row.revoked_at),
    replacement: replaced
      ? { numberText: number, issuedOn: nextOn, status: statusOn(today, nextState, row.next_valid_until) }
      : null,
    pdfSha256: row.pdf_sha256,
    entry: row.entry,
  };
}

/** Valid up to and including its last day, in WIB. */
const statusOn = (today: string, state: 'valid' | 'revoked', until: string | null): LetterStatus =>
  state === 'revoked' ? 'revoked' : until !== null && until < today ? 'expired' : 'valid';

const signedLate = ({ signer_until: until, created_at: at }: LetterCheckRow): boolean => until !== null && at >= until;

/** The day before the first instant at which the office was held no more. */
const lastDay = (until: Instant | null, now: Instant): string | null =>
  until === null || until > now ? null : wibDate(until - 1);
