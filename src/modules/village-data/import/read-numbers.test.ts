import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumbers } from './read-numbers.ts';

const one = (cell: string, whole = false) => readNumbers([cell], whole)[0];

test.each([
  ['1.234.567,89', 1_234_567.89],
  ['1,234,567.89', 1_234_567.89],
  ['Rp 1.234.567', 1_234_567],
  ['Rp1.234.567,-', 1_234_567],
  ['Rp. 15.000.000,00', 15_000_000],
  ['IDR 1,500,000.00', 1_500_000],
  ['1 234 567', 1_234_567],
  ['(2.500.000)', -2_500_000],
  ['-416,8', -416.8],
  ['Rp -5.000.000', -5_000_000],
  ['\u22125,5', -5.5],
  ['45 %', 45],
  ['45,5%', 45.5],
  ['0,125', 0.125],
  ['0.125', 0.125],
  ['1234,567', 1234.567],
  ['07', 7],
])('%s is %d', (cell, number) => {
  expect(one(cell)).toBe(number);
});

test.each(['-', '–', '', ' ', 'Rp -', 'n/a', 'nihil'])('"%s" says that there is none', (cell) => {
  expect(one(cell)).toBe(null);
});

test.each(['lima', '12 kg', '1.23.456', '1,2,3', '#REF!', '1e5', '=1+1', '1.234,567.8', '--5 x'])(
  '%s is no number',
  (cell) => {
    expect(one(cell)).toBe('no_number');
  },
);

test('1.234 is decided by its column, and refused where nothing decides', () => {
  expect(readNumbers(['1.234', '12,5'], false)).toEqual([1234, 12.5]);
  expect(readNumbers(['1.234', '12.5'], false)).toEqual([1.234, 12.5]);
  expect(readNumbers(['1.234', '5.678'], false)).toEqual(['ambiguous', 'ambiguous']);
  expect(readNumbers(['1.234', '12,5', '12.5'], false)).toEqual(['ambiguous', 12.5, 12.5]);
});

test('of whole numbers 1.234 and 1,234 are both 1234, unless the column has decimals of that sign', () => {
  expect(readNumbers(['1.234', '5.000'], true)).toEqual([1234, 5000]);
  expect(readNumbers(['1,234', '5,000'], true)).toEqual([1234, 5000]);
  expect(readNumbers(['1.234', '12.5'], true)).toEqual([1.234, 12.5]);
});

const written = (number: number, decimals: number, [group, comma]: readonly [string, string]): string => {
  const [whole = '', rest] = number.toFixed(decimals).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + (rest ? comma + rest : '');
};
const STYLES = [
  ['.', ','],
  [',', '.'],
  ['', ','],
  ['', '.'],
  [' ', ','],
] as const;

test('a column in one way of writing is never read as other numbers: each is right or refused', () => {
  const numbers = fc.array(fc.tuple(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(numbers, fc.constantFrom(...STYLES), (column, style) => {
      const meant = column.map(([units, decimals]) => Number((units / 10 ** decimals).toFixed(decimals)));
      const cells = meant.map((number, at) => written(number, column[at]?.[1] ?? 0, style));
      readNumbers(cells, false).forEach((read, at) => expect([meant[at], 'ambiguous']).toContain(read));
    }),
  );
});

test('one number that can be read in one way only decides its whole column', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 999_999 })),
      fc.constantFrom(...STYLES.slice(0, 2)),
      (column, style) => {
        const cells = [written(1_234_567.5, 1, style), ...column.map((number) => written(number, 0, style))];
        expect(readNumbers(cells, false)).toEqual([1_234_567.5, ...column]);
      },
    ),
  );
});
