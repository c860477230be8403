import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWib, wib, wibDate } from './clock.ts';

test('the year turns at midnight in the village, not on the server', () => {
  const newYear = Date.UTC(2026, 11, 31, 17, 0);
  expect(wibDate(newYear - 1)).toBe('2026-12-31');
  expect(wibDate(newYear)).toBe('2027-01-01');
  expect(wib(newYear)).toEqual({ year: 2027, month: 1, day: 1, hour: 0, minute: 0, weekday: 5 });
});

test('an instant and its wall clock in the village are the same thing', () => {
  const minutes = fc.integer({ min: 0, max: 66_000_000 }).map((m) => m * 60_000);
  fc.assert(
    fc.property(minutes, (at) => {
      const { year, month, day, hour, minute } = wib(at);
      expect(fromWib(year, month, day, hour, minute)).toBe(at);
    }),
  );
});
