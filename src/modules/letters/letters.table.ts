import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts, officers } from '../../foundation/identity/identity.table.ts';
import { rtHeads } from '../../foundation/rt-heads/rt-heads.table.ts';
import { residents } from '../../foundation/residents/residents.table.ts';
import { villages } from '../../foundation/villages/villages.table.ts';
import type { LetterTypeContent } from './letter-type.ts';
import { NUMBER_STATUSES } from './number-status.ts';
import { REJECT_CODES, REQUEST_STATES } from './request.ts';
import { sealedText } from '../../platform/libsql/index.ts';

/** The village's own catalogue of letters; starts as a copy of `catalogue/` and is then the village's to edit. */
export const letterTypes = sqliteTable(
  'letter_types',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    /** Fields, template, requirements, steps, legal basis …: everything people read and fill in. */
    content: text('content', { mode: 'json' }).$type<LetterTypeContent>().notNull(),
    /** Kode klasifikasi arsip, editable per village. */
    classification: text('classification').notNull(),
    /** Promised working minutes from submission to issue. */
    promisedMinutes: integer('promised_minutes').notNull(),
    /** Days the letter is valid; null = does not expire. */
    validDays: integer('valid_days'),
    rtEndorsement: integer('rt_endorsement').notNull().default(0),
    secretaryStep: integer('secretary_step').notNull().default(1),
    active: integer('active').notNull().default(1),
    version: integer('version').notNull().default(1),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('letter_types_slug').on(t.villageId, t.slug),
    check('letter_types_promise', sql`${t.promisedMinutes} > 0`),
  ],
);

/** Permohonan surat: an order for Rp0 placed with the village office. */
export const letterRequests = sqliteTable(
  'letter_requests',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull().unique(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    typeId: text('type_id')
      .notNull()
      .references(() => letterTypes.id),
    /** Who asks. Never taken from the form. */
    applicantAccountId: text('applicant_account_id')
      .notNull()
      .references(() => accounts.id),
    /** Whom the letter is about. */
    subjectResidentId: text('subject_resident_id')
      .notNull()
      .references(() => residents.id),
    /** Why the applicant may ask for the subject. */
    basis: text('basis', { enum: ['self', 'parent', 'same_household', 'guardian', 'rt_helper', 'counter'] }).notNull(),
    /** Who stood at the counter, sealed; null for what was asked for from a phone. */
    presentedBySealed: text('presented_by_sealed'),
    state: text('state', { enum: REQUEST_STATES }).notNull(),
    /** Answers by field key, sealed JSON. */
    answersSealed: text('answers_sealed').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    /** Why it was refused, as a code that statistics can count; only for `rejected`. */
    rejectCode: text('reject_code', { enum: REJECT_CODES }),
    /** The refusal, correction or cancellation in words, shown to the applicant. */
    reason: sealedText('reason', 'letter_requests.reason'),
    /** Answers the applicant must look at again while `needs_correction`: field keys. */
    fieldsToCorrect: text('fields_to_correct', { mode: 'json' }).$type<readonly string[]>(),
    /** The RT (number and name) whose endorsement an operator recorded. */
    endorsedBy: text('endorsed_by'),
    endorsedAt: integer('endorsed_at'),
    /** The head of the RT, of the village's register. */
    rtHeadId: text('rt_head_id').references(() => rtHeads.id),
    /** `self`: they said so here; `paper`: an operator saw their letter. Null for what was recorded before heads were known. */
    endorsedHow: text('endorsed_how', { enum: ['self', 'paper'] }),
    /** Where the photo of that paper lies, until the letter is in its owner's hands; null when none was taken. */
    endorsementPhoto: text('endorsement_photo'),
    takenBy: text('taken_by').references(() => officers.id),
    /** The revoked letter that this one is to replace. */
    replacesLetterId: text('replaces_letter_id'),
    /** Promised instant, in the village's working hours. */
    dueAt: integer('due_at'),
    /** Since when the clock stands still because the applicant must correct. */
    pausedAt: integer('paused_at'),
    /** Milliseconds of office time in which the clock stood still. */
    pausedFor: integer('paused_for').notNull().default(0),
    /** Office minutes from submission to issue without the pauses; set when issued. */
    spentMinutes: integer('spent_minutes'),
    version: integer('version').notNull().default(1),
    submittedAt: integer('submitted_at'),
    issuedAt: integer('issued_at'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    index('letter_requests_village').on(t.villageId, t.state, t.submittedAt),
    index('letter_requests_subject').on(t.subjectResidentId, t.typeId),
    index('letter_requests_type').on(t.typeId, t.issuedAt, t.spentMinutes),
    uniqueIndex('letter_requests_key').on(t.applicantAccountId, t.idempotencyKey),
    index('letter_requests_uncorrected')
      .on(t.pausedAt)
      .where(sql`${t.state} = 'needs_correction'`),
    index('letter_requests_left')
      .on(t.updatedAt)
      .where(sql`${t.state} = 'draft'`),
    index('letter_requests_rejected')
      .on(t.typeId, t.submittedAt, t.rejectCode)
      .where(sql`${t.state} = 'rejected'`),
    index('letter_requests_replaces')
      .on(t.replacesLetterId)
      .where(sql`${t.replacesLetterId} IS NOT NULL`),
    /** One draft per applicant, subject and type: going back to a form finds what was answered. */
    uniqueIndex('letter_requests_draft')
      .on(t.applicantAccountId, t.subjectResidentId, t.typeId)
      .where(sql`${t.state} = 'draft'`),
    /** A request of the same type still open is offered instead of a second one. */
    uniqueIndex('letter_requests_open')
      .on(t.subjectResidentId, t.typeId)
      .where(
        sql`${t.state} IN ('submitted','endorsed','in_review','needs_correction','awaiting_secretary','awaiting_signature')`,
      ),
    check('letter_requests_submitted', sql`${t.state} = 'draft' OR ${t.submittedAt} IS NOT NULL`),
    check('letter_requests_rejected', sql`(${t.state} = 'rejected') = (${t.rejectCode} IS NOT NULL)`),
    check(
      'letter_requests_reason',
      sql`${t.state} NOT IN ('rejected','needs_correction') OR length(trim(coalesce(${t.reason}, ''))) > 0`,
    ),
    check('letter_requests_paused', sql`(${t.state} = 'needs_correction') = (${t.pausedAt} IS NOT NULL)`),
  ],
);

/** "Apakah ada yang meminta bayaran?": one answer per letter. A yes goes to the kabupaten, past the village. */
export const feeReports = sqliteTable(
  'letter_fee_reports',
  {
    requestId: text('request_id')
      .primaryKey()
      .references(() => letterRequests.id),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    askedToPay: integer('asked_to_pay').notNull(),
    /** Who and how much, in the reporter's words, sealed. */
    detailsSealed: text('details_sealed'),
    reportedBy: text('reported_by')
      .notNull()
      .references(() => accounts.id),
    at: integer('at').notNull(),
    seenAt: integer('seen_at'),
  },
  (t) => [
    index('letter_fee_reports_open').on(t.askedToPay, t.seenAt, t.at),
    index('letter_fee_reports_asked')
      .on(t.at)
      .where(sql`${t.askedToPay} = 1`),
    check('letter_fee_reports_yes_no', sql`${t.askedToPay} IN (0, 1)`),
  ],
);

/**
 * Every number ever given or set aside, gap-free per village, year and series; a revoked one is never reused. `allocated` while
 * its letter is being signed, `free` when that came to nothing: the next letter of the year takes it, and when the year ends
 * first it stays in the register as `void` with its reason. Life in migrations/0007.
 */
export const letterNumbers = sqliteTable(
  'letter_numbers',
  {
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    /** By WIB. */
    year: integer('year').notNull(),
    series: text('series').notNull(),
    number: integer('number').notNull(),
    status: text('status', { enum: NUMBER_STATUSES }).notNull(),
    /** The request the number belongs to; reserved numbers and those given back have none. */
    requestId: text('request_id').unique(),
    /** What a reserved number is for; why a free one was given back or a void one is not used. */
    note: sealedText('note', 'letter_numbers.note'),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.villageId, t.year, t.series, t.number] }),
    index('letter_numbers_year').on(t.villageId, t.year, t.number),
    index('letter_numbers_free')
      .on(t.year)
      .where(sql`${t.status} = 'free'`),
    check('letter_numbers_positive', sql`${t.number} > 0`),
    check('letter_numbers_void', sql`${t.status} <> 'void' OR (${t.note} IS NOT NULL AND ${t.requestId} IS NULL)`),
  ],
);

