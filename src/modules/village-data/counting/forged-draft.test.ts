import { beforeEach, expect, test } from 'vitest';
import { HANURA } from '../../../../tests/support/index.ts';
import { dataStage, type DataStage } from '../../../../tests/support/village-data-stage.ts';
import { commit, raw, readRows } from '../../../platform/libsql/index.ts';
import { villageDataUses as data } from '../uses.ts';
import { workOnDrafts } from './work-on-drafts.ts';

let stage: DataStage;
beforeEach(async () => {
  stage = await dataStage();
});
const asked = { villageId: HANURA, asOf: '2026-10-31', source: 'entry' } as const;

test('nobody writes the board of promises: no draft is made of what is released by itself', async () => {
  const lines = [{ codes: ['2026-10', 'all', 'all'], values: { issued: 100, kept_percent: 100 } }];
  for (const dataset of ['janji-layanan', 'janji-pasar'])
    expect(await data.draftRelease(stage.deps, stage.operator, { ...asked, dataset, lines })).toMatchObject({
      ok: false,
      refusal: { code: 'village_data.released_by_itself' },
    });
  expect(await readRows(stage.deps.db, { sql: 'SELECT id FROM dataset_drafts' })).toEqual([]);
});

test('a code that is called like what every object has is as unknown as any other', async () => {
  for (const code of ['constructor', 'valueOf', '__proto__']) {
    const lines = [{ codes: ['2024', code], values: { score: 0.8 }, remarks: { source: 'Kemendesa 2024' } }];
    expect(await data.draftRelease(stage.deps, stage.operator, { ...asked, dataset: 'idm', lines })).toMatchObject({
      ok: false,
      refusal: { fields: { 'lines.0.index': 'unknown_code' } },
    });
  }
});

test('a draft that cannot be judged is given up and told of, and holds up no other', async () => {
  const { deps, operator } = stage;
  const counting = await data.countAnew(deps, operator, { villageId: HANURA, dataset: 'penduduk' });
  expect(counting.ok).toBe(true);
  await commit(deps.db, [
    raw(`UPDATE dataset_drafts SET state = 'preparing', counts = ?1, updated_at = 1, edition = edition + 1`, [
      'no json',
    ]),
  ]);
  await expect(workOnDrafts(deps)).rejects.toThrow();
  const rows = await readRows(deps.db, { sql: 'SELECT state, counts FROM dataset_drafts' });
  expect(rows).toMatchObject([{ state: 'unfit', counts: '' }]);
  await expect(workOnDrafts(deps)).resolves.toBeUndefined();
});

test('an office that ended while its holder read the draft says no yes any more', async () => {
  const { deps, operator, secretary } = stage;
  const lines = [{ codes: ['2024', 'IDM'], values: { score: 0.8 }, remarks: { source: 'Kemendesa 2024' } }];
  const drafted = await data.draftRelease(deps, operator, { ...asked, dataset: 'idm', lines });
  const draft = drafted.ok ? drafted.value.id : '';
  await commit(deps.db, [raw(`UPDATE officers SET until_at = ?1 WHERE role = 'secretary'`, [deps.clock.now()])]);
  const yes = { villageId: HANURA, draft, edition: 1, reason: 'Rilis pertama' };
  expect(await data.publishRelease(deps, secretary, yes)).toMatchObject({ ok: false });
  expect(await readRows(deps.db, { sql: 'SELECT id FROM dataset_releases' })).toEqual([]);
});
