import { expect, test } from 'vitest';
import { daySaid, openUntil } from './opening-hours.ts';

const pause = { from: 720, to: 780 };

test.each([
  ['a day', 480, 1020, null, [480, 1020]],
  ['a day with a break', 480, 1020, pause, [480, 720, 780, 1020]],
  ['past midnight', 1080, 120, null, [1080, 1560]],
  ['past midnight with a break at midnight', 1080, 120, { from: 1430, to: 10 }, [1080, 1430, 1450, 1560]],
  ['until midnight', 1080, 0, null, [1080, 1440]],
  ['day and night', 0, 0, null, [0, 1440]],
  ['until six in the morning', 1080, 360, null, [1080, 1800]],
  ['two times mixed up', 1020, 480, null, null],
  ['a break that ends before it begins', 480, 1020, { from: 780, to: 720 }, null],
  ['a break until it closes', 480, 1020, { from: 960, to: 1020 }, null],
  ['a break after it closed', 480, 1020, { from: 1080, to: 1140 }, null],
])('%s', (_, opens, closes, between, said) => {
  expect(daySaid(opens, closes, between)).toEqual(said);
});

test('is open within a span, not in the break, and past midnight by the day before', () => {
  const hours = { '1': [480, 720, 780, 1020], '5': [1080, 1560] };
  const at = (weekday: number, minute: number) => openUntil(hours, weekday, minute);
  expect([at(1, 479), at(1, 480), at(1, 719), at(1, 720), at(1, 780), at(1, 1019), at(1, 1020)]).toEqual([
    null,
    720,
    720,
    null,
    1020,
    1020,
    null,
  ]);
  expect([at(5, 1439), at(6, 0), at(6, 119), at(6, 120), at(5, 0), at(0, 500)]).toEqual([
    120,
    120,
    120,
    null,
    null,
    null,
  ]);
});
