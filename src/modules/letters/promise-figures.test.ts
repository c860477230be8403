import { beforeEach, expect, test } from 'vitest';
import { givenLetterType } from '../../../tests/support/letters.ts';
import { givenPastLetters, type PastLetter } from '../../../tests/support/past-letters.ts';
import { givenRegion, givenResident, HANURA, SIDODADI, testDeps, type TestDeps } from '../../../tests/support/index.ts';
import { windowNumberAt, windowOf, type FigureWindow } from '../../hub/figures/index.ts';
import { DAY, fromWib, HOUR } from '../../kernel/clock.ts';
import { promiseFigures } from './promise-figures.ts';

let deps: TestDeps;
let usaha: string;
let poor: string;
const OCTOBER = windowOf('month', windowNumberAt('month', fromWib(2026, 10, 5)));
const YEAR = windowOf('year', 2026);
const on = (day: number, hour = 9) => fromWib(2026, 10, day, hour);

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  usaha = (await givenLetterType(deps)).id;
  poor = (await givenLetterType(deps, { slug: 'tidak-mampu', promisedMinutes: 60 })).id;
});

const past = async (letters: readonly PastLetter[], name = 'Siti', villageId = HANURA) =>
  givenPastLetters(deps, await givenResident(deps, name, { villageId }), letters);
const total = async (window: FigureWindow, villageId = HANURA) =>
  (await promiseFigures.read(deps.db, villageId, window))[0]!.values;

test('a letter counts in the month it was issued in, by the promise that this request was given', async () => {
  await past([
    { typeId: usaha, submittedAt: fromWib(2026, 9, 30, 15), minutes: 90, issuedAt: OCTOBER.from },
    { typeId: usaha, submittedAt: on(5), minutes: 30, corrected: true },
    { typeId: usaha, submittedAt: on(6), minutes: 600, issuedAt: on(8) },
    { typeId: poor, submittedAt: on(31), minutes: 60, issuedAt: OCTOBER.until },
  ]);
  expect(await total(OCTOBER)).toMatchObject({
    issued: 3,
    kept: 1,
    corrected: 1,
    median: 1.5,
    p90: 10,
    promised: null,
  });
  expect((await total(windowOf('month', OCTOBER.number + 1))).issued).toBe(1);
});

test('kept to the very minute is kept', async () => {
  await past([{ typeId: usaha, submittedAt: on(5), minutes: 240, issuedAt: on(5) + 4 * HOUR }]);
  expect(await total(OCTOBER)).toMatchObject({ issued: 1, kept: 1 });
});

test('median and nine of ten are by nearest rank', async () => {
  await past(Array.from({ length: 20 }, (_, i) => ({ typeId: usaha, submittedAt: on(5) + i, minutes: (i + 1) * 60 })));
  expect(await total(OCTOBER)).toMatchObject({ issued: 20, median: 10, p90: 18 });
});

test('overdue is what stood open past its promise when the month ended, whatever became of it since', async () => {
  const late = { submittedAt: on(28), dueAt: on(29) };
  await past([
    { typeId: usaha, ...late },
    { typeId: poor, ...late, minutes: 900, issuedAt: OCTOBER.until + DAY },
    { typeId: usaha, ...late, minutes: 900, issuedAt: OCTOBER.until - 1 },
  ]);
  await past([{ typeId: usaha, submittedAt: on(30), dueAt: OCTOBER.until + 1 }], 'Budi');
  await past([{ typeId: usaha, ...late, rejected: { code: 'not_needed', at: OCTOBER.until + 1 } }], 'Ani');
  expect((await total(OCTOBER)).overdue).toBe(3);
  await past([{ typeId: usaha, submittedAt: OCTOBER.until + 1, dueAt: OCTOBER.until + 2 }], 'Dewi');
  expect((await total(OCTOBER)).overdue).toBe(3);
});

