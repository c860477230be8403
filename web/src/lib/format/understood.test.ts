import { expect, test } from 'vitest';
import { understoodGrams, understoodRupiah } from './understood.ts';

test('what was understood stands beside what was typed, unless that is the same', () => {
  expect(understoodRupiah('15rb')).toContain('Rp15.000');
  expect(understoodRupiah('Rp 15.000,-')).toContain('Rp15.000');
  expect(understoodGrams('0,4 kg')).toContain('400 gram');
  for (const typed of ['15.000', '15000', '1.5', '', 'lima']) expect(understoodRupiah(typed)).toBeUndefined();
});
