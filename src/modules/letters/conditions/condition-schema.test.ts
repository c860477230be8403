import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ConditionSchema } from './condition-schema.ts';

const TURNED = 'Lapor\u202e dulu\u2066 ke\u200f RT';

test('what an officer words for people holds no mark that turns the direction', () => {
  const condition = { kind: 'alive', of: 'subject', is: true, otherwise: TURNED };
  expect(v.parse(ConditionSchema, condition)).toMatchObject({ otherwise: 'Lapor dulu ke RT' });
});
