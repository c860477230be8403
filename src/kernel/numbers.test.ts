import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../tests/support/any-text.ts';
import { grouped, isAmbiguous, orTyped, readCount, readDecimal, readGrams, readRupiah } from './numbers.ts';

test.each([
  ['15000', 15_000],
  ['15.000', 15_000],
  ['1.500.000', 1_500_000],
  ['15000.00', 15_000],
  ['15000,00', 15_000],
  ['15.000,00', 15_000],
  ['15,000.00', 15_000],
  ['1,500,000', 1_500_000],
  ['Rp 15.000,-', 15_000],
  ['Rp15.000,–', 15_000],
  ['Rp. 15 000', 15_000],
  ['IDR 15.000', 15_000],
  ['15.000 rupiah', 15_000],
  ['15rb', 15_000],
  ['15 ribu', 15_000],
  ['15k', 15_000],
  ['Rp 2,5rb', 2_500],
  ['1,5jt', 1_500_000],
  ['1.5 juta', 1_500_000],
  ['\u200b15\u00a0000', 15_000],
  ['１５０００', 15_000],
  ['0', 0],
  ['1.5', 'ambiguous'],
  ['15.00.0', 'ambiguous'],
  ['15,000', 'ambiguous'],
  ['15.00', 'ambiguous'],
  ['1.500rb', 'ambiguous'],
  ['0.500', 'ambiguous'],
  ['1.500,50', 'ambiguous'],
  ['', 'no_number'],
  ['-5', 'no_number'],
  ['1e5', 'no_number'],
  ['0x10', 'no_number'],
  ['15 kg', 'no_number'],
  ['15constructor', 'no_number'],
  ['lima belas ribu', 'no_number'],
])('rupiah typed as "%s" are %s', (typed, read) => {
  expect(readRupiah(typed)).toBe(read);
});

test.each([
  ['400', 400],
  ['400 g', 400],
  ['400gr.', 400],
  ['400 Gram', 400],
  ['1.500', 1_500],
  ['0,4 kg', 400],
  ['0.4kg', 400],
  ['0,125 kg', 125],
  ['1,5 kilo', 1_500],
  ['2 ons', 200],
  ['1.5', 'ambiguous'],
  ['0,4', 'ambiguous'],
  ['1.500 kg', 'ambiguous'],
  ['0,0004 kg', 'ambiguous'],
  ['15rb', 'no_number'],
  ['berat', 'no_number'],
])('a weight typed as "%s" is %s grams', (typed, read) => {
  expect(readGrams(typed)).toBe(read);
});

test.each([
  ['1.250', 1_250],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1.250,75', 1_250.75],
  ['1,125', 'ambiguous'],
  ['1.250.5', 'ambiguous'],
  ['1e9', 'no_number'],
])('a number with decimals typed as "%s" is %s', (typed, read) => {
  expect(readDecimal(typed)).toBe(read);
});

test('a count has no unit', () => {
  expect(readCount('1.500')).toBe(1_500);
  expect(readCount('15rb')).toBe('no_number');
});

test('what is not understood stays as typed', () => {
  expect(orTyped(readRupiah, '15rb')).toBe(15_000);
  expect(orTyped(readGrams, '1.5')).toBe('1.5');
  expect(isAmbiguous('1.5')).toBe(true);
  expect(isAmbiguous('lima')).toBe(false);
});

test('every amount is read again as it is written, in all the ways people write it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
      const groups = grouped(n);
      for (const written of [
        String(n),
        groups,
        `Rp${groups}`,
        `Rp ${groups},-`,
        `${groups},00`.replace(/^\d{1,3},00$/, groups),
      ])
        expect(readRupiah(written)).toBe(n);
      expect(readGrams(`${groups} g`)).toBe(n);
      if (n < 1e9) expect(readRupiah(`${n} rb`)).toBe(n * 1_000);
    }),
  );
});

test('whatever is typed, the answer is a whole number that is not negative, or the reason why there is none', () => {
  const digits = fc.string({
    unit: fc.constantFrom('1', '0', '5', '.', ',', ' ', 'k', 'g', 'rb', 'Rp', '-'),
    maxLength: 14,
  });
  fc.assert(
    fc.property(fc.oneof(anyText(), digits), (typed) => {
      for (const read of [readRupiah, readGrams, readCount]) {
        const n = read(typed);
        expect(n === 'ambiguous' || n === 'no_number' || (Number.isSafeInteger(n) && n >= 0)).toBe(true);
      }
    }),
  );
});
