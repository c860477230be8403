import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exposed } from '../../../foundation/suppression/index.ts';
import { monthsOf, windowOf, type Figure, type HandsOut } from '../../../hub/figures/index.ts';
import { marketFigures } from '../../../hub/orders/index.ts';
import { lettersModule } from '../../letters/index.ts';
import { prepareWindow } from './prepare-window.ts';

const LETTERS = lettersModule.handsOut[0] as HandsOut;
const MONTH = windowOf('month', 2026 * 12 + 9);
const YEAR = windowOf('year', 2026);
const NOTHING = Object.fromEntries(Object.keys(LETTERS.measures).map((name) => [name, 0]));
const letters = (values: Record<string, number>, part = 'all', more: Partial<Figure> = {}): Figure => ({
  codes: [part],
  values: { ...NOTHING, promised: null, median: 2, p90: 5, ...values },
  ...more,
});
const shownOf = (figures: readonly Figure[], window = MONTH, handed = LETTERS) =>
  prepareWindow(handed, window, figures, []).lines;

describe('what is published of a month of letters', () => {
  test('enough letters show their number, how long they took, and how many promises were kept', () => {
    const [line] = shownOf([letters({ issued: 100, kept: 92, corrected: 7, overdue: 6 })]);
    expect(line).toMatchObject({
      codes: ['2026-10', 'all'],
      status: 'shown',
      values: { issued: 100, kept_percent: 92, corrected_percent: 7, median: 2, p90: 5, overdue: 6, refused: 0 },
    });
  });

  test('a promise is never kept more often than it was: percents are rounded down', () => {
    expect(shownOf([letters({ issued: 1000, kept: 994 })])[0]?.values).toMatchObject({ kept_percent: 99 });
  });

  test('nine letters show their number and no rate, ten show both', () => {
    const nine = shownOf([letters({ issued: 9, kept: 9 })])[0]!.values;
    expect(nine).toMatchObject({ issued: 9, kept_percent: null, median: null, p90: null, corrected_percent: null });
    expect(shownOf([letters({ issued: 10, kept: 5 })])[0]?.values).toMatchObject({
      issued: 10,
      kept_percent: 50,
      median: 2,
    });
  });

  test('one to four are withheld and never look like none; none is shown', () => {
    for (const few of [1, 4]) {
      const [line] = shownOf([letters({ issued: few, kept: few, overdue: few })]);
      expect(line?.values).toMatchObject({ issued: null, overdue: null, median: null, refused: 0 });
    }
    expect(shownOf([letters({})])[0]?.values).toMatchObject({ issued: 0, overdue: 0 });
  });

  test('a reason that would follow from the sum of refusals is withheld beside the rare one', () => {
    const [line] = shownOf([letters({ refused: 14, refused_other: 2, refused_incomplete: 12 })]);
    expect(line?.values['refused_other']).toBeNull();
    expect(line?.values['refused'] === null || line?.values['refused_incomplete'] === null).toBe(true);
  });

  test('letters of poverty and death are withheld up to nine', () => {
    const figures = (n: number) => [
      letters({ issued: n + 50 }),
      letters({ issued: n }, 'a', { sensitive: true }),
      letters({ issued: 50 }, 'b'),
    ];
    expect(shownOf(figures(9), YEAR)[1]?.values['issued']).toBeNull();
    expect(shownOf(figures(10), YEAR)[1]?.values['issued']).toBe(10);
  });
});

