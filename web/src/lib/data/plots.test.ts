import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speaking } from '#lib/server/locale.ts';
import { populationOf } from '#src/modules/village-data/datasets/index.ts';
import { barsOf, budgetOf, yearGone } from './bars.ts';
import { curvesOf, sayOf, seriesOf, ticksTo } from './curves.ts';
import { factGroupsOf } from './fact-groups.ts';
import { money, period, withUnit } from './figures.ts';
import { inHundred, waffleOf } from './hundred.ts';
import { drawnOf, timelineOf } from './projects.ts';
import { pyramidOf } from './pyramid.ts';
import { datasetOf, lineOf, words } from '../../../../tests/support/dataset-lines.ts';

const dim = (name: string, known?: readonly string[]) => ({
  name,
  title: words(name),
  ...(known && { words: Object.fromEntries(known.map((code) => [code, words(code.toUpperCase())])) }),
});
const rupiah = (name: string) => ({ name, title: words(name), unit: words('rupiah'), kind: 'rupiah' as const });
const count = { name: 'n', title: words('Orang'), unit: words('orang'), kind: 'count' as const };

describe('a number is said', () => {
  test('as people say money, in both languages, and rounds into the next word', () => {
    expect([412_000_000, 1_200_000_000, 999_700_000, 999_999, 0, -5_000_000].map(money)).toEqual([
      'Rp412 juta',
      'Rp1,2 miliar',
      'Rp1 miliar',
      'Rp999.999',
      'Rp0',
      '−Rp5 juta',
    ]);
    expect(speaking('en', () => money(1_250_000_000))).toBe('Rp1.25 billion');
  });

  test('with its unit and all its digits', () => {
    const area = { name: 'a', title: words('Luas'), unit: words('ha'), kind: 'amount' as const, decimals: 3 };
    expect(withUnit(area, 416.813)).toBe('416,813\u00a0ha');
    expect(withUnit(count, 3248)).toBe('3.248\u00a0orang');
    expect(withUnit(rupiah('x'), 1_500_000)).toBe('Rp1.500.000');
  });

  test('of a year, a quarter or a month', () => {
    expect(['2026', '2026-Q3', '2026-11'].map(period)).toEqual(['2026', '2026, triwulan 3', 'Nov 2026']);
  });
});

describe('a hundred diamonds', () => {
  test('are a hundred, each part as near to its share as whole diamonds allow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 9 }), (parts) => {
        const all = parts.reduce((sum, part) => sum + part, 0);
        const whole = inHundred(parts);
        expect(whole.reduce((sum, part) => sum + part, 0)).toBe(all > 0 ? 100 : 0);
        if (all > 0)
          for (const [at, part] of parts.entries())
            expect(Math.abs((whole[at] ?? 0) - (part * 100) / all)).toBeLessThan(1);
      }),
    );
  });

  test('show four parts and the rest, each with marks of its own', () => {
    const parts = [10, 40, 20, 15, 5, 10].map((value, at) => ({ label: `b${at}`, value }));
    const waffle = waffleOf(parts, 'lainnya');
    expect(waffle.map(({ label, n }) => [label, n])).toEqual([
      ['b1', 40],
      ['b2', 20],
      ['b3', 15],
      ['b0', 10],
      ['lainnya', 15],
    ]);
    expect(new Set(waffle.map(({ sign }) => sign)).size).toBe(5);
    expect(waffleOf([], 'lainnya')).toEqual([]);
  });
});

