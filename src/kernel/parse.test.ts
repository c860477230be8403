import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from './parse.ts';

const Person = v.object({
  name: v.pipe(v.string(), v.minLength(1, 'too_short')),
  age: v.pipe(v.number(), v.maxValue(150, 'too_old')),
  children: v.array(v.object({ name: v.string() })),
});

test('what fits comes through as the schema says', () => {
  const person = { name: 'Siti', age: 40, children: [] };
  expect(parse(Person, person)).toEqual({ ok: true, value: person });
});

test('each wrong field is named by its path with the reason', () => {
  expect(parse(Person, { name: '', age: 200, children: [{ name: 'Adi' }, {}] }, 'person.invalid')).toEqual({
    ok: false,
    refusal: {
      kind: 'invalid',
      code: 'person.invalid',
      fields: { name: 'too_short', age: 'too_old', 'children.1.name': 'required' },
    },
  });
});

test('no refusal ever repeats what was typed', () => {
  const secret = 'NIK-1809101708449001';
  const anything = fc.oneof(
    fc.constant(secret),
    fc.record({ name: fc.constant(secret), age: fc.constant(secret), children: fc.constant(secret) }),
    fc.record({ name: fc.string(), age: fc.double(), children: fc.array(fc.constant(secret)) }),
  );
  fc.assert(
    fc.property(anything, (input) => {
      expect(JSON.stringify(parse(Person, input))).not.toContain(secret);
    }),
  );
});
