import type { Answer, LetterField } from '#src/modules/letters/index.ts';
import { rupiah } from '#lib/format/money.ts';
import { date } from '#lib/format/time.ts';

/** An answer as people read it; '' stays ''. */
export function answerWords(field: Pick<LetterField, 'kind'>, answer: Answer | undefined): string {
  if (answer === undefined || answer === '') return '';
  if (typeof answer !== 'string') return answer.map((p) => [p.name, p.relation].filter(Boolean).join(', ')).join('\n');
  if (field.kind === 'date') return dayWords(answer);
  if (field.kind === 'money') return rupiah(Number(answer));
  if (field.kind === 'number') return answer.replace('.', ',');
  if (field.kind === 'time') return answer.replace(':', '.');
  return answer;
}

/** What was answered, question by question. Without `empty`, questions left open are left out. */
export const answerFacts = (
  fields: readonly LetterField[],
  answers: Readonly<Record<string, Answer>>,
  { empty = '', flagged = [] }: { readonly empty?: string; readonly flagged?: readonly string[] } = {},
) =>
  fields.flatMap((field) => {
    const value = answerWords(field, answers[field.key]) || empty;
    return value ? [{ name: field.label, value, flagged: flagged.includes(field.key) }] : [];
  });

/** The text of an answer; '' where the question is about people. */
export const answerText = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');

/** `2026-11-02` → `2 November 2026`. */
export const dayWords = (day: string): string => date(Date.parse(`${day}T12:00:00+07:00`));
