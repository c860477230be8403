import { expect, it } from 'vitest';
import { progressOf } from './project-progress.ts';
import { rounded } from './rounded.ts';
import { besideWhatCame } from './what-came.ts';

const planned = { start: 100, end: 200, cost: 90_000_000 };
const reports = [
  { day: 110, percent: 10, spent: 10_000_000 },
  { day: 130, percent: 20, spent: 20_000_000 },
  { day: 140, percent: 40, spent: 40_000_000 },
];

it('a project stands beside its plan', () => {
  expect(progressOf(planned, reports, 150)).toMatchObject({
    percent: 40,
    plannedPercent: 50,
    spent: 40_000_000,
    plannedSpent: 36_000_000,
  });
});

it('its end follows from the pace so far: the mean, the fastest, the slowest', () => {
  expect(progressOf(planned, reports, 150).finish).toEqual({ likely: 200, earliest: 170, latest: 260 });
});

it('two reports tell no end, nor do any in which nothing moved; a standstill leaves the latest open', () => {
  expect(progressOf(planned, reports, 135).finish).toBeNull();
  expect(
    progressOf(
      planned,
      reports.map((report) => ({ ...report, percent: 10 })),
      150,
    ).finish,
  ).toBeNull();
  const stood = [...reports, { day: 150, percent: 40, spent: 40_000_000 }];
  expect(progressOf(planned, stood, 150).finish).toMatchObject({ latest: null });
});

it('before it begins nothing is planned, after its end all', () => {
  expect(progressOf(planned, [], 50)).toMatchObject({ percent: 0, plannedPercent: 0, spent: 0 });
  expect(progressOf(planned, reports, 500).plannedPercent).toBe(100);
});

it('a kept projection stands beside what came', () => {
  const kept = [
    { period: 2025, low: 90, mid: 100, high: 110 },
    { period: 2030, low: 80, mid: 100, high: 130 },
  ];
  expect(besideWhatCame(kept, new Map([[2025, 112]]))).toEqual([
    { period: 2025, low: 90, mid: 100, high: 110, came: 112, within: false, offPerMille: -107 },
  ]);
});

it('a released figure has the decimals nearest to it', () => {
  expect(rounded(1.0005, 3)).toBe(1);
  expect(rounded(2.5, 0)).toBe(3);
  expect(rounded(-0.0004, 3)).toBe(0);
});
