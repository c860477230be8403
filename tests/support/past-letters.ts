import { HOUR, MINUTE, type Instant } from '../../src/kernel/clock.ts';
import { timelineEntries } from '../../src/hub/timeline/cases.table.ts';
import { letterRequests } from '../../src/modules/letters/letters.table.ts';
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
  return [
    db.insert(letterRequests).values({
      id,
      code: `S-PAST-${serial}`,
      villageId: person.villageId,
      typeId,
      applicantAccountId: person.accountId,
      subjectResidentId: person.residentId,
      basis: 'self',
      state,
      answersSealed: '',
      idempotencyKey: id,
      ...(rejected && { rejectCode: rejected.code, reason: 'Sebabnya' }),
      dueAt,
      spentMinutes: minutes ?? null,
      submittedAt,
      issuedAt,
      createdAt: submittedAt,
      updatedAt: issuedAt ?? submittedAt,
    }),
    step('submitted', submittedAt, dueAt),
    ...(letter.corrected
      ? [step('needs_correction', submittedAt + MINUTE, null), step('in_review', submittedAt + 2 * MINUTE, dueAt)]
      : []),
    ...(issuedAt === null ? [] : [step('issued', issuedAt, null)]),
    ...(rejected ? [step('rejected', rejected.at, null)] : []),
  ];
}
