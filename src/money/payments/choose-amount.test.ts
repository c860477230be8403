import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseAmount } from './choose-amount.ts';

const first = { attempt: 0, draw: () => expect.fail('the first try draws nothing') };

test('a lone payment asks for exactly the total', () => {
  expect(chooseAmount(49_000, new Set(), first)).toEqual({ amount: 49_000, suffix: 0 });
});

test('a second payment of the same total asks for one rupiah less', () => {
  expect(chooseAmount(49_000, new Set([49_000]), first)).toEqual({ amount: 48_999, suffix: 1 });
});

test('payments waiting together never ask for the same amount, never for more than the total, never for nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 1_200 }), fc.nat(5), fc.nat()), { maxLength: 60 }),
      (asked) => {
        const waiting = new Set<number>();
        for (const [total, attempt, drawn] of asked) {
          const chosen = chooseAmount(total, waiting, { attempt, draw: () => drawn });
          if (!chosen) continue;
          expect(waiting.has(chosen.amount)).toBe(false);
          expect(chosen.amount).toBeGreaterThan(0);
          expect(chosen.amount + chosen.suffix).toBe(total);
          expect(chosen.suffix).toBeLessThanOrEqual(999);
          waiting.add(chosen.amount);
        }
      },
    ),
  );
});

test('when every amount is in use the answer is none, not a doubled one', () => {
  const again = { attempt: 3, draw: () => 0 };
  const all = new Set(Array.from({ length: 1_000 }, (_, i) => 5_000 - i));
  expect(chooseAmount(5_000, all, again)).toBeNull();
  expect(chooseAmount(2, new Set([1, 2]), again)).toBeNull();
});

test('whoever was overtaken draws from more amounts each time', () => {
  const most = (attempt: number) => {
    const suffixes = Array.from({ length: 1_000 }, (_, i) =>
      chooseAmount(49_000, new Set([49_000]), { attempt, draw: () => i }),
    ).map((chosen) => chosen?.suffix ?? 0);
    return Math.max(...suffixes);
  };
  expect([0, 1, 2, 3, 4].map(most)).toEqual([1, 32, 256, 999, 999]);
});
