import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, dayDate, inWords, longDate, maritalWords, marriageStatus, rupiahInFull } from './wording.ts';

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const GROUPS: Readonly<Record<string, number>> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };

/** Reads number words as a person would, by rules of its own. */
function readBack(words: string): number {
  const spelled = words.replace(/\bse(puluh|belas|ratus|ribu)\b/g, 'satu $1');
  let [total, group, digit] = [0, 0, 0];
  for (const word of spelled.split(' ')) {
    const value = DIGITS.indexOf(word);
    if (value >= 0) digit = value;
    else if (word === 'belas') [group, digit] = [group + 10 + digit, 0];
    else if (word === 'puluh' || word === 'ratus') [group, digit] = [group + digit * (word === 'puluh' ? 10 : 100), 0];
    else [total, group, digit] = [total + (group + digit) * (GROUPS[word] ?? NaN), 0, 0];
  }
  return total + group + digit;
}

describe('the wording of letters', () => {
  it('writes dates as people say them', () => {
    expect(longDate('2026-11-02')).toBe('2 November 2026');
    expect(longDate('1944-02-29')).toBe('29 Februari 1944');
    expect(longDate('kira-kira 1960')).toBe('kira-kira 1960');
  });

  it.each([
    [0, 'nol'],
    [11, 'sebelas'],
    [15, 'lima belas'],
    [20, 'dua puluh'],
    [100, 'seratus'],
    [1_000, 'seribu'],
    [1_001_000, 'satu juta seribu'],
    [2_500_000, 'dua juta lima ratus ribu'],
    [1_111_111_111, 'satu miliar seratus sebelas juta seratus sebelas ribu seratus sebelas'],
  ])('says %d as "%s"', (n, words) => expect(inWords(n)).toBe(words));

  it('says every amount in words of its own', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });
    fc.assert(fc.property(amount, amount, (a, b) => a === b || inWords(a) !== inWords(b)));
    fc.assert(fc.property(amount, (n) => /^[a-z]+( [a-z]+)*$/.test(inWords(n))));
  });

  it('says an amount so that it can be read back, without "satu ribu", "satu ratus" or "satu puluh"', () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 2_000 }),
      fc.integer({ min: 0, max: 999_999_999_999_999 }),
      fc.constantFrom(11_011, 100_100, 111_111, 1_001_001, 1_100_000_000, 21_000, 101_000, 1_000_000_000_011),
    );
    fc.assert(
      fc.property(amount, (n) => {
        const words = inWords(n);
        expect(readBack(words)).toBe(n);
        expect(words).not.toMatch(/satu (ratus|puluh|belas)|(^|juta |miliar |triliun )satu ribu/);
      }),
    );
  });

  it.each([
    [1_100, 'seribu seratus'],
    [1_000_000, 'satu juta'],
    [21_000, 'dua puluh satu ribu'],
    [111_000, 'seratus sebelas ribu'],
    [2_001_000, 'dua juta seribu'],
    [1_000_100, 'satu juta seratus'],
  ])('says %d as "%s", as people do', (n, words) => expect(inWords(n)).toBe(words));

  it('names the day of an event', () => expect(dayDate('2026-11-20')).toBe('Jumat, 20 November 2026'));

  it.each([
    [{ marital: 'married', maritalRecorded: true, sex: 'P' }, 'Kawin Tercatat', 'Bersuami'],
    [{ marital: 'married', maritalRecorded: false, sex: 'L' }, 'Kawin Belum Tercatat', 'Beristri'],
    [{ marital: 'married', maritalRecorded: null, sex: 'L' }, 'Kawin', 'Beristri'],
    [{ marital: 'divorced', maritalRecorded: true, sex: 'L' }, 'Cerai Hidup Tercatat', 'Duda (cerai hidup)'],
    [{ marital: 'divorced', maritalRecorded: false, sex: 'P' }, 'Cerai Hidup Belum Tercatat', 'Janda (cerai hidup)'],
    [{ marital: 'widowed', maritalRecorded: null, sex: 'P' }, 'Cerai Mati', 'Janda (cerai mati)'],
    [{ marital: 'single', maritalRecorded: null, sex: 'P' }, 'Belum Kawin', 'Perawan'],
    [{ marital: 'single', maritalRecorded: null, sex: 'L' }, 'Belum Kawin', 'Jejaka'],
  ] as const)('says %o as the family card and as the marriage letter do', (person, card, marriage) => {
    expect([maritalWords(person), marriageStatus(person)]).toEqual([card, marriage]);
  });

  it('writes rupiah in figures and words', () => {
    expect(rupiahInFull(1_500_000)).toBe('Rp1.500.000 (satu juta lima ratus ribu rupiah)');
  });

  it('counts whole years only', () => {
    expect(ageOn('2008-11-03', '2026-11-02')).toBe(17);
    expect(ageOn('2008-11-02', '2026-11-02')).toBe(18);
  });
});
