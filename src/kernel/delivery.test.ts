import { expect, test } from 'vitest';
import { parcelFee, zoneTo } from './delivery.ts';

const flat = { fee: 5_000, upToGrams: null, stepFee: null, minDays: 0, maxDays: 1 };
const stairs = { ...flat, fee: 12_000, upToGrams: 1_000, stepFee: 8_000 };

test.each([
  ['any weight for one fee', flat, 90_000, 5_000],
  ['the first step to its last gram', stairs, 1_000, 12_000],
  ['the next step from one gram more', stairs, 1_001, 20_000],
  ['the next step to its last gram', stairs, 2_000, 20_000],
  ['the third step from one gram more', stairs, 2_001, 28_000],
  ['a first step of half a kilogram, then whole ones', { ...stairs, upToGrams: 500 }, 1_501, 28_000],
  ['what weighs nothing yet', stairs, 0, 12_000],
  ['the heaviest that is sent', { ...stairs, stepFee: null }, 1_000, 12_000],
  ['not what is heavier', { ...stairs, stepFee: null }, 1_001, null],
  ['further steps for nothing', { ...stairs, stepFee: 0 }, 5_000, 12_000],
])('a zone takes %s', (_, zone, grams, fee) => {
  expect(parcelFee(zone, grams)).toBe(fee);
});

test('the narrowest zone counts: kecamatan, then kabupaten or kota, then province', () => {
  const zones = ['18', '18.71', '18.09.10', '31'].map((area) => ({ ...flat, areas: [area] }));
  const to = (place: string) => zoneTo(zones, place)?.areas[0] ?? null;
  expect(['18.09.10', '18.09.01', '18.71', '18.72', '31.71', '32.73'].map(to)).toEqual([
    '18.09.10',
    '18',
    '18.71',
    '18',
    '31',
    null,
  ]);
});
