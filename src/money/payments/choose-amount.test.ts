import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseAmount } from './choose-amount.ts';

test('a lone payment asks for exactly the total', () => {
  expect(chooseAmount(49_000, new Set())).toEqual({ amount: 49_000, suffix: 0 });
});

test('a second payment of the same total asks for one rupiah less', () => {
  expect(chooseAmount(49_000, new Set([49_000]))).toEqual({ amount: 48_999, suffix: 1 });
});

test('payments waiting together never ask for the same amount, never for more than the total, never for nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_200 }), { maxLength: 60 }), (totals) => {
      const waiting = new Set<number>();
      for (const total of totals) {
        const chosen = chooseAmount(total, waiting);
        if (!chosen) continue;
        expect(waiting.has(chosen.amount)).toBe(false);
        expect(chosen.amount).toBeGreaterThan(0);
        expect(chosen.amount + chosen.suffix).toBe(total);
        expect(chosen.suffix).toBeLessThanOrEqual(999);
        waiting.add(chosen.amount);
      }
    }),
  );
});

test('when every amount is in use the answer is none, not a doubled one', () => {
  const all = new Set(Array.from({ length: 1_000 }, (_, i) => 5_000 - i));
  expect(chooseAmount(5_000, all)).toBeNull();
  expect(chooseAmount(2, new Set([1, 2]))).toBeNull();
});
