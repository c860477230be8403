import { dateIn } from '#lib/ui/date-boxes.ts';
import { MOST_PEOPLE, PART_KEYS } from '#src/kernel/person-parts.ts';
import type { Answer, LetterField, PersonAnswer } from '#src/modules/letters/index.ts';

/** A person as the form sends them; what is not asked is ''. */
export type SentPerson = Partial<Record<keyof PersonAnswer, string>>;

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** Who was ticked and who was written in a question about people, in this order; a row without any word is nobody. */
export function peopleFrom(form: FormData, { key, kind }: Pick<LetterField, 'key' | 'kind'>): SentPerson[] {
  const picked = form.getAll(key).filter((value): value is string => typeof value === 'string' && value !== '');
  const chosen = picked
    .filter((value) => value !== 'other')
    .map((residentId) => ({ residentId, relation: text(form, `${key}.relation.${residentId}`) }));
  const ways = kind === 'person' && chosen.length > 0 ? 0 : MOST_PEOPLE;
  const written = Array.from({ length: ways }, (_, i) => {
    const boxes = ['name', ...Object.values(PART_KEYS).flat()] as const;
    const read = (box: string) => (box === 'birthDate' ? dateIn : text)(form, `${key}.other.${i}.${box}`);
    return Object.fromEntries(boxes.map((box) => [box, read(box)]));
  }).filter((person) => Object.values(person).some(Boolean));
  return [...chosen, ...written];
}

/** The answers of a page of the form, as they are sent on: texts, and people. */
export function answersFrom(form: FormData, fields: readonly LetterField[]): Record<string, string | SentPerson[]> {
  const answers: Record<string, string | SentPerson[]> = {};
  for (const field of fields)
    if (field.kind === 'person' || field.kind === 'people') answers[field.key] = peopleFrom(form, field);
    else if (field.kind === 'date') answers[field.key] = dateIn(form, field.key);
    else if (typeof form.get(field.key) === 'string') answers[field.key] = String(form.get(field.key));
  return answers;
}

/** The people of an answer, stored or just typed. */
export const peopleOf = (answer: Answer | SentPerson[] | undefined): readonly SentPerson[] =>
  answer === undefined || typeof answer === 'string' ? [] : (answer as readonly SentPerson[]);

/** A form as it was sent, made again of its texts. */
export function formOf(texts: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, text] of texts) form.append(name, text);
  return form;
}
