import { expect, test } from 'vitest';
import { digits, line, paragraphs, whole } from './fields.ts';
import { parse } from './parse.ts';

const read = (
  schema: ReturnType<typeof line> | ReturnType<typeof digits> | ReturnType<typeof whole>,
  typed: unknown,
) => {
  const parsed = parse(schema, typed);
  return parsed.ok ? parsed.value : parsed.refusal.fields?.['_'];
};

test('a line is one, and what nobody can see is nothing', () => {
  expect(read(line(3, 10), ' ke\u00adripik\u202e\n')).toBe('keripik');
  expect(read(line(3, 10), '\u200b\u3164')).toBe('required');
  expect(read(line(0, 10), '\u200b')).toBe('');
  expect(read(line(3, 10), 'ke')).toBe('too_short');
  expect(read(line(3, 10), 'keripik pisang')).toBe('too_long');
});

test('paragraphs keep their lines', () => {
  expect(read(paragraphs(20, 3), 'satu\u00a0\r\n\u200fdua')).toBe('satu\ndua');
  expect(read(paragraphs(20, 3), 'a')).toBe('too_short');
});

test('a PIN with a blank before it is not cut', () => {
  expect(read(digits(6, 6, 'pin'), ' 482913')).toBe('482913');
  expect(read(digits(6, 6, 'pin'), 'PIN: 482913\n')).toBe('482913');
  expect(read(digits(6, 6, 'pin'), '4829134')).toBe('pin');
});

test('a number that may mean two is refused with that reason', () => {
  expect(read(whole(1, 100, 'grams'), '1.5')).toBe('ambiguous');
  expect(read(whole(1, 100, 'grams'), 'lima')).toBe('grams');
  expect(read(whole(1, 100, 'grams'), NaN)).toBe('grams');
  expect(read(whole(1, 100, 'grams'), 15)).toBe(15);
});
