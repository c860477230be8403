import type { Condition, LetterField } from '#src/modules/letters/index.ts';

/** The usual conditions that an officer can tick for a letter with these questions. */
export function offeredConditions(fields: readonly LetterField[]): Condition[] {
  const dates = fields.filter((f) => f.kind === 'date').map((f) => f.key);
  const people = fields.filter((f) => f.kind === 'person' || f.kind === 'people').map((f) => f.key);
  return [
    { kind: 'lives_here', of: 'subject' },
    { kind: 'marital', of: 'subject', is: ['single'] },
    { kind: 'marital', of: 'subject', is: ['married'] },
    { kind: 'age', of: 'subject', min: 17 },
    { kind: 'alive', of: 'subject', is: false },
    { kind: 'asked_by', may: ['parent', 'family', 'other'] },
    { kind: 'asked_by', may: ['self'] },
    ...dates.flatMap((field): Condition[] => [
      { kind: 'date', field, is: 'not_future' },
      { kind: 'date', field, is: 'not_past' },
    ]),
    ...dates.slice(1).map((last, i): Condition => ({ kind: 'order', first: dates[i] ?? last, last })),
    ...(people.length ? [{ kind: 'different', people: ['subject', ...people] } satisfies Condition] : []),
    ...people.map((of): Condition => ({ kind: 'alive', of, is: true })),
  ];
}