describe('a share', () => {
  const ten = (values: Record<string, number>, more: Partial<Figure> = {}) =>
    shownOf([letters({ issued: 30, ...values }, 'all', more)])[0]?.values;

  test('is withheld where it tells of one to four, who were late as who were not; none and all are shown', () => {
    expect([0, 1, 4, 5, 25, 26, 29, 30].map((kept) => ten({ kept })?.['kept_percent'])).toEqual([
      0,
      null,
      null,
      16,
      83,
      null,
      null,
      100,
    ]);
    expect(ten({ kept: 28 })).toMatchObject({ issued: 30, overdue: 0 });
  });

  test('does not come back by nine of ten that took no longer than was promised', () => {
    const limits = { least: 5, most: 5 };
    expect(ten({ kept: 28, p90: 5, median: 2 }, { limits })).toMatchObject({
      p90: null,
      median: 2,
      kept_percent: null,
    });
    expect(ten({ kept: 28, p90: 5 }, { limits: { least: 4, most: 9 } })).toMatchObject({ p90: 5 });
    expect(ten({ kept: 30, p90: 5 }, { limits })).toMatchObject({ p90: 5, kept_percent: 100 });
    expect(ten({ kept: 26, p90: 6 }, { limits })).toMatchObject({ p90: null, kept_percent: null });
    expect(ten({ issued: 60, kept: 58, p90: 5 }, { limits })).toMatchObject({ p90: 5, kept_percent: null });
  });

  test('leaves a reader who tries every number at least one to five, of the late as of the others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 70 }).chain((issued) => fc.tuple(fc.constant(issued), fc.nat(issued))),
        fc.integer({ min: 1, max: 9 }),
        ([issued, late], promised) => {
          const sorted = Array.from({ length: issued }, (_, i) =>
            i < issued - late ? promised - 0.5 : promised + 0.5,
          );
          const at = (percent: number) => sorted[Math.ceil((issued * percent) / 100) - 1]!;
          const values = { issued, kept: issued - late, median: at(50), p90: at(90) };
          const [line] = shownOf([letters(values, 'all', { limits: { least: promised, most: promised } })]);
          const numbers = Array.from({ length: issued + 1 }, (_, n) => n);
          const possible = numbers.filter((n) => {
            const { kept_percent: percent, median, p90 } = line!.values;
            const share = Math.floor(((issued - n) * 100) / issued);
            if (percent === null ? n === 0 || n === issued : share !== percent) return false;
            const fits = (middle: number | null | undefined, rank: number) =>
              middle == null || middle <= promised === rank <= issued - n;
            return fits(median, Math.ceil(issued / 2)) && fits(p90, Math.ceil(issued * 0.9));
          });
          for (const [true_, all] of [
            [late, possible],
            [issued - late, possible.map((n) => issued - n)],
          ] as const)
            if (true_ > 0 && true_ < 5) expect(all).toEqual(expect.arrayContaining([1, 5]));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what turned out of earlier months', () => {
  const october = (cases: number, revoked: number) =>
    prepareWindow(
      LETTERS,
      MONTH,
      [
        letters({ issued: 30, kept: 30, revoked, revoked_ended: revoked }, 'all', {
          found: [
            { why: 'revoked', window: '2026-08', cases },
            { why: 'revoked', window: '2026-09', cases: 6 },
          ],
        }),
      ],
      [],
    );

  test('is told apart for each, and few are not', () => {
    expect(october(5, 30).corrections).toEqual([
      { why: 'revoked', window: '2026-08', cases: 5 },
      { why: 'revoked', window: '2026-09', cases: 6 },
    ]);
    expect(october(3, 30).corrections[0]?.cases).toBeNull();
  });

  test('does not follow from all that was revoked in the month', () => {
    const { lines, corrections } = october(3, 9);
    expect([lines[0]?.values['revoked'], corrections[1]?.cases]).toContain(null);
    expect(corrections[0]?.cases).toBeNull();
  });
});

describe('what is withheld of one measure', () => {
  test('takes nothing from the others: three refusals for three reasons', () => {
    const [line] = shownOf([
      letters({ issued: 40, kept: 40, refused: 3, refused_other: 1, refused_incomplete: 1, refused_not_needed: 1 }),
    ]);
    expect(line?.values).toMatchObject({
      issued: 40,
      kept_percent: 100,
      overdue: 0,
      refused: null,
      refused_other: null,
    });
  });
});

describe('what is published of a year', () => {
  const types = (...issued: number[]) => issued.map((n, i) => letters({ issued: n }, `type-${i}`));

  test('the rest of its total does not give a rare service away', () => {
    const lines = shownOf([letters({ issued: 33 }), ...types(3, 30)], YEAR);
    const [all, rare, rest] = lines.map(({ values }) => values['issued']);
    expect(rare).toBeNull();
    expect([all, rest].filter((n) => n === null)).toHaveLength(1);
  });

  test('its total does not give back a month that was withheld', () => {
    const months = monthsOf(2026).map((window, i) =>
      prepareWindow(LETTERS, window, [letters({ issued: i === 5 ? 3 : 20 })], []),
    );
    expect(months[5]?.lines[0]?.values['issued']).toBeNull();
    const year = prepareWindow(
      LETTERS,
      YEAR,
      [letters({ issued: 223 }), ...types(223)],
      months.map(({ out }) => out),
    );
    expect(year.lines[0]?.values['issued']).toBeNull();
    expect(year.lines[1]?.values['issued']).toBeNull();
  });

  test('what stood at its end is what stood at the end of December', () => {
    const months = monthsOf(2026).map((window, i) =>
      prepareWindow(LETTERS, window, [letters({ overdue: i === 11 ? 2 : 9 })], []),
    );
    const year = prepareWindow(
      LETTERS,
      YEAR,
      [letters({ overdue: 2 }), letters({ overdue: 2 }, 'a')],
      months.map(({ out }) => out),
    );
    expect(year.lines.map(({ values }) => values['overdue'])).toEqual([null, null]);
  });

  test('a year that its months do not add up to shows nothing', () => {
    const months = monthsOf(2026).map((window) => prepareWindow(LETTERS, window, [letters({ issued: 20 })], []));
    const year = prepareWindow(
      LETTERS,
      YEAR,
      [letters({ issued: 241 }), ...types(241)],
      months.map(({ out }) => out),
    );
    expect(year.lines.map(({ status, values }) => [status, values['issued'], values['median']])).toEqual([
      ['withheld', null, null],
      ['withheld', null, null],
    ]);
  });

  test('no reader comes closer to a withheld number than the rule allows, whatever the year was like', () => {
    const service = fc.record({
      issued: fc.integer({ min: 0, max: 15 }),
      late: fc.nat(9),
      overdue: fc.integer({ min: 0, max: 6 }),
      refused: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(
        fc.array(service, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat(11)),
        (services, months) => {
          const total = (of: 'issued' | 'late' | 'overdue' | 'refused') =>
            services.reduce((sum, one) => sum + one[of], 0);
          const byMonth = Array.from({ length: 12 }, () => ({ issued: 0, late: 0, refused: 0, overdue: 0 }));
          for (const of of ['issued', 'late', 'refused'] as const)
            for (let i = 0; i < total(of); i += 1) byMonth[months.next().value!]![of] += 1;
          byMonth[11]!.overdue = total('overdue');
          const asFigure = ({ late, ...one }: (typeof byMonth)[number], part = 'all') => {
            const all = { ...one, issued: one.issued + late, kept: one.issued, refused_other: one.refused };
            const nine = late * 10 > all.issued ? 6 : 5;
            return letters({ ...all, p90: nine }, part, { limits: { least: 5, most: 5 } });
          };
          const kept = monthsOf(2026).map(
            (window, i) => prepareWindow(LETTERS, window, [asFigure(byMonth[i]!)], []).out,
          );
          const sum = {
            issued: total('issued'),
            late: total('late'),
            overdue: total('overdue'),
            refused: total('refused'),
          };
          const year = prepareWindow(
            LETTERS,
            YEAR,
            [asFigure(sum), ...services.map((one, i) => asFigure(one, `s${i}`))],
            kept,
          ).out;
          const all = [...kept, year];
          expect(
            exposed({ cells: all.flatMap((it) => it.cells), relations: all.flatMap((it) => it.relations) }),
          ).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('what is published of a market', () => {
  const market = (values: Record<string, number>, givers: Figure['givers']): Figure => ({
    codes: ['all'],
    values: { ...Object.fromEntries(Object.keys(marketFigures.measures).map((name) => [name, 0])), ...values },
    ...(givers && { givers }),
  });
  const turnover = (contributors: number, largest: number) =>
    shownOf([market({ turnover: 1_000_000 }, { turnover: { contributors, largest } })], MONTH, marketFigures)[0]
      ?.values['turnover'];

  test('turnover needs three sellers, none with more than seven tenths', () => {
    expect(turnover(3, 700_000)).toBe(1_000_000);
    expect(turnover(2, 500_000)).toBeNull();
    expect(turnover(3, 700_001)).toBeNull();
  });

  test('the orders of one seller are not the market: neither their number nor how they were answered', () => {
    const of = (contributors: number) =>
      shownOf(
        [market({ orders: 40, answered: 30 }, { orders: { contributors, largest: 20 } })],
        MONTH,
        marketFigures,
      )[0]?.values;
    expect(of(3)).toMatchObject({ orders: 40, answered_percent: 75 });
    expect(of(1)).toMatchObject({ orders: null, answered_percent: null });
  });
});
