import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { KkSchema, nikWarnings, NikSchema, readNik } from './nik.ts';

const two = (n: number) => String(n).padStart(2, '0');
const nikOf = (day: number, month: number, year: number, region = '180910', serial = '9001') =>
  `${region}${two(day)}${two(month)}${two(year % 100)}${serial}`;

const person = fc.record({
  birth: fc.date({ min: new Date('1910-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
  sex: fc.constantFrom('L' as const, 'P' as const),
  region: fc
    .tuple(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
    .map((parts) => parts.map(two).join('')),
  serial: fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0')),
});

describe('every NIK given by the rules', () => {
  test('is read back: region, day, month, year, sex; and fits the registry without a warning', () => {
    fc.assert(
      fc.property(person, ({ birth, sex, region, serial }) => {
        const [day, month, year] = [birth.getUTCDate(), birth.getUTCMonth() + 1, birth.getUTCFullYear()];
        const parts = readNik(nikOf(sex === 'P' ? day + 40 : day, month, year, region, serial));
        expect(parts).toEqual({ region, sex, day, month, yearOfCentury: year % 100 });
        const birthDate = birth.toISOString().slice(0, 10);
        expect(parts && nikWarnings(parts, { birthDate, sex })).toEqual([]);
      }),
    );
  });
});

describe('a NIK', () => {
  test('of a woman born on the 31st (day 71) is accepted', () => {
    expect(readNik(nikOf(71, 1, 1990))).toMatchObject({ sex: 'P', day: 31 });
  });

  test('with day 00, 32 to 40 or 72 to 99 is refused', () => {
    const days = [0, ...Array.from({ length: 9 }, (_, i) => 32 + i), ...Array.from({ length: 28 }, (_, i) => 72 + i)];
    for (const day of days) expect(readNik(nikOf(day, 1, 1990))).toBeNull();
  });

  test('with a day that its month never has is refused', () => {
    for (const [day, month] of [
      [31, 4],
      [30, 2],
      [71, 9],
      [1, 0],
      [1, 13],
    ] as const)
      expect(readNik(nikOf(day, month, 1990))).toBeNull();
  });

  test('of 29 February is accepted in a leap year, and with a warning in others', () => {
    const warnings = (year: number) => {
      const parts = readNik(nikOf(29, 2, year));
      return parts && nikWarnings(parts);
    };
    expect(warnings(1996)).toEqual([]);
    expect(warnings(2000)).toEqual([]);
    expect(warnings(1997)).toEqual(['no_such_date']);
  });

  test('of another region is accepted: it stays when its owner moves', () => {
    expect(readNik(nikOf(5, 5, 1988, '317101'))).not.toBeNull();
    expect(readNik(nikOf(5, 5, 1988, '540101')), 'a region that is gone').not.toBeNull();
  });

  test('of somebody born in 1944 is not taken for 2044: the registry says the century', () => {
    const parts = readNik(nikOf(17, 8, 1944));
    expect(parts && nikWarnings(parts, { birthDate: '1944-08-17', sex: 'L' })).toEqual([]);
    expect(parts).not.toHaveProperty('year');
  });

  test('that disagrees with the registry is a warning, not a refusal', () => {
    const parts = readNik(nikOf(17, 8, 1944));
    expect(parts && nikWarnings(parts, { birthDate: '1944-08-18', sex: 'P' })).toEqual([
      'birth_date_differs',
      'sex_differs',
    ]);
  });

  test.each([
    '',
    '18091017084490',
    '18091017084490011',
    '1809101708449OO1',
    '１８０９１０１７０８４４９００１',
    nikOf(1, 1, 1990, '180910', '0000'),
    nikOf(1, 1, 1990, '000000'),
    nikOf(1, 1, 1990, '180010'),
  ])('cannot be %j', (text) => {
    expect(readNik(text)).toBeNull();
  });

  test('may be typed in groups', () => {
    expect(safeParse(NikSchema, ' 180910 170844 9001 ').output).toBe('1809101708449001');
    expect(safeParse(NikSchema, '180910-170844-9001').output).toBe('1809101708449001');
  });

  test('that is no string, or endless, is refused and not repeated', () => {
    for (const bad of [null, 1809101708449001, {}, '9'.repeat(10_000)]) {
      const parsed = safeParse(NikSchema, bad);
      expect(parsed.success).toBe(false);
    }
  });
});

test('a KK number is 16 digits, whatever they say', () => {
  expect(safeParse(KkSchema, '1809 1001 0120 9001').output).toBe('1809100101209001');
  expect(safeParse(KkSchema, '0000000000000000').success).toBe(false);
  expect(safeParse(KkSchema, '180910010120900').success).toBe(false);
});
