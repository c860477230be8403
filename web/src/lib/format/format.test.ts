import { describe, expect, it } from 'vitest';
import { fromWib, HOUR } from '#src/kernel/clock.ts';
import { speaking } from '#lib/server/locale.ts';
import { workingTime } from './duration.ts';
import { amountInBox, rupiah, tenths } from './money.ts';
import { phone } from './phone.ts';
import { clock, date, when } from './time.ts';
import { weight } from './weight.ts';

const now = fromWib(2026, 11, 23, 14, 5);

describe('formats', () => {
  it('writes whole rupiah with the grouping of the language', () => {
    expect(rupiah(1_850_000)).toBe('Rp1.850.000');
    expect(speaking('en', () => rupiah(1_850_000))).toBe('Rp1,850,000');
    expect(rupiah(-500)).toBe('−Rp500');
  });

  it('puts an amount into a box as people here type it, in either language', () => {
    expect([15_000, 0, null, undefined].map(amountInBox)).toEqual(['15.000', '0', '', '']);
    expect(speaking('en', () => amountInBox(1_500_000))).toBe('1.500.000');
  });

  it('writes a mean with one decimal, also where it is whole', () => {
    expect([tenths(14 / 3), tenths(5)]).toEqual(['4,7', '5,0']);
    expect(speaking('en', () => tenths(14 / 3))).toBe('4.7');
  });

  it('writes a phone number as people dial it', () => {
    expect(phone('+6281234567890')).toBe('0812-3456-7890');
    expect(phone('+628123456789')).toBe('0812-3456-789');
    expect(phone('+60123456789')).toBe('+60123456789');
  });

  it('tells the time by the village clock, whatever the server is set to', () => {
    expect(clock(Date.UTC(2026, 11, 31, 16, 59))).toBe('23.59');
    expect(date(Date.UTC(2026, 11, 31, 17, 0))).toBe('1 Januari 2027');
  });

  it('says today, yesterday and tomorrow by WIB days', () => {
    expect(when(now - HOUR, now)).toBe('hari ini, 13.05');
    expect(when(fromWib(2026, 11, 22, 23, 59), now)).toBe('kemarin, 23.59');
    expect(when(fromWib(2026, 11, 24, 8), now)).toBe('besok, 08.00');
    expect(when(fromWib(2026, 11, 27, 8), now)).toBe('Jumat, 27 Nov, 08.00');
    expect(when(fromWib(2027, 1, 2, 8), now)).toBe('2 Januari 2027, 08.00');
  });

  it('promises in minutes, hours or working days', () => {
    expect([10, 90, 120, 480, 481].map(workingTime)).toEqual([
      '10 menit',
      '1 jam 30 menit',
      '2 jam',
      '1 hari kerja',
      '2 hari kerja',
    ]);
    expect(speaking('en', () => workingTime(61))).toBe('1 hour 1 minute');
  });

  it('weighs in grams below a kilo', () => {
    expect([300, 1000, 1250].map(weight)).toEqual(['300 g', '1 kg', '1,25 kg']);
  });
});
