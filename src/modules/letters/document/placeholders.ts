import { ANSWERED, PART_LABELS, REGISTERED } from './person-parts.ts';
import type { LetterField } from '../letter-type.ts';
import type { LetterSnapshot, PrintedAnswer } from './letter-snapshot.ts';
import { officeInWords } from './signer-office.ts';
import { dayDate, inWords, longDate, rupiahInFull } from './wording.ts';

const OFFICE: Readonly<Record<string, (letter: LetterSnapshot) => string | null>> = {
  'village.name': ({ office }) => office.village,
  'district.name': ({ office }) => office.district,
  'region.name': ({ office }) => office.region,
  'province.name': ({ office }) => office.province,
  'signer.name': ({ signer }) => signer.name,
  'signer.office': officeInWords,
  'letter.date': ({ issuedOn }) => longDate(issuedOn),
  'letter.valid_until': ({ validUntil }) => validUntil && longDate(validUntil),
};

/** Alone in a paragraph they print a person's identity as a table. */
export const IDENTITY_BLOCKS = ['subject', 'applicant'] as const;

/** Every placeholder a template may use besides the type's own fields. */
export const registryPlaceholders: readonly string[] = [
  ...IDENTITY_BLOCKS,
  ...IDENTITY_BLOCKS.flatMap((who) => Object.keys(REGISTERED).map((part) => `${who}.${part}`)),
  ...Object.keys(OFFICE),
];

export const PLACEHOLDER = /\{([^{}]*)\}/g;

/** `{place}`, `{death_time|tidak diketahui}`, `{heirs: name, nik}`, `{sum: father_income, mother_income}`. */
export interface Placeholder {
  readonly name: string;
  /** The parts of a person, or the columns of a table of people; of `sum` the questions to add. */
  readonly parts: readonly string[];
  /** Printed when there is nothing else to print. */
  readonly otherwise: string | null;
}

export function parsePlaceholder(inner: string): Placeholder {
  const [asked = '', ...rest] = inner.split('|');
  const [name = '', parts = ''] = asked.split(':');
  const otherwise = rest.join('|').trim();
  return {
    name: name.trim(),
    parts: parts
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    otherwise: otherwise || null,
  };
}

/** What a placeholder prints in this letter; null when there is nothing to print. */
export function valueOf(inner: string, letter: LetterSnapshot): string | null {
  const { name, parts, otherwise } = parsePlaceholder(inner);
  const value = name === 'sum' ? sumOf(parts, letter) : valueNamed(name, letter);
  return value || otherwise;
}

function valueNamed(name: string, letter: LetterSnapshot): string | null {
  const answer = letter.answers[name];
  if (answer) return answered(answer);
  const office = OFFICE[name];
  if (office) return office(letter);
  const [who = '', part = ''] = name.split('.');
  return partOf(who, part, letter);
}

/** One part of a person of the registry or of an answer; null when nobody knows it. */
export function partOf(who: string, part: string, letter: LetterSnapshot): string | null {
  const answer = letter.answers[who];
  if (answer?.kind === 'people' && part === 'count') return counted(answer.value.length);
  if (answer?.kind === 'date' && part === 'day') return answer.value && dayDate(answer.value);
  if (answer) return (answer.kind === 'person' && answer.value && ANSWERED[part]?.(answer.value, letter)) || null;
  const person = who === 'applicant' ? (letter.applicant ?? letter.subject) : who === 'subject' ? letter.subject : null;
  return (person && Object.hasOwn(REGISTERED, part) && REGISTERED[part]?.(person, letter)) || null;
}

/** Money of several questions added up; null when none of them was answered. */
function sumOf(keys: readonly string[], letter: LetterSnapshot): string | null {
  const amounts = keys.flatMap((key) => {
    const answer = letter.answers[key];
    return answer?.kind === 'money' && /^\d{1,15}$/.test(answer.value) ? [Number(answer.value)] : [];
  });
  return amounts.length > 0 ? rupiahInFull(amounts.reduce((sum, amount) => sum + amount, 0)) : null;
}

function answered(answer: PrintedAnswer): string | null {
  if (answer.kind === 'person') return answer.value?.name ?? null;
  if (answer.kind === 'people') {
    const named = answer.value.map((p) => [p.name, p.relation].filter(Boolean).join(', '));
    return (named.length > 1 ? named.map((text, i) => `${i + 1}. ${text}`).join('\n') : named[0]) ?? null;
  }
  return answer.value.trim() === '' ? null : worded(answer.kind, answer.value.trim());
}

function worded(kind: LetterField['kind'], value: string): string {
  if (kind === 'date') return longDate(value);
  if (kind === 'time') return `${value.replace(':', '.')} WIB`;
  if (kind === 'number') return value.replace('.', ',');
  return kind === 'money' && /^\d{1,15}$/.test(value) ? rupiahInFull(Number(value)) : value;
}

const counted = (count: number): string | null => (count === 0 ? null : `${count} (${inWords(count)})`);

/** The label of a part in an identity table or over a column. */
export const partLabel = (part: string): string => PART_LABELS[part] ?? part;
