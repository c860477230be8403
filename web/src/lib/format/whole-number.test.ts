import { describe, expect, it } from 'vitest';
import { grouped, wholeNumber } from './whole-number.ts';

describe('a whole number', () => {
  it.each([
    ['15000', 15_000],
    ['15.000', 15_000],
    ['Rp 1.250.000', 1_250_000],
    ['Rp15.000', 15_000],
    ['rp. 15 000', 15_000],
    ['', NaN],
    ['15,5', NaN],
    ['15.000,00', NaN],
    ['1e5', NaN],
    ['0x10', NaN],
    ['-5', NaN],
    ['lima belas ribu', NaN],
  ])('typed as "%s" is read as people mean it', (typed, number) => {
    expect(wholeNumber(typed)).toBe(number);
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1_250_000, '1.250.000'],
  ])('%d is written so that it is read again', (number, written) => {
    expect(grouped(number)).toBe(written);
    expect(wholeNumber(written)).toBe(number);
  });
});
