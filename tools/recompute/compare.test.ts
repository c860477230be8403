import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyText, readCopy, type Dataset } from '../../src/modules/village-data/datasets/index.ts';
import { datasetFor } from '../../src/modules/village-data/definitions/index.ts';
import { projectDataset } from '../../src/modules/village-data/projections/index.ts';
import { compare, type Told } from './compare.ts';

const SITE = 'http://localhost:4173';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const seeded = (slug: string) => {
  const file = join(import.meta.dirname, `../../src/modules/village-data/seed/${slug}.csv`);
  return readCopy(datasetFor(slug) as Dataset, readFileSync(file, 'utf8').replace(/^# .*\r\n/, ''));
};

/** What a site hands out of these datasets, and the files it hands out. */
function handedOut(...slugs: string[]): { told: Told; files: string[] } {
  const files = slugs.map((slug) => copyText(datasetFor(slug) as Dataset, seeded(slug)));
  const [first = '', second] = slugs;
  const projection = projectDataset(datasetFor(first) as Dataset, seeded(first), {
    asOf: '2026-11-27',
    reports: second === undefined ? [] : seeded(second),
    demonstration: true,
  });
  const from = slugs.map((dataset, at) => ({
    dataset,
    version: 1,
    asOf: '2026-11-27',
    sha256: sha256(files[at] ?? ''),
  }));
  return { told: JSON.parse(JSON.stringify({ from, projection })) as Told, files };
}

test('from the files alone every number comes out the same', () => {
  for (const slugs of [['komoditas'], ['pendapatan-desa'], ['rencana', 'kemajuan-rencana']]) {
    const { told, files } = handedOut(...slugs);
    const { numbers, differences } = compare(SITE, told, files);
    expect(differences).toEqual([]);
    expect(numbers).toBeGreaterThan(5);
  }
});

test('a last digit that was changed is found, and a file that is not the released one', () => {
  const { told, files } = handedOut('komoditas');
  const text = JSON.stringify(told);
  const fit = /"fit":([\d.]+)/.exec(text)?.[1] ?? '';
  const forged = JSON.parse(text.replace(`"fit":${fit}`, `"fit":${Number(fit) + 0.1}`)) as Told;
  expect(compare(SITE, forged, files).differences).toHaveLength(1);
  const [file = ''] = files;
  expect(compare(SITE, told, [file.replace('41.6', '41.7')]).differences[0]).toContain('not the one that was released');
});
