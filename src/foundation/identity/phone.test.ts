import fc from 'fast-check';
import { safeParse } from 'valibot';
import { expect, test } from 'vitest';
import { PhoneSchema } from './phone.ts';

const read = (typed: unknown) => {
  const parsed = safeParse(PhoneSchema, typed);
  return parsed.success ? parsed.output : null;
};

test.each([
  '081270009001',
  '0812-7000-9001',
  ' 0812 7000 9001 ',
  '6281270009001',
  '62 812 7000 9001',
  '+6281270009001',
  '+62 812-7000-9001',
  '(0812) 70009001',
  '006281270009001',
  '00 62 812 7000 9001',
  '+62 (0)812-7000-9001',
  '+62 0812 7000 9001',
  '(+62) 812 7000 9001',
  '\u202a+62 812‑7000‑9001\u202c',
  'WA: 0812.7000.9001',
  '０８１２７０００９００１',
])('%s is the same number however it is typed', (typed) => {
  expect(read(typed)).toBe('+6281270009001');
});

test('a worker abroad keeps the number of that country', () => {
  expect(read('+60 12-345 6789')).toBe('+60123456789');
  expect(read('0060 12-345 6789')).toBe('+60123456789');
  expect(read('+65 8123 4567')).toBe('+6581234567');
});

test.each(['65 8123 4567', '6581234567', '60 12 345 6789', '812 7000 9001', '81270009001'])(
  '%s may be of one country or another: it is refused, not guessed',
  (typed) => {
    expect(read(typed)).toBeNull();
  },
);

test.each([
  '',
  '0812',
  '12345',
  'telepon saya',
  '081270009001 / 081270009002',
  '++62812',
  '0812700090010812700090',
  '+6281270009001;ext=5',
  null,
  812_7000_9001,
])('%j is no number', (typed) => {
  expect(read(typed)).toBeNull();
});

test('whatever is typed, the answer is E.164 or a refusal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ()-]{0,40}$/)), (typed) => {
      const phone = read(typed);
      expect(phone === null || /^\+\d{7,15}$/.test(phone)).toBe(true);
    }),
  );
});
