import * as v from 'valibot';
import { NikSchema } from '../../../foundation/residents/index.ts';
import { isCalendarDate } from '../../../kernel/clock.ts';
import { printable } from '../document/index.ts';
import type { Answer, LetterField, PersonAnswer, PersonQuestion } from '../letter-type.ts';
import { MOST_PEOPLE, PART_KEYS, type PersonPart } from '../../../kernel/person-parts.ts';
import { oneLine } from '../../../kernel/text.ts';
import { digitsIn } from '../../../kernel/identifier.ts';

const line = (max: number) =>
  v.optional(v.pipe(v.string('not_text'), v.transform(oneLine), v.maxLength(max, 'too_long'), printable), '');

/** A person as sent: nothing judged but its form. */
export const SentPersonSchema = v.object({
  residentId: line(64),
  name: line(80),
  nik: v.pipe(
    line(30),
    v.transform(digitsIn),
    v.check((typed) => typed === '' || v.safeParse(NikSchema, typed).success, 'nik'),
  ),
  birthPlace: line(60),
  birthDate: v.pipe(
    line(10),
    v.check((typed) => typed === '' || isCalendarDate(typed), 'not_a_date'),
  ),
  sex: v.optional(v.picklist(['', 'L', 'P'], 'not_a_choice'), ''),
  religion: line(40),
  nationality: line(40),
  relation: line(40),
  occupation: line(60),
  address: line(150),
});
type SentPerson = v.InferOutput<typeof SentPersonSchema>;

/** The schema of one person: whoever is in the registry is only named, whoever is not is written with what is printed. */
const personSchema = ({ parts, mayLack = [] }: PersonQuestion) =>
  v.pipe(
    SentPersonSchema,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const sent = dataset.value;
      const asked = parts.filter((part) => !mayLack.includes(part));
      const needed = sent.residentId ? asked.filter((part) => part === 'relation') : asked;
      for (const key of [...(sent.residentId ? [] : ['name' as const]), ...needed.flatMap((part) => PART_KEYS[part])])
        if (!sent[key])
          addIssue({
            message: 'required',
            path: [{ type: 'object', origin: 'value', input: { ...sent }, key, value: sent[key] }],
          });
    }),
    v.transform((sent) => written(sent, parts)),
  );

/** What is kept: of a resident the name and the relation, of others all that was asked. Empty parts are left out. */
function written(sent: SentPerson, parts: readonly PersonPart[]): PersonAnswer {
  const relation = parts.includes('relation') && sent.relation ? { relation: sent.relation } : {};
  if (sent.residentId) return { name: sent.name, ...relation, residentId: sent.residentId };
  const asked = parts.flatMap((part) => PART_KEYS[part]).filter((key) => sent[key] !== '');
  return { name: sent.name, ...Object.fromEntries(asked.map((key) => [key, sent[key]])) };
}

/** The schema of a question about one person or several; one is sent alone or as a list of one. */
export function peopleSchema(field: LetterField) {
  const question = field.person ?? { parts: [] };
  const most = field.kind === 'person' ? 1 : (question.max ?? MOST_PEOPLE);
  return v.pipe(
    v.unknown(),
    v.transform((sent) => (sent === '' || sent === null ? [] : Array.isArray(sent) ? (sent as unknown[]) : [sent])),
    v.maxLength(most, 'too_many'),
    v.array(personSchema(question), 'not_people'),
    v.check((people) => people.length > 0 || !field.required, 'required'),
  );
}

/** The people of an answer: none where the question is about something else. */
export const peopleIn = (answer: Answer | undefined): readonly PersonAnswer[] =>
  answer === undefined || typeof answer === 'string' ? [] : answer;

/** The text of an answer: '' where the question is about people. */
export const textIn = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');
