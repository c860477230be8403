import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, inWords, longDate, rupiahInFull } from './wording.ts';

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

  it('writes rupiah in figures and words', () => {
    expect(rupiahInFull(1_500_000)).toBe('Rp1.500.000 (satu juta lima ratus ribu rupiah)');
  });

  it('counts whole years only', () => {
    expect(ageOn('2008-11-03', '2026-11-02')).toBe(17);
    expect(ageOn('2008-11-02', '2026-11-02')).toBe(18);
  });
});
