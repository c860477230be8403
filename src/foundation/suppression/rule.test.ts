import { expect, test } from 'vitest';
import { cellName, codesOf } from './cross-table.ts';
import { roomOfCount, roomOfSum, TOO_FEW } from './rule.ts';

test('a cell is named after its codes, and no code can make it another’s', () => {
  expect(codesOf(cellName('people', ['dusun-1', 'P']))).toEqual(['dusun-1', 'P']);
  expect(() => cellName('people', ['dusun|1', 'P'])).toThrow('"|"');
});

test('one to four of a village are too few, one to nine of a dusun; nobody is not', () => {
  expect([0, 1, 4, 5].map((count) => roomOfCount(count, TOO_FEW.village) !== null)).toEqual([false, true, true, false]);
  expect([0, 1, 9, 10].map((count) => roomOfCount(count, TOO_FEW.hamlet) !== null)).toEqual([false, true, true, false]);
  expect(roomOfCount(3, TOO_FEW.sensitive)).toEqual({ low: 1, high: 10, width: 1 });
});

test('money of three is shown, unless more than seventy per cent of it is of one', () => {
  expect(roomOfSum({ value: 1_000_000, contributors: 3, largest: 700_000 })).toBeNull();
  expect(roomOfSum({ value: 1_000_000, contributors: 3, largest: 700_001 })).not.toBeNull();
  expect(roomOfSum({ value: 0, contributors: 0, largest: 0 })).toBeNull();
});

test('the turnover of two sellers is withheld, by half of it on either side', () => {
  expect(roomOfSum({ value: 1_000_001, contributors: 2, largest: 600_000 })).toEqual({
    low: 500_001,
    high: 1_500_001,
    width: 500_000,
  });
});
