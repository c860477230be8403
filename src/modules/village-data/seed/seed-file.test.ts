import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BARN } from '../../../../tests/support/barn.ts';
import { HANURA } from '../../../../tests/support/index.ts';
import { dataStage } from '../../../../tests/support/village-data-stage.ts';
import { withDataset } from '../../../../tests/support/with-dataset.ts';
import type { SeededPerson } from '../../../../tools/seed/history.ts';
import { search } from '../../../hub/search/search.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { sha256Hex } from '../../../kernel/hex.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { catalogueFile } from '../catalogue/catalogue-file.ts';
import { readDataFile } from '../catalogue/read-data-file.ts';
import { packageSearch } from '../ckan/package-search.ts';
import { compareVillages } from '../reading/compare-villages.ts';
import { viewDataset } from '../reading/view-dataset.ts';
import { startListings } from '../releases/index.ts';
import { seedFiles } from './index.ts';

withDataset(BARN);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balai-seed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Somebody of the stage as the seed knows people. */
function seeded({ actor }: Ctx): SeededPerson {
  if (actor.kind !== 'account') throw new Error('nobody');
  const [office] = actor.offices;
  return { accountId: actor.accountId, ...(office && { office: { role: office.role, officerId: office.officerId } }) };
}

test('a dataset that is a definition and a seed file is on its page, in its files, the catalogue, the comparison and the search', async () => {
  const { deps, operator, secretary } = await dataStage();
  await commit(deps.db, [...(await startListings(deps, { id: HANURA }))]);
  const copy =
    'crop,source,tons,worth,on,status\r\nrice,buku,12.5,75000000,2026-06-30,example\r\nmaize,buku,,,,missing\r\n';
  writeFileSync(join(folder, 'lumbung.csv'), `# 2026-06-30\n${copy}`);
  const people = new Map([
    ['operator', seeded(operator)],
    ['secretary', seeded(secretary)],
  ]);
  await seedFiles({ ...deps, subscriptions: {} }, people, folder);

  const page = await viewDataset(deps, 'hanura', 'lumbung');
  expect(page).toMatchObject({
    value: {
      release: { version: 1, asOf: '2026-06-30', example: true, sha256: await sha256Hex(copy) },
      lines: [{ codes: ['rice', 'buku'], values: { tons: 12.5 } }, { status: 'missing' }],
    },
  });
  const file = (name: string) => readDataFile(deps, { village: 'hanura', dataset: 'lumbung', file: name });
  expect(await file('latest.csv')).toMatchObject({ value: { body: copy } });
  expect(await file('1.json')).toMatchObject({ value: { body: expect.stringContaining('"tons": 12.5') } });
  expect(await file('schema.json')).toMatchObject({ value: { body: expect.stringContaining('"tons"') } });
  expect(JSON.stringify(await catalogueFile(deps, 'hanura', 'ttl'))).toContain('/data/hanura/lumbung/1.csv');
  expect(JSON.stringify(await packageSearch(deps, { q: 'gabah' }))).toContain('hanura_lumbung');
  expect(await compareVillages(deps, 'lumbung')).toMatchObject({ ok: true });
  const found = await search(deps, { q: 'isi lumbung' }, { villageId: HANURA });
  expect(JSON.stringify(found)).toContain('/desa/hanura/data/lumbung');
});
