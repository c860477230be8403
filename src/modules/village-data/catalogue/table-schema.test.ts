import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { misfits } from '../../../../tests/support/table-schema.ts';
import { copyText, readCopy, type Dataset } from '../datasets/index.ts';
import { DATASETS } from '../definitions/index.ts';
import { tableSchema } from './table-schema.ts';

const SEED = join(import.meta.dirname, '../seed');
/** The published copy that the seed of a dataset makes. */
const copyOf = (dataset: Dataset) => {
  const text = readFileSync(join(SEED, `${dataset.slug}.csv`), 'utf8').replace(/^# [^\n]*\n/, '');
  return copyText(dataset, readCopy(dataset, text));
};
const seeded = DATASETS.filter(({ slug }) => existsSync(join(SEED, `${slug}.csv`)));

describe('the Table Schema', () => {
  it('is there for more than a few datasets of the seed', () => {
    expect(seeded.length).toBeGreaterThan(8);
  });

  it.each(seeded.map((dataset) => [dataset.slug, dataset] as const))('of %s fits its published copy', (_, dataset) => {
    const copy = copyOf(dataset);
    expect(copy.split('\r\n').length).toBeGreaterThan(2);
    expect(misfits(copy, tableSchema(dataset))).toEqual([]);
  });

  const barn: Dataset = {
    ...(DATASETS[0] as Dataset),
    dimensions: [
      { name: 'crop', title: { id: 'Tanaman', en: 'Crop' }, closed: true, words: { rice: { id: 'Padi', en: 'Rice' } } },
      { name: 'field', title: { id: 'Sawah', en: 'Field' } },
    ],
    measures: [
      { name: 'worth', title: { id: 'Nilai', en: 'Worth' }, unit: { id: 'Rp', en: 'Rp' }, kind: 'rupiah' },
      { name: 'tons', title: { id: 'Isi', en: 'Held' }, unit: { id: 'ton', en: 't' }, kind: 'amount', decimals: 1 },
    ],
    remarks: [
      { name: 'on', title: { id: 'Tanggal', en: 'Day' }, kind: 'date' },
      { name: 'paper', title: { id: 'Surat', en: 'Paper' }, kind: 'link' },
    ],
  };
  const row = (cells: string) => `crop,field,worth,tons,on,paper,status\r\n${cells}\r\n`;

  it('fits a figure that is withheld or missing, and no other empty cell that must not be', () => {
    expect(misfits(row('rice,A,,,,,withheld'), tableSchema(barn))).toEqual([]);
    expect(misfits(row('rice,A,5,1.5,2026-02-28,https://balai.test/x,shown'), tableSchema(barn))).toEqual([]);
  });

  it.each([
    ['rice,,5,1,,,shown', 'row 1 field is missing'],
    ['maize,A,5,1,,,shown', 'row 1 crop none of the values'],
    ['rice,A,5.5,1,,,shown', 'row 1 worth no integer'],
    ['rice,A,5,"1,5",,,shown', 'row 1 tons no number'],
    ['rice,A,5,1,28-02-2026,,shown', 'row 1 on no date'],
    ['rice,A,5,1,,kantor desa,shown', 'row 1 paper no uri'],
    ['rice,A,5,1,,,guessed', 'row 1 status none of the values'],
    ['rice,A,5,1,,', 'row 1 has 6 cells'],
    ['rice,A,5,1,,,shown\r\nrice,A,6,1,,,shown', 'row 2 is there twice'],
  ])('does not fit %s', (cells, why) => {
    expect(misfits(row(cells), tableSchema(barn))).toEqual([why]);
  });
});
