import { expect, test } from 'vitest';
import { basisPoints } from './money.ts';

test('a rate in basis points is rounded half up to a whole rupiah', () => {
  expect([basisPoints(100_000, 250), basisPoints(199, 50), basisPoints(300, 50), basisPoints(0, 9_999)]).toEqual([
    2_500, 1, 2, 0,
  ]);
});
