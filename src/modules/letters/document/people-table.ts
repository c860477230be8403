import type { PersonAnswer } from '../letter-type.ts';
import { SIGNATURE_COLUMN } from './check-template.ts';
import type { LetterSnapshot } from './letter-snapshot.ts';
import { ANSWERED } from './person-parts.ts';
import { partLabel } from './placeholders.ts';
import { longDate } from './wording.ts';

/** A table with ruled lines. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly title: string;
  /** Share of the width beside the other columns'. */
  readonly weight: number;
  /** A place to sign: the rows are high enough for a hand. */
  readonly signed?: boolean;
}

/** Names of parts as the head of a narrow column, and how much of the width they need. */
const COLUMNS: Readonly<Record<string, { title?: string; weight: number }>> = {
  name: { weight: 26 },
  nik: { weight: 25 },
  birth: { title: 'Tempat, tgl. lahir', weight: 23 },
  age: { weight: 12 },
  sex: { title: 'L/P', weight: 7 },
  relation: { weight: 15 },
  living: { weight: 16 },
  address: { weight: 30 },
};

/** People as a numbered table with these parts as columns; `signature` leaves a place for each to sign. */
export function peopleTable(people: readonly PersonAnswer[], parts: readonly string[], letter: LetterSnapshot): Table {
  return {
    kind: 'table',
    columns: [
      { title: 'No.', weight: 7 },
      ...parts.map((part) =>
        part === SIGNATURE_COLUMN
          ? { title: 'Tanda tangan', weight: 24, signed: true }
          : { title: COLUMNS[part]?.title ?? partLabel(part), weight: COLUMNS[part]?.weight ?? 20 },
      ),
    ],
    rows: people.map((person, i) => [`${i + 1}.`, ...parts.map((part) => cell(person, part, letter, i + 1))]),
  };
}

function cell(person: PersonAnswer, part: string, letter: LetterSnapshot, number: number): string {
  if (part === SIGNATURE_COLUMN) return person.deceased ? '' : `${number}.`;
  if (part === 'sex') return person.sex ?? '-';
  if (part === 'birth')
    return [person.birthPlace, person.birthDate && longDate(person.birthDate)].filter(Boolean).join(', ') || '-';
  if (part === 'address') return person.address ?? '-';
  return ANSWERED[part]?.(person, letter) || '-';
}
