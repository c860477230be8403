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
    expect(shownOf([letters({ issued: 1000, kept: 999 })])[0]?.values).toMatchObject({ kept_percent: 99 });
  });

  test('nine letters show their number and no rate, ten show both', () => {
    const nine = shownOf([letters({ issued: 9, kept: 9 })])[0]!.values;
    expect(nine).toMatchObject({ issued: 9, kept_percent: null, median: null, p90: null, corrected_percent: null });
    expect(shownOf([letters({ issued: 10, kept: 9 })])[0]?.values).toMatchObject({
      issued: 10,
      kept_percent: 90,
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
      overdue: fc.integer({ min: 0, max: 6 }),
      refused: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(
        fc.array(service, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat(11)),
        (services, months) => {
          const total = (of: 'issued' | 'overdue' | 'refused') => services.reduce((sum, one) => sum + one[of], 0);
          const byMonth = Array.from({ length: 12 }, () => ({ issued: 0, refused: 0, overdue: 0 }));
          for (const of of ['issued', 'refused'] as const)
            for (let i = 0; i < total(of); i += 1) byMonth[months.next().value!]![of] += 1;
          byMonth[11]!.overdue = total('overdue');
          const asFigure = (one: { issued: number; overdue: number; refused: number }, part = 'all') =>
            letters({ ...one, refused_other: one.refused }, part);
          const kept = monthsOf(2026).map(
            (window, i) => prepareWindow(LETTERS, window, [asFigure(byMonth[i]!)], []).out,
          );
          const sum = { issued: total('issued'), overdue: total('overdue'), refused: total('refused') };
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
