import * as v from 'valibot';
import { isCalendarDate } from '../../../kernel/clock.ts';
import { MAX_RUPIAH } from '../../../kernel/money.ts';
import { readDecimal, readRupiah } from '../../../kernel/numbers.ts';
import type { Answers, LetterField } from '../letter-type.ts';
import { printable } from '../document/index.ts';
import { peopleSchema } from '../people/index.ts';
import { oneLine, plainText } from '../../../kernel/text.ts';

type WrittenField = LetterField & { readonly kind: Exclude<LetterField['kind'], 'person' | 'people'> };
const isWritten = (field: LetterField): field is WrittenField => field.kind !== 'person' && field.kind !== 'people';

const LONGEST: Readonly<Record<WrittenField['kind'], number>> = {
  text: 120,
  longtext: 1_000,
  date: 10,
  time: 5,
  number: 15,
  money: 24,
  choice: 200,
};

/** The schema of a letter type's form, or of some of its questions, built from the fields. */
export function answersSchema(fields: readonly LetterField[]) {
  const entries = fields.map(
    (field) => [field.key, v.optional(isWritten(field) ? writtenSchema(field) : peopleSchema(field), '')] as const,
  );
  return v.object(Object.fromEntries(entries));
}

/** One answer as typed by a person or sent by a program; messages are reason codes. */
function writtenSchema(field: WrittenField) {
  return v.pipe(
    v.union([v.string(), v.number()], 'not_text'),
    v.transform((typed) => (field.kind === 'longtext' ? plainText : oneLine)(String(typed))),
    v.check((typed) => typed !== '' || !field.required, 'required'),
    v.maxLength(field.maxLength ?? LONGEST[field.kind], 'too_long'),
    printable,
    v.transform((typed) => (typed === '' ? '' : canonical(field, typed))),
    v.check((answer) => answer !== null, `not_a_${field.kind}`),
    v.transform((answer) => answer ?? ''),
  );
}

/** The stored form, or null when it is not an answer to this kind of question. */
function canonical(field: WrittenField, typed: string): string | null {
  switch (field.kind) {
    case 'text':
    case 'longtext':
      return typed;
    case 'date':
      return isCalendarDate(typed) ? typed : null;
    case 'time':
      return asTime(typed);
    case 'number':
      return asNumber(typed);
    case 'money':
      return asRupiah(typed);
    case 'choice':
      return field.choices?.includes(typed) ? typed : null;
  }
}

/** `7.30`, `07:30` → `07:30`. */
function asTime(typed: string): string | null {
  const parts = /^(\d{1,2})[.:](\d{2})$/.exec(typed);
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) return null;
  return `${String(parts[1]).padStart(2, '0')}:${parts[2]}`;
}

/** Digits with a decimal point. */
function asNumber(typed: string): string | null {
  const n = readDecimal(typed);
  return typeof n === 'number' ? String(n) : null;
}

/** `Rp1.500.000` → `1500000`. */
function asRupiah(typed: string): string | null {
  const n = readRupiah(typed);
  return typeof n === 'number' && n <= MAX_RUPIAH ? String(n) : null;
}

/** Equal answers, whatever the order of the keys: a replay with the same key must say the same. */
export const sameAnswers = (a: Answers, b: Answers): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => said(a[key]) === said(b[key]));

/** Names come from the registry where a person was chosen there, so they do not tell answers apart. */
const said = (answer: Answers[string] | undefined): string =>
  typeof answer === 'string' || answer === undefined
    ? (answer ?? '')
    : JSON.stringify(answer.map((p) => (p.residentId ? { ...p, name: '' } : p))).replace(/^\[\]$/, '');