describe('bars', () => {
  const plot = { kind: 'bars', by: 'edu', measure: 'n' } as const;

  test('begin at nought; a withheld one has no length and no number', () => {
    const dataset = datasetOf(plot, { dimensions: [dim('edu', ['sd', 'smp', 's1'])], measures: [count] });
    const lines = [lineOf(['sd'], { n: 200 }), lineOf(['smp'], { n: 50 }), lineOf(['s1'], { n: null }, {}, 'withheld')];
    expect(barsOf(dataset, plot, lines)).toMatchObject([
      { label: 'SD', width: 100, text: '200\u00a0orang' },
      { label: 'SMP', width: 25 },
      { label: 'S1', width: 0, value: null, text: '–' },
    ]);
  });

  test('leave out what is the sum of others, and take the newest of years', () => {
    const dataset = datasetOf(plot, { dimensions: [dim('edu'), dim('year')], measures: [count] });
    const lines = [
      lineOf(['1', '2025'], { n: 9 }),
      lineOf(['1', '2026'], { n: 7 }),
      lineOf(['1.1', '2026'], { n: 4 }),
      lineOf(['2', '2026'], { n: 8 }),
    ];
    expect(barsOf(dataset, plot, lines).map(({ key, value }) => [key, value])).toEqual([
      ['2', 8],
      ['1', 7],
    ]);
  });

  test('add up what the plot does not part, and only the lines that it is of', () => {
    const budget = { kind: 'budget', by: 'field', planned: 'plan', come: 'come', of: { part: 'out' } } as const;
    const dataset = datasetOf(budget, {
      dimensions: [dim('part'), dim('field', ['1', '2']), dim('account')],
      measures: [rupiah('plan'), rupiah('come')],
    });
    const lines = [
      lineOf(['out', '1', 'a'], { plan: 30, come: 10 }),
      lineOf(['out', '1', 'b'], { plan: 20, come: null }, {}, 'missing'),
      lineOf(['in', '1', 'c'], { plan: 900, come: 900 }),
      lineOf(['out', '2', 'a'], { plan: 5, come: 5 }),
      lineOf(['out', '2', 'b'], { plan: null, come: null }, {}, 'withheld'),
    ];
    expect(budgetOf(dataset, budget, lines, '2026-01-01').map(({ planned, come }) => [planned, come])).toEqual([
      [50, 10],
      [null, null],
    ]);
  });

  test('of the newest year that is known', () => {
    const dataset = datasetOf(plot, { dimensions: [dim('edu'), dim('year')], measures: [count] });
    const lines = [lineOf(['sd', '2022'], { n: 9 }), lineOf(['sd', '2024'], { n: null }, {}, 'missing')];
    expect(barsOf(dataset, plot, lines)).toMatchObject([{ value: 9 }]);
  });

  test('of a budget are filled as far as it has come, with a tick where the year is', () => {
    const budget = { kind: 'budget', by: 'b', planned: 'plan', come: 'come' } as const;
    const dataset = datasetOf(budget, { dimensions: [dim('b')], measures: [rupiah('plan'), rupiah('come')] });
    const lines = [
      lineOf(['1'], { plan: 530_000_000, come: 412_000_000 }),
      lineOf(['2'], { plan: 265_000_000, come: null }),
      lineOf(['3'], { plan: null, come: null }, {}, 'missing'),
    ];
    const bars = budgetOf(dataset, budget, lines, '2026-07-02');
    expect(bars).toMatchObject([
      { outline: 100, fill: 77.7, tick: 50.1, text: 'Rp412 juta dari Rp530 juta · 78\u00a0%' },
      { outline: 50, fill: 0, text: 'Anggaran Rp265 juta' },
      { outline: 0, text: 'Belum didata' },
    ]);
    expect([yearGone('2026-12-31'), yearGone('2024-12-31')]).toEqual([1, 1]);
  });
});

describe('a pyramid', () => {
  const dataset = populationOf(['A', 'B']);
  const plot = { kind: 'pyramid', side: 'sex', age: 'age', measure: 'people' } as const;
  const lines = [
    lineOf(['all', 'L', '0-4'], { people: 150 }),
    lineOf(['all', 'P', '0-4'], { people: 75 }),
    lineOf(['all', 'L', '75+'], { people: null }, {}, 'withheld'),
    lineOf(['all', 'P', '75+'], { people: 9 }),
    lineOf(['all', 'all', '0-4'], { people: 225 }),
    lineOf(['A', 'L', '0-4'], { people: 900 }),
    lineOf(['all', 'L', 'life 0-14'], { people: 400 }),
  ];

  test('has men on the left, women on the right and the oldest on top, of the whole village', () => {
    expect(pyramidOf(dataset, plot, lines)).toMatchObject({
      sides: ['Laki-laki', 'Perempuan'],
      rows: [
        { age: '75+', left: { value: null, text: '–' }, right: { width: 6, text: '9' } },
        { age: '0–4', left: { width: 100, text: '150' }, right: { width: 50, text: '75' } },
      ],
    });
  });

  test('is not drawn of one side alone', () => {
    expect(pyramidOf(dataset, plot, [lineOf(['all', 'all', '0-4'], { people: 225 })])).toBeNull();
  });
});

