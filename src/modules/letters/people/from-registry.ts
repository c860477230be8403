import type { Deps } from '../../../foundation/deps.ts';
import {
  openRecordRow,
  recordQuery,
  type RecordRow,
  type ResidentRecord,
} from '../../../foundation/residents/index.ts';
import { homeAddress } from '../../../kernel/home-address.ts';
import { read } from '../../../platform/libsql/index.ts';
import type { Answers, PersonAnswer } from '../letter-type.ts';
import { peopleIn } from './person-answer.ts';

/** Ids of everybody in the answers who was chosen from the registry. */
export const chosenIn = (answers: Answers): string[] => [
  ...new Set(Object.values(answers).flatMap((answer) => peopleIn(answer).flatMap((p) => p.residentId ?? []))),
];

/** The records of residents of one village, by id, opened; asks nobody for permission and writes no look. */
export async function recordsOf(
  deps: Pick<Deps, 'db' | 'vault'>,
  villageId: string,
  residentIds: readonly string[],
): Promise<ReadonlyMap<string, ResidentRecord>> {
  if (residentIds.length === 0) return new Map();
  const found = await read<Record<string, RecordRow>>(
    deps.db,
    Object.fromEntries(residentIds.map((id) => [id, recordQuery(villageId, id)])),
  );
  const rows = Object.values(found).flat();
  const records = await Promise.all(rows.map((row) => openRecordRow(deps, row)));
  return new Map(records.map((record) => [record.id, record]));
}

/** A resident as a letter names them, with all that the registry knows of them now. */
export const personOf = (record: ResidentRecord, relation?: string): PersonAnswer => ({
  name: record.name,
  nik: record.nik,
  birthPlace: record.birthPlace,
  birthDate: record.birthDate,
  sex: record.sex,
  religion: record.religion,
  nationality: record.nationality,
  ...(relation ? { relation } : {}),
  occupation: record.occupation,
  address: record.household ? homeAddress(record.household) : '',
  ...(record.status === 'deceased' ? { deceased: true } : {}),
  residentId: record.id,
});

/** Answers whose people are as the registry has them now; who is in none stays as written. */
export const withRecords = (answers: Answers, records: ReadonlyMap<string, ResidentRecord>): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      typeof answer === 'string'
        ? answer
        : answer.map((person) => {
            const record = records.get(person.residentId ?? '');
            return record ? personOf(record, person.relation) : person;
          }),
    ]),
  );

/** Answers as a letter prints them. */
export const fromRegistry = async (
  deps: Pick<Deps, 'db' | 'vault'>,
  villageId: string,
  answers: Answers,
): Promise<Answers> => withRecords(answers, await recordsOf(deps, villageId, chosenIn(answers)));
