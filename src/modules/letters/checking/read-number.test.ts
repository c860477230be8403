import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

test.each([
  '500.2.2.4/001/HNR/XI/2026',
  'Nomor: 500.2.2.4/001/hnr/xi/2026',
  ' Nomor : 500.2.2.4 / 001 / HNR / XI / 2026\u200b',
  '“500.2.2.4/001/\nHNR/XI/2026”',
  "'500.2.2.4/001/HNR/XI/2026",
])('%j is read as the number of one letter', (typed) => {
  expect(readNumber(typed)[0]).toBe('500.2.2.4/001/HNR/XI/2026');
});

test('letters that begin a number belong to it', () => {
  expect(readNumber('SKU/001/XI/2026')[0]).toBe('SKU/001/XI/2026');
});
