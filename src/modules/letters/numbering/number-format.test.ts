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
    ['{classification}/{number:3}/{roman-month}/{year}', 'village_missing'],
    ['{number}/DS{village}/{year}', 'village_missing'],
    ['{number}/{village}{roman-month}/{year}', 'village_missing'],
  ])('refuses the template %s: %s', (format, fault) => expect(checkNumberFormat(format)).toBe(fault));

  it('never prints two numbers alike, of one village or of two, whatever template is accepted', () => {
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
      .map(([a, number, b, c]) =>
        [...a, '/', number, '/', '{village}', '/', ...b, '{year}', ...c].join('').slice(0, 200),
      )
      .filter((made) => checkNumberFormat(made) === null);
    const number = fc.integer({ min: 1, max: 99_999 });
    const year = fc.integer({ min: 2020, max: 2060 });
    const code = fc.constantFrom('HNR', 'HN', 'RHNR', 'V5', '5');
    fc.assert(
      fc.property(format, number, number, year, year, code, code, (template, a, b, y, z, one, other) => {
        const print = (n: number, in_: number, village: string) =>
          formatNumber(template, { ...parts, number: n, village, at: fromWib(in_, 5, 5, 9) });
        expect(print(a, y, one) === print(b, z, other)).toBe(a === b && y === z && one === other);
        expect(print(a, y, one)).not.toMatch(/[{}]/);
      }),
    );
  });
});
