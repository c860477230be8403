import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCopy, type Dataset } from '../datasets/index.ts';
import { apbdes, apbdesByMonth, incomeByYear } from '../definitions/budget.ts';
import { localWisdom } from '../definitions/culture.ts';
import { commodities } from '../definitions/economy.ts';
import { idm, judgements, sdgs, villageIndex } from '../definitions/indices.ts';
import { planReports, plans, regulations } from '../definitions/plans.ts';
import { potential } from '../definitions/potential.ts';
import { checkRows } from './check-rows.ts';
import { findHeads } from './find-heads.ts';
import { guessMapping } from './guess-mapping.ts';
import { readSheet } from './read-sheet.ts';

const DATASETS: readonly Dataset[] = [
  apbdes,
  apbdesByMonth,
  commodities,
  idm,
  incomeByYear,
  judgements,
  localWisdom,
  planReports,
  plans,
  potential,
  regulations,
  sdgs,
  villageIndex,
];

const seedOf = ({ slug }: Dataset) => readFileSync(join(import.meta.dirname, '../seed', `${slug}.csv`), 'utf8');

async function check(dataset: Dataset, file: string) {
  const sheet = await readSheet(new TextEncoder().encode(file));
  if (!sheet.ok) throw new Error(sheet.refusal.code);
  const layout = findHeads(dataset, sheet.value);
  return checkRows(dataset, sheet.value, layout, { mapping: guessMapping(dataset, sheet.value, layout), fixed: {} });
}

test.each(DATASETS.map((dataset) => [dataset.slug, dataset] as const))(
  'a published copy of %s comes back line by line, and what was an example stays one',
  async (_, dataset) => {
    const checked = await check(dataset, seedOf(dataset));
    expect(checked.errors).toEqual([]);
    expect(checked.lines).toEqual(readCopy(dataset, seedOf(dataset).replace(/^# .*\r?\n/, '')));
  },
);

test('field and part of the budget follow from activity and account where a file does not say them', async () => {
  const { lines, errors } = await check(
    apbdes,
    'Kegiatan;Kode Rekening;Sumber Dana;Anggaran\n;4.2.1.01;DDS;9\n2.3.10;5.3.5.01;DDS;5\n;6.1.1.01;PAD;4\n',
  );
  expect(errors).toEqual([]);
  expect(lines.map(({ codes }) => codes)).toEqual([
    ['income', 'none', 'none', '4.2.1.01', 'DDS'],
    ['spending', '2', '2.3.10', '5.3.5.01', 'DDS'],
    ['financing_in', 'none', 'none', '6.1.1.01', 'PAD'],
  ]);
});
