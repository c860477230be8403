import type { Deps } from '../../../foundation/deps.ts';
import { deathDateQuery, openRecordRow, recordQuery, type RecordRow } from '../../../foundation/residents/index.ts';
import { refusal } from '../../../kernel/result.ts';
import { expect, read, type Row, type Step } from '../../../platform/libsql/index.ts';
import type { Asker } from '../condition.ts';
import type { Facts } from '../conditions/index.ts';
import type { Answers, PersonAnswer } from '../letter-type.ts';
import { chosenIn, recordsOf } from '../people/index.ts';
import type { Basis } from './subject.ts';

/** What a request, or one to be, says that conditions are judged on. */
export interface Asked {
  readonly villageId: string;
  readonly subjectResidentId: string;
  readonly applicantAccountId: string;
  readonly basis: Basis | 'rt_helper';
  /** Who stands at the counter. */
  readonly presentedBy: PersonAnswer | null;
  readonly answers: Answers;
  /** When it was handed in; null before. */
  readonly submittedAt: number | null;
  /** A letter that puts an earlier one right may say another day of death than that one did. */
  readonly replacesLetterId?: string | null;
}

/** Reads what the conditions of a letter are judged on; null when the subject is not in this village's registry. */
export async function factsOf(deps: Pick<Deps, 'db' | 'vault' | 'clock'>, asked: Asked): Promise<Facts | null> {
  const { villageId, subjectResidentId, presentedBy, answers, basis } = asked;
  const {
    rows: [row],
    deaths: [death],
    accounts: [account],
  } = await read<{ rows: RecordRow; deaths: { event_date: string }; accounts: AccountRow }>(deps.db, {
    rows: recordQuery(villageId, subjectResidentId),
    deaths: deathDateQuery(subjectResidentId),
    accounts: {
      sql: `SELECT a.resident_id, r.name FROM accounts a JOIN residents r ON r.id = a.resident_id WHERE a.id = ?`,
      args: [asked.applicantAccountId],
    },
  });
  if (!row) return null;
  const subject = await openRecordRow(deps, row);
  const owner = account?.resident_id ? { name: account.name, residentId: account.resident_id } : null;
  const askedBy = basis === 'counter' ? presentedBy : owner;
  const people = new Set([...chosenIn(answers), ...(askedBy?.residentId ? [askedBy.residentId] : [])]);
  people.delete(subject.id);
  const records = await recordsOf(deps, villageId, [...people]);
  const sameCard = records.get(askedBy?.residentId ?? '')?.household?.id === subject.household?.id;
  return {
    subject,
    records,
    asker: basis === 'counter' ? askerAtCounter(presentedBy, subject.id, sameCard) : ASKER[basis],
    askedBy,
    answers,
    deathDate: asked.replacesLetterId ? null : (death?.event_date ?? null),
    at: asked.submittedAt ?? deps.clock.now(),
  };
}

interface AccountRow extends Row {
  resident_id: string | null;
  name: string;
}

const ASKER: Readonly<Record<Exclude<Asked['basis'], 'counter'>, Asker>> = {
  self: 'self',
  parent: 'parent',
  guardian: 'family',
  same_household: 'family',
  rt_helper: 'other',
};

function askerAtCounter(presenter: PersonAnswer | null, subjectId: string, sameCard: boolean): Asker | null {
  if (!presenter) return null;
  if (presenter.residentId === subjectId) return 'self';
  return presenter.residentId && sameCard ? 'family' : 'other';
}

/** The registry still says of these people what was judged; otherwise the batch is refused. */
export function factsStand({ subject, records }: Facts): Step {
  const people = [subject, ...records.values()];
  return expect(
    `(SELECT count(*) FROM json_each(?1) j JOIN residents r ON r.id = j.value ->> 'id'
        AND r.status = j.value ->> 'status' AND r.marital = j.value ->> 'marital' AND r.sex = j.value ->> 'sex'
        AND r.birth_date = j.value ->> 'birthDate') = ?2`,
    [
      JSON.stringify(
        people.map(({ id, status, marital, sex, birthDate }) => ({ id, status, marital, sex, birthDate })),
      ),
      people.length,
    ],
    refusal('conflict', 'letters.changed_meanwhile'),
  );
}
