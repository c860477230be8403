import type { Deps } from '../../../foundation/deps.ts';
import { ageAt } from '../../../foundation/residents/index.ts';
import { type Relationship, type ResidentStatus } from '../../../foundation/residents/index.ts';
import { readRows, type Row } from '../../../platform/libsql/index.ts';
import type { Kin, LetterField } from '../letter-type.ts';
import { kinOf, kinWord } from './kin.ts';

/** Somebody who can be ticked: on the card of the person the letter is about, or on that of whoever asks. */
export interface CardMember {
  readonly residentId: string;
  readonly name: string;
  readonly kin: Kin;
  /** As a letter prints it; '' where the card does not tell. */
  readonly relation: string;
  readonly age: number;
  readonly sex: 'L' | 'P';
  readonly deceased: boolean;
}

interface MemberRow extends Row {
  id: string;
  name: string;
  sex: 'L' | 'P';
  birth_date: string;
  relationship: Relationship;
  status: ResidentStatus;
  household_id: string | null;
}

/** Everybody on the subject's card and on the asker's, the subject too; the subject's card first, the eldest first. */
export async function cardOf(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  villageId: string,
  subjectId: string,
  askerId: string | null,
): Promise<readonly CardMember[]> {
  const rows = await readRows<MemberRow>(db, {
    sql: `SELECT r.id, r.name, r.sex, r.birth_date, r.relationship, r.status, r.household_id
            FROM (SELECT ?2 AS id UNION SELECT ?3 UNION SELECT m.id FROM residents o JOIN residents m
                ON m.household_id = o.household_id WHERE o.id IN (?2, ?3) AND o.village_id = ?1) c
              CROSS JOIN residents r ON r.id = c.id
            WHERE r.village_id = ?1 AND r.status <> 'moved'
            ORDER BY r.household_id <> (SELECT household_id FROM residents WHERE id = ?2), r.birth_date, r.id`,
    args: [villageId, subjectId, askerId],
  });
  const subject = rows.find((r) => r.id === subjectId);
  if (!subject) return [];
  return rows.map((r) => {
    const sameCard = r.household_id !== null && r.household_id === subject.household_id;
    const kin = r.id === subjectId || sameCard ? kinOf(subject, r) : 'other';
    return {
      residentId: r.id,
      name: r.name,
      kin,
      relation: kinWord(kin, r.sex),
      age: ageAt(r.birth_date, clock.now()),
      sex: r.sex,
      deceased: r.status === 'deceased',
    };
  });
}

/** Who of the card is offered for a question. */
export const offered = ({ person }: LetterField, card: readonly CardMember[]): CardMember[] =>
  card.filter(
    ({ kin, age, deceased }) =>
      (person?.kin ? person.kin.includes(kin) : kin !== 'self') &&
      age >= (person?.minAge ?? 0) &&
      (!deceased || person?.deceased === true),
  );
