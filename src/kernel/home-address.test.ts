import { describe, expect, it } from 'vitest';
import { homeAddress } from './home-address.ts';

const home = (address: string, more: Partial<Parameters<typeof homeAddress>[0]> = {}) =>
  homeAddress({ address, hamlet: 'Dusun B', rt: '004', rw: '002', ...more });

describe('where somebody lives', () => {
  it.each([
    'Jalan Melati',
    'Jalan Melati RT 004',
    'Jalan Melati RT004/RW002',
    'Jalan Melati, RT.04 / RW.02',
    'Jalan Melati RT/RW 004/002',
    'Jalan Melati rt 4 rw 2',
    'Jalan Melati RT 004 RW 002 Dusun B',
    'Jalan Melati, Dsn. B, RT 4',
    'Jalan Melati Dusun B RT004/002',
  ])('says each part once: %s', (typed) => {
    expect(home(typed)).toBe('Jalan Melati, RT 004/RW 002, Dusun B');
  });

  it('takes RT and RW from the street when the registry has none, and says nothing of what nobody knows', () => {
    expect(home('Gang Mawar RT03/RW04', { rt: null, rw: null })).toBe('Gang Mawar, RT 003/RW 004, Dusun B');
    expect(home('Gang Mawar', { rt: null, rw: null, hamlet: null })).toBe('Gang Mawar');
    expect(home('Gang Mawar', { rt: ' ', rw: null })).toBe('Gang Mawar, Dusun B');
  });

  it.each(['-', '–', '. ', '', ' -, RT 004'])('takes %j for no street', (typed) => {
    expect(home(typed)).toBe('RT 004/RW 002, Dusun B');
  });

  it('keeps a dusun whose name only begins like a word of the street', () => {
    expect(home('Jalan Dusun Baru 7')).toBe('Jalan Dusun Baru 7, RT 004/RW 002, Dusun B');
    expect(home('Gang Sinar Jaya', { hamlet: 'Sinar' })).toBe('Gang Sinar Jaya, RT 004/RW 002, Dusun Sinar');
  });

  it('leaves words alone that only look like RT', () => {
    expect(home('Jalan Artileri 5')).toBe('Jalan Artileri 5, RT 004/RW 002, Dusun B');
    expect(home('Perumahan Smart 3 Blok RTX')).toBe('Perumahan Smart 3 Blok RTX, RT 004/RW 002, Dusun B');
  });
});
