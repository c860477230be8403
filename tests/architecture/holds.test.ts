import { expect, test } from 'vitest';
import { holds } from '../support/holds.ts';

test.each(['482915', '"pin":"482915"', 'pin=482915&x=1', 'PIN 482915.', 'a 4829152 482915'])(
  'a PIN is found in %s',
  (text) => expect(holds(text, '482915')).toBe(true),
);

test.each(['', '1764438482915', '9f482915-1c0e-4d3a', '0d3a-482915ab', '4829150'])(
  'what looks like a PIN within a longer number is none: %s',
  (text) => expect(holds(text, '482915')).toBe(false),
);

test('a NIK, a telephone number or a word is found wherever it stands', () => {
  expect(holds('x1809101708449001x', '1809101708449001')).toBe(true);
  expect(holds('namaSitiAminah', 'Siti')).toBe(true);
  expect(holds('nama', 'Siti')).toBe(false);
});