test('refusals count by their reason in the month of the refusal', async () => {
  const refused = (code: 'incomplete' | 'other', at: number) => ({
    typeId: usaha,
    submittedAt: on(2),
    rejected: { code, at },
  });
  await past([
    refused('incomplete', on(3)),
    refused('incomplete', on(31)),
    refused('other', on(4)),
    refused('other', OCTOBER.until),
  ]);
  expect(await total(OCTOBER)).toMatchObject({
    refused: 3,
    refused_incomplete: 2,
    refused_other: 1,
    refused_not_needed: 0,
  });
});

test('a letter that is taken back stays issued where it was, and counts once more in the month it was taken back', async () => {
  const SEPTEMBER = fromWib(2026, 9, 10, 9);
  const NOVEMBER = windowOf('month', OCTOBER.number + 1);
  await past([
    { typeId: usaha, submittedAt: SEPTEMBER, minutes: 60, revoked: { at: on(3), replaced: true } },
    { typeId: poor, submittedAt: SEPTEMBER, minutes: 60, revoked: { at: on(31) } },
    { typeId: usaha, submittedAt: on(2), minutes: 60, revoked: { at: on(9) } },
    { typeId: usaha, submittedAt: on(2) + 1, minutes: 60, revoked: { at: OCTOBER.until } },
  ]);
  const [october] = await promiseFigures.read(deps.db, HANURA, OCTOBER);
  expect(october?.values).toMatchObject({ issued: 2, revoked: 3, revoked_replaced: 1, revoked_ended: 2 });
  expect(october?.found).toEqual([{ why: 'revoked', window: '2026-09', cases: 2 }]);
  expect((await total(windowOf('month', OCTOBER.number - 1))).issued).toBe(2);
  const [november] = await promiseFigures.read(deps.db, HANURA, NOVEMBER);
  expect(november?.found).toEqual([{ why: 'revoked', window: '2026-10', cases: 1 }]);
  const [all, ...types] = await promiseFigures.read(deps.db, HANURA, YEAR);
  expect([all, ...types].map((it) => it?.values['revoked'])).toEqual([4, 1, 3]);
  expect(all?.found).toBeUndefined();
  expect((await total(OCTOBER, SIDODADI)).revoked).toBe(0);
});

test('what times are set against is what was promised of letters that were issued', async () => {
  await past([{ typeId: usaha, submittedAt: on(5), minutes: 30 }]);
  const [october] = await promiseFigures.read(deps.db, HANURA, OCTOBER);
  expect(october?.limits).toEqual({ least: 2, most: 2 });
  await past([{ typeId: poor, submittedAt: on(5), minutes: 30 }], 'Budi');
  expect((await promiseFigures.read(deps.db, HANURA, OCTOBER))[0]?.limits).toEqual({ least: 1, most: 2 });
});

test('a year names every letter type, those without a letter with zeros, and those about poverty as sensitive', async () => {
  await past([
    { typeId: usaha, submittedAt: on(5), minutes: 60 },
    { typeId: usaha, submittedAt: fromWib(2026, 3, 5, 9), minutes: 120 },
  ]);
  const [all, ...types] = await promiseFigures.read(deps.db, HANURA, YEAR);
  expect(all).toMatchObject({ codes: ['all'], values: { issued: 2, median: 1 } });
  expect(types.map(({ codes, values, sensitive }) => [codes[0], values.issued, values.promised, sensitive])).toEqual([
    ['tidak-mampu', 0, 1, true],
    ['usaha', 2, 2, undefined],
  ]);
});

test('another village’s letters do not count', async () => {
  const there = (await givenLetterType(deps, { villageId: SIDODADI })).id;
  await past(
    [
      { typeId: there, submittedAt: on(5), minutes: 60 },
      { typeId: there, submittedAt: on(6), dueAt: on(7) },
    ],
    'Wati',
    SIDODADI,
  );
  expect(await total(OCTOBER)).toMatchObject({ issued: 0, overdue: 0 });
  expect(await total(OCTOBER, SIDODADI)).toMatchObject({ issued: 1, overdue: 1 });
});
