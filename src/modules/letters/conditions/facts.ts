import { ageAt, type ResidentRecord } from '../../../foundation/residents/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { Asker, MaritalKind } from '../condition.ts';
import type { Answers, PersonAnswer } from '../letter-type.ts';
import { peopleIn } from '../people/index.ts';

/** Everything that conditions are judged on. */
export interface Facts {
  readonly subject: ResidentRecord;
  /** Of residents that answers name, by id. */
  readonly records: ReadonlyMap<string, ResidentRecord>;
  /** Null while nobody said who stands at the counter. */
  readonly asker: Asker | null;
  readonly askedBy: PersonAnswer | null;
  readonly answers: Answers;
  /** The day of the registry's death event about the subject, `YYYY-MM-DD`. */
  readonly deathDate: string | null;
  /** When it was asked for; now, while it is not yet handed in. */
  readonly at: Instant;
}

/** What is known of one person, by the registry or by hand; null where nothing is. */
export interface Known {
  readonly id: string | null;
  readonly name: string;
  readonly nik: string | null;
  readonly alive: boolean | null;
  readonly livesHere: boolean | null;
  readonly marital: MaritalKind | null;
  readonly age: number | null;
  readonly sex: 'L' | 'P' | null;
}

/** The people that a condition speaks of. */
export function knownAbout(of: string, facts: Facts): readonly Known[] {
  if (of === 'subject') return [ofRecord(facts.subject, facts.at)];
  if (of === 'asker') return facts.askedBy ? [known(facts.askedBy, facts)] : [];
  return peopleIn(facts.answers[of]).map((person) => known(person, facts));
}

function known(person: PersonAnswer, facts: Facts): Known {
  const { residentId = '' } = person;
  const record = residentId === facts.subject.id ? facts.subject : facts.records.get(residentId);
  if (record) return ofRecord(record, facts.at);
  return {
    id: null,
    name: person.name,
    nik: person.nik ?? null,
    alive: null,
    livesHere: null,
    marital: null,
    age: person.birthDate ? ageAt(person.birthDate, facts.at) : null,
    sex: person.sex ?? null,
  };
}

const ofRecord = (record: ResidentRecord, at: Instant): Known => ({
  id: record.id,
  name: record.name,
  nik: record.nik,
  alive: record.status !== 'deceased',
  livesHere: record.status === 'present' || record.status === 'temporary',
  marital: record.marital,
  age: ageAt(record.birthDate, at),
  sex: record.sex,
});

/** The same person: one record, one NIK, or one name where no NIK tells them apart. */
export function samePerson(a: Known, b: Known): boolean {
  if (a.id && b.id) return a.id === b.id;
  if (a.nik && b.nik) return a.nik === b.nik;
  return plain(a.name) === plain(b.name);
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
