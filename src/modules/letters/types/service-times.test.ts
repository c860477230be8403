import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishTimes, SMALLEST_SHOWN } from './service-times.ts';

describe('published service times', () => {
  const counted = fc
    .record({
      issued: fc.nat({ max: 200 }),
      median: fc.nat(),
      p90: fc.nat(),
      keptOf: fc.double({ min: 0, max: 1, noNaN: true }),
      rejected: fc.dictionary(fc.constantFrom('not_needed', 'incomplete', 'other'), fc.nat({ max: 20 })),
    })
    .map(({ keptOf, ...c }) => ({ ...c, kept: Math.floor(c.issued * keptOf) }));

  test('never show a figure that rests on fewer than five letters', () => {
    fc.assert(
      fc.property(counted, (c) => {
        const shown = publishTimes(c);
        if (c.issued < SMALLEST_SHOWN)
          expect([shown.issued, shown.median, shown.p90, shown.keptPercent]).toEqual([null, null, null, null]);
        for (const reason of shown.reasons) expect(reason.count).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
      }),
    );
  });

  test('never promise more than was kept', () => {
    fc.assert(
      fc.property(counted, (c) => {
        const { keptPercent } = publishTimes(c);
        if (keptPercent !== null) expect(keptPercent * c.issued).toBeLessThanOrEqual(c.kept * 100);
      }),
    );
  });
});
