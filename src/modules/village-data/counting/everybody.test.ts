import { beforeEach, expect, test } from 'vitest';
import { givenResident, HANURA } from '../../../../tests/support/index.ts';
import { dataStage, type DataStage } from '../../../../tests/support/village-data-stage.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import { DATASETS } from '../definitions/index.ts';
import { villageDataUses as data } from '../uses.ts';
import { COUNTED, workOnDrafts } from './index.ts';

let stage: DataStage;
beforeEach(async () => {
  stage = await dataStage();
  for (let i = 0; i < 40; i += 1) await givenResident(stage.deps, `Warga ${i}`);
});

async function released(dataset: string) {
  await data.countAnew(stage.deps, stage.operator, { villageId: HANURA, dataset });
  await workOnDrafts(stage.deps);
  const draft = await readOne<{ id: string; edition: number }>(stage.deps.db, {
    sql: `SELECT id, edition FROM dataset_drafts WHERE dataset = ?`,
    args: [dataset],
  });
  const yes = { villageId: HANURA, draft: draft?.id, edition: draft?.edition, reason: 'Rilis tahunan' };
  expect(await data.publishRelease(stage.deps, stage.secretary, yes)).toMatchObject({ ok: true });
  const read = await data.readRelease(stage.deps, 'hanura', dataset);
  if (!read.ok) throw new Error(read.refusal.code);
  return new Map(read.value.lines.map(({ codes, values }) => [codes.at(-1), values['people']]));
}

test('everybody is in each table of the registry, one after the other on one day', { timeout: 120_000 }, async () => {
  const tables = Object.keys(COUNTED).filter(
    (slug) => DATASETS.find((one) => one.slug === slug)?.everybody && slug !== 'penduduk',
  );
  expect(tables).toHaveLength(4);
  // 40 residents, and the two officers.
  for (const slug of tables) expect((await released(slug)).get('all'), slug).toBe(42);
});

test('religion is opened to be counted', async () => {
  expect((await released('agama-warga')).get('islam')).toBe(42);
});
