import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWib } from '../../../kernel/clock.ts';
import { checkNumberFormat, DEFAULT_NUMBER_FORMAT, formatNumber } from './number-format.ts';

const parts = { classification: '500.2.2.4', number: 7, village: 'HNR', at: fromWib(2026, 11, 2, 9) };

describe('the printed number of a letter', () => {
  it('follows the village’s template', () => {
    expect(formatNumber(DEFAULT_NUMBER_FORMAT, parts)).toBe('500.2.2.4/007/HNR/XI/2026');
    expect(formatNumber('{number}/DS-{village}/{month}.{year}', parts)).toBe('7/DS-HNR/11.2026');
    expect(formatNumber(DEFAULT_NUMBER_FORMAT, { ...parts, number: 1234 })).toBe('500.2.2.4/1234/HNR/XI/2026');
  });

  it('takes month and year from WIB, also around New Year on a UTC server', () => {
    const last = formatNumber('{number}/{roman-month}/{year}', { ...parts, at: Date.UTC(2026, 11, 31, 16, 59) });
    const first = formatNumber('{number}/{roman-month}/{year}', { ...parts, at: Date.UTC(2026, 11, 31, 17, 1) });
    expect([last, first]).toEqual(['7/XII/2026', '7/I/2027']);
  });

  it.each([
    ['{classification}/{year}', 'number_missing'],
    ['{number}/{village}', 'year_missing'],
    ['{number}/{tahun}/{year}', 'unknown_token'],
    ['{number}/{year:4}', 'unknown_token'],
    ['{number}/{year}/{constructor}', 'unknown_token'],
    ['{number/{year}', 'stray_brace'],
    [`{number}/{year}/${'x'.repeat(80)}`, 'too_long'],
  ])('refuses the template %s: %s', (format, fault) => expect(checkNumberFormat(format)).toBe(fault));

  it('never prints two numbers of one village alike, whatever template is accepted', () => {
    const token = fc.constantFrom(
      '{classification}',
      '{village}',
      '{month}',
      '{roman-month}',
      '/',
      '-',
      '.',
      ' ',
      'DS',
    );
    const format = fc
      .tuple(fc.array(token), fc.constantFrom('{number}', '{number:3}', '{number:5}'), fc.array(token), fc.array(token))
      .map(([a, number, b, c]) => [...a, '/', number, '/', ...b, '{year}', ...c].join('').slice(0, 200))
      .filter((made) => checkNumberFormat(made) === null);
    const number = fc.integer({ min: 1, max: 99_999 });
    const year = fc.integer({ min: 2020, max: 2060 });
    fc.assert(
      fc.property(format, number, number, year, year, (template, a, b, y, z) => {
        const print = (n: number, in_: number) =>
          formatNumber(template, { ...parts, number: n, at: fromWib(in_, 5, 5, 9) });
        expect(print(a, y) === print(b, z)).toBe(a === b && y === z);
        expect(print(a, y)).not.toMatch(/[{}]/);
      }),
    );
  });
});
