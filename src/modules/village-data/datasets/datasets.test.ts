import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Count, Dataset } from './dataset.ts';
import { offer } from './offer.ts';
import { ageCode, populationOf } from './population.ts';
import { prepareRelease } from './prepare-release.ts';
import { copyText, readCopy } from './release-copy.ts';

const NOTHING = { out: { cells: [], relations: [] }, ties: () => [] };
const list = (...codes: string[]) => ({ tree: { code: 'all', parts: codes.map((code) => ({ code })) } });

/** Chickens by dusun and kind: no code knows of them. */
const CHICKENS: Dataset = {
  ...populationOf(['A', 'B']),
  slug: 'ayam',
  dimensions: [
    { name: 'dusun', title: { id: 'Dusun', en: 'Dusun' }, lists: { dusun: list('A', 'B') } },
    {
      name: 'kind',
      title: { id: 'Jenis', en: 'Kind' },
      lists: {
        full: list('kampung', 'ras, petelur', 'cemani'),
        wide: { ...list('kampung', 'other'), holds: { 'ras, petelur': 'other', cemani: 'other' } },
      },
    },
  ],
  bands: [
    ['dusun', 'full'],
    ['dusun', 'wide'],
  ],
};
const counts: readonly Count[] = [
  { codes: ['A', 'kampung'], count: 40 },
  { codes: ['A', 'ras, petelur'], count: 30 },
  { codes: ['A', 'cemani'], count: 3 },
  { codes: ['B', 'kampung'], count: 50 },
  { codes: ['B', 'ras, petelur'], count: 60 },
  { codes: ['B', 'cemani'], count: 12 },
];

describe('a dataset that is only a definition', () => {
  it('is published in the first bands of which enough may be shown', () => {
    expect(prepareRelease(CHICKENS, 'ayam 2026', counts, NOTHING)).toMatchObject({
      bands: ['dusun', 'wide'],
      shown: 1,
    });
  });

  it('leaves of a withheld figure nothing in the copy but that it is withheld', () => {
    const fine = { ...CHICKENS, bands: [['dusun', 'full']] };
    expect(prepareRelease(fine, 'ayam 2026', counts, NOTHING)).toBeNull();
    const many = [...counts, ...['C', 'D', 'E', 'F'].flatMap((dusun) => [{ codes: [dusun, 'kampung'], count: 20 }])];
    const more = {
      ...fine,
      dimensions: fine.dimensions.map((d) =>
        d.name === 'dusun' ? { ...d, lists: { dusun: list('A', 'B', 'C', 'D', 'E', 'F') } } : d,
      ),
    };
    const prepared = prepareRelease(more, 'ayam 2026', many, NOTHING);
    const text = copyText(more, prepared?.lines ?? []);
    expect(text).toContain('A,cemani,,withheld\r\n');
    expect(text).not.toMatch(/,3,/);
    expect(text).toContain('C,cemani,0,shown\r\n');
    expect(text).toContain('C,"ras, petelur",0,shown\r\n');
    expect(text.split('\r\n')[0]).toBe('dusun,kind,people,status');
  });

  it('is refused with a code that its lists do not have', () => {
    const strange = [...counts, { codes: ['A', 'bebek'], count: 1 }];
    expect(() => offer(CHICKENS, 'ayam 2026', strange)).toThrow('ayam has no code for A, bebek');
  });

  it('of health or children withholds more', () => {
    const few = [
      { codes: ['A', 'kampung'], count: 400 },
      { codes: ['B', 'kampung'], count: 7 },
    ];
    const village = {
      ...CHICKENS,
      dimensions: [{ ...CHICKENS.dimensions[0]!, name: 'place' }, CHICKENS.dimensions[1]!],
    };
    const roomOf = (dataset: Dataset) =>
      offer(dataset, 'x', few)[0]?.cells.find((cell) => cell.name === 'x|B|kampung')?.room;
    expect(roomOf(village)).toBeNull();
    expect(roomOf({ ...village, disclosure: 'sensitive' })).not.toBeNull();
    expect(roomOf(CHICKENS)).not.toBeNull();
  });
});

describe('a published copy', () => {
  const shape = {
    dimensions: [{ name: 'what', title: { id: 'Apa', en: 'What' } }],
    measures: [
      { name: 'area', title: { id: 'Luas', en: 'Area' }, unit: { id: 'ha', en: 'ha' }, kind: 'amount', decimals: 1 },
    ],
    remarks: [{ name: 'from', title: { id: 'Sumber', en: 'Source' }, kind: 'source' }],
  } as const;

  it('is read back as it was written, whatever was typed', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text !== '');
    const line = fc.record({
      codes: fc.tuple(texts),
      values: fc.record({
        area: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0))),
      }),
      remarks: fc.oneof(fc.record({ from: texts }), fc.constant({})),
      status: fc.constantFrom('shown', 'example', 'withheld', 'missing'),
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(readCopy(shape, copyText(shape, lines))).toEqual(lines);
      }),
    );
  });

  it('holds no formula', () => {
    const line = { codes: ['=1+1'], values: { area: -2 }, remarks: { from: '@SUM(A1)' }, status: 'shown' } as const;
    expect(copyText(shape, [line])).toBe("what,area,from,status\r\n'=1+1,-2,'@SUM(A1),shown\r\n");
  });
});

describe('the people of a village', () => {
  it('fall into one band of each width, whatever their age', () => {
    expect([0, 4, 5, 64, 65, 75, 110].map(ageCode)).toEqual(['0-4', '0-4', '5-9', '60-64', '65-69', '75+', '75+']);
    const everyAge = Array.from({ length: 100 }, (_, age) => ({ codes: ['A', 'L', ageCode(age)], count: 100 }));
    for (const { cells } of offer(populationOf(['A']), 'p', everyAge))
      expect(cells.find((cell) => cell.name === 'p|all|all|all')?.value).toBe(10_000);
  });
});