describe('lines over time', () => {
  const plot = { kind: 'lines', over: 'year', measure: 'n', each: 'what' } as const;
  const dataset = datasetOf(plot, { dimensions: [dim('year'), dim('what')], measures: [count] });
  const lines = [
    lineOf(['2023', 'kopi'], { n: 60 }),
    lineOf(['2024', 'kopi'], { n: 80 }),
    lineOf(['2023', 'lada'], { n: 100 }),
    lineOf(['2024', 'lada'], { n: null }, {}, 'withheld'),
  ];
  const series = seriesOf(dataset, plot, lines);

  test('stand where their years are, from nought; what is withheld is left out', () => {
    expect(series.map(({ key, points }) => [key, points.length])).toEqual([
      ['lada', 1],
      ['kopi', 2],
    ]);
    expect(curvesOf(sayOf(dataset, 'n'), series)).toMatchObject({
      curves: [
        { label: 'lada', points: [{ x: 0, y: 0 }] },
        {
          points: [
            { x: 0, y: 40 },
            { x: 100, y: 20, text: '80\u00a0orang' },
          ],
        },
      ],
      band: null,
      now: null,
      periods: [{ text: '2023' }, { text: '2024' }],
    });
    expect(curvesOf(sayOf(dataset, 'n'), [])).toBeNull();
  });

  test('go on from the last value, inside their range', () => {
    const ahead = { key: 'kopi', label: 'kopi', others: [], points: [{ period: '2026', low: 70, mid: 90, high: 100 }] };
    expect(curvesOf(sayOf(dataset, 'n'), series, ahead)).toMatchObject({
      now: 33.3,
      band: [
        { x: 33.3, y: 20 },
        { x: 100, y: 0 },
        { x: 100, y: 30 },
      ],
    });
  });

  test('have two to five round marks at their edge, the last not below what is drawn', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e12, noNaN: true }), (most) => {
        const ticks = ticksTo(most);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9));
      }),
    );
    expect(ticksTo(79.2)).toEqual([0, 20, 40, 60, 80]);
    expect(ticksTo(0)).toEqual([0, 1]);
  });
});

describe('projects over time', () => {
  const plot = { kind: 'timeline', what: 'p', place: 'place', start: 'start', end: 'end', progress: 'done' } as const;
  const percent = { name: 'done', title: words('Kemajuan'), unit: words('%'), kind: 'percent' as const };
  const dataset = datasetOf(plot, {
    dimensions: [dim('p'), dim('place')],
    measures: [percent, rupiah('cost'), rupiah('spent')],
  });
  const project = (name: string, done: number, start: string, end: string) =>
    lineOf([name, 'Dusun A'], { done, cost: 120_000_000, spent: 82_000_000 }, { start, end });

  test('stand by place; each says whether it is as far as it should be', () => {
    const lines = [
      project('a', 60, '2026-01-01', '2026-10-31'),
      project('b', 100, '2026-01-01', '2026-03-31'),
      project('c', 10, '2026-01-01', '2026-12-31'),
      project('d', 95, '2026-01-01', '2026-12-31'),
      project('e', 0, '2026-12-01', '2026-12-31'),
      lineOf(['f', 'Dusun A'], { done: 0, cost: null, spent: null }, { start: 'nanti' }),
    ];
    const { places, today } = timelineOf(dataset, plot, lines, '2026-11-28');
    expect(places.flatMap(({ rows }) => rows.map(({ standing }) => standing))).toEqual([
      'late',
      'done',
      'behind',
      'on_time',
      'not_begun',
    ]);
    expect(places[0]?.rows[0]).toMatchObject({ x: 0, text: 'selesai 60\u00a0% · Rp82 juta dari Rp120 juta' });
    expect(today).toBeCloseTo(90.9);
    // Of very many those are drawn that need a look first, and the rest is counted.
    const few = drawnOf(timelineOf(dataset, plot, lines, '2026-11-28'), 2);
    expect(few.places.flatMap(({ rows }) => rows.map(({ standing }) => standing))).toEqual(['late', 'behind']);
    expect(few.left).toBe(3);
  });
});

test('sources that disagree stand side by side; what nobody collected is counted and is never nought', () => {
  const plot = { kind: 'facts', group: 'g', name: 'n', measure: 'v' } as const;
  const dataset = datasetOf(plot, {
    dimensions: [dim('g'), dim('n'), dim('source')],
    measures: [{ name: 'v', title: words('Nilai'), unit: words(''), kind: 'amount', decimals: 1 }],
    remarks: [{ name: 'unit', title: words('Satuan'), kind: 'text' }],
  });
  const lines = [
    lineOf(['Lahan', 'Luas', 'Profil 2016'], { v: 416.8 }, { unit: 'ha' }),
    lineOf(['Lahan', 'Luas', 'Monografi'], { v: 600 }, { unit: 'ha' }),
    lineOf(['Lahan', 'Sawah', 'Profil 2016'], { v: 62 }, { unit: 'ha' }),
    lineOf(['Lahan', 'Rawa', ''], { v: null }, {}, 'missing'),
    lineOf(['Lahan', 'Bentuk', 'Contoh'], { v: 2 }, { answer: 'Lereng', year: '2026' }, 'example'),
  ];
  const [group] = factGroupsOf(dataset, plot, lines);
  expect(group).toMatchObject({
    name: 'Lahan',
    missing: 1,
    facts: [{ conflict: true }, { conflict: false }, { conflict: false }],
  });
  expect(group?.facts[2]?.said).toMatchObject([{ text: 'Lereng', note: '2026' }]);
  expect(group?.facts[0]?.said.map(({ text, note }) => [text, note])).toEqual([
    ['416,8\u00a0ha', 'Profil 2016'],
    ['600\u00a0ha', 'Monografi'],
  ]);
});
