import * as v from 'valibot';
import { line } from '../../../kernel/fields.ts';
import { ASKERS, MARITAL, type Condition } from '../condition.ts';
import type { LetterField } from '../letter-type.ts';
import { placesOf } from './judge.ts';

const about = v.pipe(v.string(), v.maxLength(41));
const marital = v.pipe(v.array(v.picklist(MARITAL)), v.minLength(1, 'required'));
const years = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(150));
const wording = {
  only: v.optional(
    v.object({
      marital: v.optional(marital),
      sex: v.optional(v.picklist(['L', 'P'])),
      below: v.optional(years),
      answered: v.optional(about),
    }),
  ),
  unless: v.optional(v.pipe(v.array(about), v.minLength(1, 'required'))),
  otherwise: v.optional(line(0, 300)),
  instead: v.optional(v.pipe(v.string(), v.maxLength(80))),
};

/** A condition as an officer may write it. */
export const ConditionSchema = v.variant('kind', [
  v.object({ kind: v.literal('alive'), of: about, is: v.boolean(), ...wording }),
  v.object({ kind: v.literal('marital'), of: about, is: marital, ...wording }),
  v.object({ kind: v.literal('age'), of: about, min: v.optional(years), max: v.optional(years), ...wording }),
  v.object({ kind: v.literal('sex'), of: about, is: v.picklist(['L', 'P', 'other']), ...wording }),
  v.object({ kind: v.literal('lives_here'), of: about, ...wording }),
  v.object({
    kind: v.literal('asked_by'),
    may: v.pipe(v.array(v.picklist(ASKERS)), v.minLength(1, 'required')),
    ...wording,
  }),
  v.object({ kind: v.literal('date'), field: about, is: v.picklist(['not_future', 'not_past']), ...wording }),
  v.object({
    kind: v.literal('order'),
    first: about,
    last: about,
    firstTime: v.optional(about),
    lastTime: v.optional(about),
    ...wording,
  }),
  v.object({ kind: v.literal('different'), people: v.pipe(v.array(about), v.minLength(1, 'required')), ...wording }),
  v.object({
    kind: v.literal('needed'),
    anyOf: v.pipe(v.array(about), v.minLength(1, 'required')),
    ...wording,
  }),
  v.object({ kind: v.literal('empty'), field: about, ...wording }),
  v.object({ kind: v.literal('death_date'), field: about, ...wording }),
]);

const PEOPLE = ['person', 'people'] as const;
const KINDS: Partial<Record<Condition['kind'], readonly LetterField['kind'][]>> = {
  alive: PEOPLE,
  marital: PEOPLE,
  age: PEOPLE,
  sex: PEOPLE,
  lives_here: PEOPLE,
  different: PEOPLE,
  date: ['date'],
  order: ['date', 'time'],
  death_date: ['date'],
};

/** Every question that a condition speaks of is there, and is of a kind that the condition can judge. */
export const conditionsFit = (
  conditions: readonly Condition[],
  fields: readonly { readonly key: string; readonly kind: LetterField['kind']; readonly required: boolean }[],
): boolean =>
  conditions.every(
    (condition) =>
      placesOf(condition).every((key) => {
        const field = fields.find((f) => f.key === key);
        return field !== undefined && (KINDS[condition.kind]?.includes(field.kind) ?? true);
      }) && (condition.unless ?? []).every((key) => fields.some((f) => f.key === key && !f.required)),
  );

/** What the registry learns from a letter. */
export const RecordedEventSchema = v.object({
  event: v.picklist(['death', 'birth']),
  dateField: about,
  nameField: v.optional(about),
});
