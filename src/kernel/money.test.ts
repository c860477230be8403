import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints, isRupiah, MAX_RUPIAH, splitByWeight } from './money.ts';

const amount = fc.integer({ min: 0, max: MAX_RUPIAH });
const weights = fc.array(fc.integer({ min: 0, max: MAX_RUPIAH }), { minLength: 1, maxLength: 12 });

describe('a split by weight', () => {
  test('adds up to the rupiah, whatever the weights', () => {
    fc.assert(
      fc.property(amount, weights, (total, parts) => {
        const shares = splitByWeight(total, parts);
        expect(shares).toHaveLength(parts.length);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
        expect(shares.every((share) => isRupiah(share) && share >= 0)).toBe(true);
      }),
    );
  });

  test('gives each part its exact share, rounded down or up by less than one rupiah', () => {
    fc.assert(
      fc.property(amount, weights, (total, parts) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        for (const [i, share] of splitByWeight(total, parts).entries()) {
          const floor = Number((BigInt(total) * BigInt(parts[i] ?? 0)) / BigInt(sum));
          expect([floor, floor + 1]).toContain(share);
        }
      }),
    );
  });

  test('never gives the lighter part more than the heavier one', () => {
    fc.assert(
      fc.property(amount, weights, (total, parts) => {
        fc.pre(parts.some((w) => w > 0));
        const shares = splitByWeight(total, parts);
        for (const [i, a] of parts.entries())
          for (const [j, b] of parts.entries()) if (a < b) expect(shares[i]).toBeLessThanOrEqual(shares[j] ?? 0);
      }),
    );
  });

  test.each([
    ['Rp10,000 over three equal shops', 10_000, [1, 1, 1], [3_334, 3_333, 3_333]],
    ['the rest to the largest remainder', 100, [50, 30, 25], [48, 28, 24]],
    ['everything to the first when nothing weighs anything', 7, [0, 0], [7, 0]],
    ['nothing to nobody', 7, [], []],
  ])('%s', (_what, total, parts, shares) => {
    expect(splitByWeight(total, parts)).toEqual(shares);
  });
});

test('a rate in basis points is rounded half up to a whole rupiah', () => {
  expect([basisPoints(100_000, 250), basisPoints(199, 50), basisPoints(300, 50), basisPoints(0, 9_999)]).toEqual([
    2_500, 1, 2, 0,
  ]);
});

test('rupiah are whole and safe', () => {
  expect([isRupiah(0), isRupiah(1.5), isRupiah(2 ** 53), isRupiah('1'), isRupiah(Number.NaN)]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
