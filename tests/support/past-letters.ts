import { eq } from 'drizzle-orm';
import { HOUR, MINUTE, type Instant } from '../../src/kernel/clock.ts';
import { timelineEntries } from '../../src/hub/timeline/cases.table.ts';
import { letterNumbers, letterRequests, letters } from '../../src/modules/letters/letters.table.ts';
import { commit, type Statement } from '../../src/platform/libsql/index.ts';
import type { RejectCode, RequestState } from '../../src/modules/letters/request.ts';
import type { TestDeps } from './deps-on.ts';
import type { Person } from './world.ts';

/** One request of the past, as far as figures ask. */
export interface PastLetter {
  readonly typeId: string;
  readonly submittedAt: Instant;
  /** Office minutes that it took; absent: it was not issued. */
  readonly minutes?: number;
  /** When it was issued; else two hours after it came. */
  readonly issuedAt?: Instant;
  /** Else four hours after it came. */
  readonly dueAt?: Instant;
  readonly rejected?: { readonly code: RejectCode; readonly at: Instant };
  readonly corrected?: true;
  /** When its letter was taken back; `replaced`: a new request for the right one was begun at once. */
  readonly revoked?: { readonly at: Instant; readonly replaced?: true };
}

let serial = 0;

/** Requests of one person that are over, or still open, written as they lie in the database: hundreds in one go. */
export async function givenPastLetters(deps: TestDeps, person: Person, letters: readonly PastLetter[]): Promise<void> {
  const steps = letters.flatMap((letter) => rowsOf(deps, person, letter));
  for (let at = 0; at < steps.length; at += 400) {
    const done = await commit(deps.db, steps.slice(at, at + 400));
    if (!done.ok) throw new Error(done.refusal.code);
  }
}

function rowsOf({ db }: TestDeps, person: Person, letter: PastLetter): Statement[] {
  serial += 1;
  const { typeId, submittedAt, minutes, rejected, dueAt = submittedAt + 4 * HOUR } = letter;
  const issuedAt = minutes === undefined ? null : (letter.issuedAt ?? submittedAt + 2 * HOUR);
  const id = `past-${serial}`;
  let n = 0;
  const step = (state: RequestState, at: Instant, due: Instant | null): Statement => {
    n += 1;
    return db.insert(timelineEntries).values({
      id: `${id}-${n}`,
      caseKind: 'letter',
      caseId: id,
      villageId: person.villageId,
      state,
      actor: 'system',
      role: 'operator',
      holder: due === null ? 'nobody' : 'operator',
      dueAt: due,
      at,
    });
  };
  let state: RequestState = 'in_review';
  if (issuedAt !== null) state = 'issued';
  if (rejected) state = 'rejected';
  if (letter.revoked) state = 'revoked';
  const request = {
    applicantAccountId: person.accountId,
    villageId: person.villageId,
    typeId,
    subjectResidentId: person.residentId,
    basis: 'self',
    answersSealed: '',
    submittedAt,
    createdAt: submittedAt,
    updatedAt: submittedAt,
  } as const;
  return [
    db.insert(letterRequests).values({
      ...request,
      id,
      code: `S-PAST-${serial}`,
      state,
      idempotencyKey: id,
      ...(rejected && { rejectCode: rejected.code, reason: 'Sebabnya' }),
      dueAt,
      spentMinutes: minutes ?? null,
      issuedAt,
      updatedAt: issuedAt ?? submittedAt,
    }),
    step('submitted', submittedAt, dueAt),
    ...(letter.corrected
      ? [step('needs_correction', submittedAt + MINUTE, null), step('in_review', submittedAt + 2 * MINUTE, dueAt)]
      : []),
    ...(issuedAt === null ? [] : [step('issued', issuedAt, null)]),
    ...(rejected ? [step('rejected', rejected.at, null)] : []),
    ...(letter.revoked
      ? [step('revoked', letter.revoked.at, null), ...takenBack(db, person, id, letter.revoked.at)]
      : []),
    ...(letter.revoked?.replaced
      ? [
          db.insert(letterRequests).values({
            ...request,
            id: `${id}-again`,
            code: `S-AGAIN-${serial}`,
            state: 'cancelled',
            idempotencyKey: `${id}-again`,
            replacesLetterId: `letter-${id}`,
          }),
        ]
      : []),
  ];
}

/** Its letter with a number of a series of its own, taken back. */
const takenBack = (db: TestDeps['db'], person: Person, id: string, at: Instant): Statement[] => {
  const number = { villageId: person.villageId, year: 2026, series: id, number: 1, requestId: id };
  const unread = { tokenSealed: '', snapshotSealed: '', pdfKey: '', pdfSha256: '' };
  const signer = { signerOfficerId: '', signerName: '', signerTitle: '' };
  return [
    db.insert(letterNumbers).values({ ...number, status: 'issued', at }),
    db.insert(letters).values({
      ...number,
      ...unread,
      ...signer,
      id: `letter-${id}`,
      subjectResidentId: person.residentId,
      numberText: id,
      title: 'Surat',
      tokenHash: id,
      issuedOn: '2026-01-01',
      createdAt: at,
    }),
    db
      .update(letters)
      .set({ state: 'revoked', revokedReason: 'Keliru', revokedAt: at })
      .where(eq(letters.id, `letter-${id}`)),
  ];
};