/** Surat: the issued, numbered, signed document with the data frozen as it was. */
export const letters = sqliteTable(
  'letters',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    requestId: text('request_id')
      .notNull()
      .unique()
      .references(() => letterRequests.id),
    subjectResidentId: text('subject_resident_id').notNull(),
    year: integer('year').notNull(),
    series: text('series').notNull(),
    number: integer('number').notNull(),
    /** As printed. */
    numberText: text('number_text').notNull(),
    title: text('title').notNull(),
    /** SHA-256 of the check token (≥128 random bits); the token is only in the QR. */
    tokenHash: text('token_hash').notNull().unique(),
    /** The token, sealed, so that the document can be made again. */
    tokenSealed: text('token_sealed').notNull(),
    /** Everything printed, frozen, sealed JSON. */
    snapshotSealed: text('snapshot_sealed').notNull(),
    pdfKey: text('pdf_key').notNull(),
    pdfSha256: text('pdf_sha256').notNull(),
    signerOfficerId: text('signer_officer_id').notNull(),
    signerName: text('signer_name').notNull(),
    signerTitle: text('signer_title').notNull(),
    state: text('state', { enum: ['valid', 'revoked'] })
      .notNull()
      .default('valid'),
    revokedReason: sealedText('revoked_reason', 'letters.revoked_reason'),
    revokedAt: integer('revoked_at'),
    replacedBy: text('replaced_by'),
    /** `YYYY-MM-DD` WIB. */
    issuedOn: text('issued_on').notNull(),
    validUntil: text('valid_until'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('letters_number').on(t.villageId, t.year, t.series, t.number),
    uniqueIndex('letters_number_text').on(t.villageId, t.numberText),
    index('letters_subject').on(t.subjectResidentId),
    /** The letter of a file that somebody brings. */
    index('letters_file').on(t.pdfSha256),
    /** As it is typed for a check: without blanks, in capitals. */
    index('letters_printed').on(sql`upper(replace(${t.numberText}, ' ', ''))`),
  ],
);
