import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, fromWib, wib, wibDate } from '../../../kernel/clock.ts';
import { addOfficeTime, officeTimeBetween, type OfficeCalendar } from './office-calendar.ts';
import { extendPromise, promisedAt } from './promise.ts';

/** Monday to Thursday 08.00–16.00, Friday 08.00–11.30; Tuesday 3 November 2026 is a holiday. */
const hanura: OfficeCalendar = {
  hours: { 1: [480, 960], 2: [480, 960], 3: [480, 960], 4: [480, 960], 5: [480, 690] },
  holidays: new Set(['2026-11-03']),
};

describe('the promise in office hours', () => {
  test('runs on within one morning', () => {
    expect(promisedAt(hanura, fromWib(2026, 11, 2, 9), 120)).toBe(fromWib(2026, 11, 2, 11));
  });

  test('starts when the office opens for what came in at night', () => {
    expect(promisedAt(hanura, fromWib(2026, 11, 2, 2), 60)).toBe(fromWib(2026, 11, 2, 9));
  });

  test('skips the holiday', () => {
    expect(promisedAt(hanura, fromWib(2026, 11, 2, 15), 120)).toBe(fromWib(2026, 11, 4, 9));
  });

  test('skips the weekend after a short Friday', () => {
    expect(promisedAt(hanura, fromWib(2026, 11, 6, 11), 60)).toBe(fromWib(2026, 11, 9, 8, 30));
  });

  test('ends at closing time, not at the next opening, when the minutes fit exactly', () => {
    expect(promisedAt(hanura, fromWib(2026, 11, 2, 15), 60)).toBe(fromWib(2026, 11, 2, 16));
  });

  test('is unknown where the office never opens', () => {
    expect(promisedAt({ hours: {}, holidays: new Set() }, fromWib(2026, 11, 2, 9), 10)).toBeNull();
  });

  test('counts the minutes really spent in office hours', () => {
    expect(officeTimeBetween(hanura, fromWib(2026, 11, 2, 15, 30), fromWib(2026, 11, 4, 8, 15))).toBe(45 * MINUTE);
  });

  test('is extended by the office time in which the applicant had to correct', () => {
    const due = fromWib(2026, 11, 2, 12);
    expect(extendPromise(hanura, due, fromWib(2026, 11, 2, 10), fromWib(2026, 11, 2, 11))).toBe(
      fromWib(2026, 11, 2, 13),
    );
    expect(extendPromise(hanura, due, fromWib(2026, 11, 2, 18), fromWib(2026, 11, 4, 7))).toBe(due);
  });
});

describe('for every calendar and every moment', () => {
  const opening = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .filter(([a, b]) => a < b);
  const calendar = fc
    .record({
      hours: fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4', '5', '6'), opening, { minKeys: 1 }),
      holidays: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }),
    })
    .map(({ hours, holidays }): OfficeCalendar => ({
      hours,
      holidays: new Set(holidays.map((d) => wibDate(fromWib(2026, 11, 1) + d * DAY))),
    }));
  const instant = fc.integer({ min: fromWib(2026, 11, 1), max: fromWib(2026, 12, 1) });
  const duration = fc.integer({ min: 1, max: 40 * HOUR });

  test('exactly the promised office time lies between the start and the promise', () => {
    fc.assert(
      fc.property(calendar, instant, duration, (c, from, ms) => {
        const due = addOfficeTime(c, from, ms);
        expect(due).not.toBeNull();
        expect(officeTimeBetween(c, from, due!)).toBe(ms);
      }),
    );
  });

  test('the promise falls into office hours and never on a holiday', () => {
    fc.assert(
      fc.property(calendar, instant, duration, (c, from, ms) => {
        const due = addOfficeTime(c, from, ms)!;
        const lastMinute = wib(due - 1);
        const [opens, closes] = c.hours[lastMinute.weekday]!;
        const minute = lastMinute.hour * 60 + lastMinute.minute;
        expect(minute >= opens && minute < closes).toBe(true);
        expect(c.holidays.has(wibDate(due - 1))).toBe(false);
      }),
    );
  });

  test('whoever comes later is never promised an earlier time', () => {
    fc.assert(
      fc.property(calendar, instant, instant, duration, (c, a, b, ms) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(addOfficeTime(c, late, ms)!).toBeGreaterThanOrEqual(addOfficeTime(c, early, ms)!);
      }),
    );
  });

  test('a pause leaves the office the same time it had left', () => {
    fc.assert(
      fc.property(
        calendar,
        instant,
        duration,
        duration,
        fc.integer({ min: 0, max: 20 * DAY }),
        (c, from, ms, run, gap) => {
          const due = addOfficeTime(c, from, ms + run)!;
          const paused = addOfficeTime(c, from, run)!;
          const resumed = paused + gap;
          const extended = extendPromise(c, due, paused, resumed)!;
          expect(officeTimeBetween(c, resumed, extended)).toBe(ms);
        },
      ),
    );
  });

  test('time between two moments adds up over any moment between them', () => {
    fc.assert(
      fc.property(calendar, fc.uniqueArray(instant, { minLength: 3, maxLength: 3 }), (c, three) => {
        const [a, b, d] = three.toSorted((x, y) => x - y) as [number, number, number];
        expect(officeTimeBetween(c, a, b) + officeTimeBetween(c, b, d)).toBe(officeTimeBetween(c, a, d));
        expect(officeTimeBetween(c, b, a)).toBe(0);
      }),
    );
  });
});
