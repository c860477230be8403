import { expect, test } from 'vitest';
import { speaking } from '#lib/server/locale.ts';
import { populationOf, type Dataset, type Line } from '#src/modules/village-data/datasets/index.ts';
import { eventsOf } from '#src/modules/village-data/definitions/index.ts';
import { datasetOf, lineOf, words } from '../../../../tests/support/dataset-lines.ts';
import { sayDataset } from './say-dataset.ts';

const AS_OF = '2026-11-28';
const dim = (name: string) => ({ name, title: words(name) });
const measure = (name: string, kind: 'count' | 'rupiah' | 'amount' | 'percent', unit: string) => ({
  name,
  title: words(name),
  unit: words(unit),
  kind,
});
const said = (dataset: Dataset, lines: readonly Line[]) =>
  (['id', 'en'] as const).map((locale) => speaking(locale, () => sayDataset(dataset, lines, AS_OF).join(' ')));

test('of a hundred people so many are children, of working age and old', () => {
  const life = (code: string, people: number | null) =>
    lineOf(['all', 'all', code], { people }, {}, people === null ? 'withheld' : 'shown');
  const all = populationOf(['A']);
  expect(said(all, [life('life 0-14', 870), life('life 15-64', 2100), life('65+', 278), life('all', 3248)])).toEqual([
    'Dari 100 warga: 27 anak, 65 usia kerja, 8 lansia.',
    'Of 100 people: 27 children, 65 of working age, 8 older people.',
  ]);
  expect(said(all, [life('life 0-14', 870), life('life 15-64', null), life('65+', null), life('all', 3248)])[0]).toBe(
    'Desa ini berpenduduk 3.248 orang.',
  );
});

test('of every Rp100 so much is for what gets most, and so far has it come', () => {
  const dataset = datasetOf(
    { kind: 'budget', by: 'b', planned: 'plan', come: 'come' },
    { dimensions: [dim('b')], measures: [measure('plan', 'rupiah', 'rupiah'), measure('come', 'rupiah', 'rupiah')] },
  );
  const budget = (come: number) => [
    lineOf(['Jalan dan air'], { plan: 380_000_000, come }),
    lineOf(['Kantor'], { plan: 620_000_000 / 2, come: 0 }),
    lineOf(['PKK'], { plan: 620_000_000 / 2, come: 0 }),
  ];
  expect(said(dataset, budget(0))[0]).toBe('Dari tiap Rp100, desa menganggarkan Rp38 untuk jalan dan air.');
  expect(said(dataset, budget(250_000_000))).toEqual([
    'Dari tiap Rp100, desa menganggarkan Rp38 untuk jalan dan air. Sampai 28 Nov 2026 terpakai Rp250 juta dari Rp1 miliar (25\u00a0%).',
    'Of every Rp100, the village plans Rp38 for jalan dan air. By 28 Nov 2026 Rp250 million of Rp1 billion had been used (25\u00a0%).',
  ]);
});

test('over time: what it is now and whether it rose', () => {
  const dataset = datasetOf(
    { kind: 'lines', over: 'year', measure: 'ton' },
    { dimensions: [dim('year')], measures: [measure('ton', 'amount', 'ton')] },
  );
  const year = (code: string, ton: number) => lineOf([code], { ton });
  expect(said(dataset, [year('2024', 80), year('2025', 100)])[0]).toBe(
    'ton 2025: 100\u00a0ton. Naik 25\u00a0% dari 2024.',
  );
  expect(said(dataset, [year('2024', 100), year('2025', 80)])[0]).toContain('Turun 20\u00a0% dari 2024.');
  expect(said(dataset, [year('2024', 1000), year('2025', 1001)])[0]).toContain('Sama seperti 2024.');
  expect(said(dataset, [year('2025', 80)])[0]).toBe('ton 2025: 80\u00a0ton.');
});

test('of parts the largest, and its share where parts add up', () => {
  const bars = (kind: 'count' | 'percent') =>
    datasetOf(
      { kind: 'bars', by: 'b', measure: 'n' },
      { dimensions: [dim('b')], measures: [measure('n', kind, 'orang')] },
    );
  const lines = [lineOf(['SD'], { n: 30 }), lineOf(['SMA'], { n: 70 })];
  expect(said(bars('count'), lines)[0]).toBe('Paling banyak SMA: 70\u00a0orang dari 100\u00a0orang (70\u00a0%).');
  expect(said(bars('percent'), lines)[0]).toBe('Tertinggi SMA: 70\u00a0%.');
});

test('of projects how many go as planned', () => {
  const dataset = datasetOf(
    { kind: 'timeline', what: 'p', place: 'd', start: 'start', end: 'end', progress: 'done' },
    { dimensions: [dim('p'), dim('d')], measures: [measure('done', 'percent', '%')] },
  );
  const project = (name: string, done: number, end: string) =>
    lineOf([name, 'A'], { done }, { start: '2026-01-01', end });
  expect(said(dataset, [project('a', 100, '2026-05-01'), project('b', 50, '2026-06-01')])[0]).toBe(
    '1 dari 2 pekerjaan sesuai rencana. 1 lewat waktu.',
  );
});

test('of facts how many are known; of nothing collected, that', () => {
  const dataset = datasetOf(
    { kind: 'facts', group: 'g', name: 'n', measure: 'v' },
    { dimensions: [dim('g'), dim('n')], measures: [measure('v', 'amount', 'ha')] },
  );
  const missing = lineOf(['Lahan', 'Rawa'], { v: null }, {}, 'missing');
  expect(said(dataset, [lineOf(['Lahan', 'Sawah'], { v: 62 }), missing])[0]).toBe(
    '1 dari 2 hal sudah didata. Belum didata: 1.',
  );
  expect(said(dataset, [missing])[0]).toBe('Belum ada yang didata.');
  expect(said(dataset, [lineOf(['Lahan', 'Sawah'], { v: 62 })])[0]).toBe('Sawah: 62\u00a0ha.');
});

test('births, deaths and moves say by how much people became more or fewer, and in which days', () => {
  const days = { since: '2025-09-30', until: '2026-09-29' };
  const kinds = { birth: 42, death: 20, move_in: 35, move_out: 30 };
  const lines = (counts: Readonly<Record<string, number | null>>) =>
    Object.entries(counts).map(([kind, events]) =>
      lineOf(['all', kind, 'all'], { events }, days, events === null ? 'withheld' : 'shown'),
    );
  expect(said(eventsOf(['A']), lines(kinds))).toEqual([
    'Bertambah 27 orang: lahir 42, meninggal 20, datang 35, pindah keluar 30. Dicatat 30 Sep 2025 sampai 29 Sep 2026.',
    '27 people more: born 42, died 20, moved in 35, moved out 30. Recorded from 30 Sep 2025 to 29 Sep 2026.',
  ]);
  expect(said(eventsOf(['A']), lines({ ...kinds, death: 47 }))[0]).toMatch(/^Jumlah orang tetap: /);
  expect(said(eventsOf(['A']), lines({ ...kinds, death: 48 }))[0]).toMatch(/^Berkurang 1 orang: /);
  expect(said(eventsOf(['A']), lines({ ...kinds, death: null }))[0]).not.toContain('orang:');
});
