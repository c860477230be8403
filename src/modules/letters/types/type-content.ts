import * as v from 'valibot';
import { checkTemplate, printable } from '../document/index.ts';
import type { Condition } from '../condition.ts';
import { ConditionSchema, conditionsFit, RecordedEventSchema } from '../conditions/index.ts';
import { KIN, type LetterField, type LetterTypeContent } from '../letter-type.ts';
import { PERSON_PARTS } from '../../../kernel/person-parts.ts';
import { line, paragraphs } from '../../../kernel/fields.ts';

/** Words that go onto paper, so only of characters that can be drawn. */
const printed = (max: number) => v.pipe(line(1, max), printable);
const lines = (max: number, each: number) => v.pipe(v.array(line(1, each)), v.maxLength(max, 'too_many'));
const printedLines = (max: number, each: number) => v.pipe(v.array(printed(each)), v.maxLength(max, 'too_many'));

const PersonQuestionSchema = v.object({
  kin: v.optional(v.array(v.picklist(KIN))),
  minAge: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120))),
  deceased: v.optional(v.boolean()),
  parts: v.array(v.picklist(PERSON_PARTS)),
  mayLack: v.optional(v.array(v.picklist(PERSON_PARTS))),
  max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30))),
});

const FieldSchema = v.pipe(
  v.object({
    key: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,40}$/, 'not_a_key')),
    label: line(1, 120),
    help: v.optional(line(0, 300)),
    kind: v.picklist(['text', 'longtext', 'date', 'time', 'number', 'money', 'choice', 'person', 'people']),
    person: v.optional(PersonQuestionSchema),
    choices: v.optional(printedLines(30, 120)),
    required: v.boolean(),
    maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000))),
    prefill: v.optional(v.picklist(['shop.name', 'shop.trade', 'shop.place', 'shop.opened', 'presenter'])),
  }),
  v.forward(
    v.check((f) => f.kind !== 'choice' || (f.choices?.length ?? 0) > 1, 'two_choices'),
    ['choices'],
  ),
);

const PaperSchema = v.object({
  hands: v.optional(
    v.pipe(
      v.array(
        v.object({
          title: printed(120),
          who: v.pipe(
            v.array(v.pipe(v.string(), v.maxLength(60))),
            v.minLength(1, 'required'),
            v.maxLength(6, 'too_many'),
          ),
          stamp: v.optional(v.boolean()),
        }),
      ),
      v.maxLength(6, 'too_many'),
    ),
  ),
  headWord: v.optional(printed(80)),
  camatWord: v.optional(printed(80)),
  copies: v.optional(printedLines(8, 120)),
});

const Plain = v.object({
  purpose: line(1, 300),
  stillAsked: lines(20, 300),
  notNeeded: lines(20, 400),
  legalBasis: lines(20, 300),
  requirements: lines(20, 300),
  steps: lines(20, 300),
  fields: v.pipe(v.array(FieldSchema), v.maxLength(40, 'too_many')),
  /** Paragraphs; a line of one may be a row of the letter, `Nama : {subject.name}`. */
  template: v.pipe(
    v.array(v.pipe(paragraphs(2_000, 1), printable)),
    v.maxLength(40, 'too_many'),
    v.minLength(1, 'required'),
  ),
  keywords: lines(40, 60),
  attachments: lines(10, 200),
  goneSubjectAllowed: v.boolean(),
  alsoSignedBy: v.nullable(v.picklist(['camat'])),
  paper: v.optional(PaperSchema),
  validUntilField: v.optional(v.string()),
  conditions: v.optional(v.pipe(v.array(ConditionSchema), v.maxLength(40, 'too_many'))),
  records: v.optional(RecordedEventSchema),
});

/**
 * What an officer may write into a letter type. Keys are unique, every placeholder of the template can be filled, who signs by
 * hand is named in the letter, and a field that ends the letter is one of its date fields.
 */
export const ContentSchema = v.pipe(
  Plain,
  v.forward(
    v.check((c) => new Set(c.fields.map((f) => f.key)).size === c.fields.length, 'same_key_twice'),
    ['fields'],
  ),
  v.forward(
    v.check((c) => checkTemplate(c.template, c.fields).length === 0, 'unknown_placeholder'),
    ['template'],
  ),
  v.forward(
    v.check(
      (c) => !c.validUntilField || c.fields.some((f) => f.key === c.validUntilField && f.kind === 'date'),
      'not_a_date',
    ),
    ['validUntilField'],
  ),
  v.forward(
    v.check(
      (c) => conditionsFit((c.conditions ?? []) as readonly Condition[], c.fields as readonly LetterField[]),
      'unknown_question',
    ),
    ['conditions'],
  ),
  v.forward(
    v.check(
      (c) => !c.records || c.fields.some((f) => f.key === c.records?.dateField && f.kind === 'date'),
      'not_a_date',
    ),
    ['records'],
  ),
  v.forward(
    v.check(
      ({ paper, fields: asked }) =>
        (paper?.hands ?? []).every(({ who }) =>
          who.every((key) => key === 'subject' || key === 'applicant' || asked.some((f) => f.key === key)),
        ),
      'unknown_placeholder',
    ),
    ['paper'],
  ),
  v.transform((c) => c as unknown as LetterTypeContent),
);
