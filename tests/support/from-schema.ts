import * as fc from 'fast-check';
import type { Schema } from '../../src/http/docs/document.ts';
import { anyText } from './any-text.ts';

/** What people and machines send that nobody meant: wrong types, nothing, too much, odd letters, SQL. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    [],
    {},
    '',
    ' ',
    -1,
    0,
    0.5,
    1e308,
    -1e308,
    2 ** 53 + 2,
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    '\u202e\u200d\ufeff',
    '👨‍👩‍👧‍👦',
    '__proto__',
    "' OR 1=1 --",
    '%00%ff',
    '../../etc',
    '<script>',
    '-5',
    '1e5',
    '2026-02-30',
    { toString: 1 },
    { length: 5 },
    [[[[[[[[[[]]]]]]]]]],
  ),
  fc.integer({ min: 5_000, max: 60_000 }).map((length) => 'x'.repeat(length)),
  anyText(),
  fc.array(fc.constantFrom(null, 1, 'x', {}), { maxLength: 200 }),
  fc.double(),
);

/** A value as the schema asks for; what a schema cannot say (calendars, check digits) may still be wrong. */
export function valid(schema: Schema & { format?: string }, known: Known = {}): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valid(choice, known)));
  switch ([schema.type].flat()[0]) {
    case 'object':
      return objectOf(schema, known);
    case 'array': {
      const item = [schema.items].flat()[0];
      const [minLength, most] = [schema.minItems ?? 0, schema.maxItems ?? 5];
      return fc.array(item ? valid(item, known) : nasty, {
        minLength,
        maxLength: Math.max(minLength, Math.min(most, 5)),
      });
    }
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 100_000, 2 ** 31 - 1) });
    case 'number':
      return fc.double({ noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return nasty;
  }
}

/** Values that exist, by the name of their field: without them a schema's own values are seldom anybody's. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Mostly one that exists. */
export const orKnown = (values: readonly unknown[] | undefined, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  values ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: other }) : other;

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  known: Known,
): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, orKnown(known[name], valid(field, known))]),
  );
  const named = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
  if (typeof additionalProperties !== 'object') return named;
  return fc.dictionary(fc.string({ maxLength: 20 }), valid(additionalProperties), { maxKeys: 5 });
}

const DATE = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

function textOf({
  format,
  pattern,
  minLength = 0,
  maxLength = 40,
}: Schema & { format?: string }): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return DATE;
  if (pattern && !pattern.includes('(?')) return fc.stringMatching(new RegExp(pattern));
  if (pattern) return fc.stringMatching(/^[1-9]\d{15}$/);
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 200)) });
}

/** A value that misses the schema somewhere: a field lost, of another kind, or far too large; or something else entirely. */
export function wrong(schema: Schema, known: Known = {}): fc.Arbitrary<unknown> {
  const names = Object.keys(schema.properties ?? {});
  if (names.length === 0) return nasty;
  const broken = fc
    .tuple(valid(schema, known), fc.subarray(names, { minLength: 1 }), fc.infiniteStream(nasty), fc.boolean())
    .map(([value, spoilt, values, lost]) => {
      const copy = { ...(value as Record<string, unknown>) };
      for (const name of spoilt) {
        if (lost) delete copy[name];
        else copy[name] = values.next().value;
      }
      return copy;
    });
  return fc.oneof({ weight: 4, arbitrary: broken }, { weight: 1, arbitrary: nasty });
}

/** Where a value is not what the document says, or null: of the answers that the API gives. */
export function misfit(schema: Schema, value: unknown, at = 'answer'): string | null {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.some((c) => misfit(c, value, at) === null) ? null : `${at} fits no choice`;
  if (schema.const !== undefined) return value === schema.const ? null : `${at} is not ${String(schema.const)}`;
  if (schema.enum) return schema.enum.includes(value) ? null : `${at} is none of the values`;
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isA(type, value))) return `${at} is no ${types.join(' or ')}`;
  if (Array.isArray(value)) {
    const item = [schema.items].flat()[0];
    return item ? (value.map((it, i) => misfit(item, it, `${at}[${i}]`)).find((why) => why !== null) ?? null) : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const missing = schema.required?.find((name) => !(name in value));
  if (missing) return `${at}.${missing} is missing`;
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const given = (value as Record<string, unknown>)[name];
    const why = given === undefined ? null : misfit(field, given, `${at}.${name}`);
    if (why) return why;
  }
  return null;
}

function isA(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
