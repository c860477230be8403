import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { PRODUCTS } from '../../../../tools/seed/data/products/index.ts';
import { givenMarket } from '../../../../tests/search/market.ts';
import {
  ctxOf,
  givenOffice,
  givenResident,
  HANURA,
  roundTripsOf,
  SIDODADI,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { enterLog } from '../../../foundation/audit/index.ts';
import { villageModulesRepo } from '../../../foundation/villages/index.ts';
import { viewVillage } from '../../../hub/village-page/view-village.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { readCopy, type Dataset } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { draftRelease, publishRelease } from '../releases/index.ts';
import { villageDataModule } from '../village-data-module.ts';
import { belongs } from './index.ts';
import { readPotential } from './read-potential.ts';

let deps: TestDeps;
let [operator, secretary]: Ctx[] = [];
beforeEach(async () => {
  deps = await givenMarket();
  await enterLog(deps);
  const now = deps.clock.now();
  const on = (id: string) => villageModulesRepo(deps.db, id).on('village-data', now);
  await commit(deps.db, [on(HANURA), on(SIDODADI)]);
  deps.facts.forget();
  operator = ctxOf(await givenOffice(deps, await givenResident(deps, 'Rudi'), 'operator'));
  secretary = ctxOf(await givenOffice(deps, await givenResident(deps, 'Sri'), 'secretary'));
});

const seeded = (dataset: Dataset) => {
  const text = readFileSync(join(import.meta.dirname, `../seed/${dataset.slug}.csv`), 'utf8');
  return readCopy(dataset, text.replace(/^# .*\r\n/, ''));
};

/** The office of a village: who drafts and who says yes. */
interface Office {
  readonly villageId: string;
  readonly drafts: Ctx | undefined;
  readonly says: Ctx | undefined;
}

async function release(
  slug: string,
  lines = seeded(datasetFor(slug) as Dataset),
  by: Partial<Office> = {},
): Promise<void> {
  const { villageId = HANURA, drafts = operator, says = secretary } = by;
  const what = { villageId, dataset: slug, asOf: '2025-12-31', source: 'import', lines };
  const drafted = await draftRelease(deps, drafts as Ctx, what);
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal));
  const yes = { villageId, draft: drafted.value.id, edition: 1, reason: 'Rilis pertama' };
  expect(await publishRelease(deps, says as Ctx, yes)).toMatchObject({ ok: true });
}

async function potential(village = 'hanura') {
  const found = await readPotential(deps, village);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}
const craft = async (slug: string) => (await potential()).crafts.find((card) => card.slug === slug);

describe('the potential of a village', () => {
  test('joins a craft with its goods and shops, its story, its harvest and the plans that build on it', async () => {
    for (const slug of ['potensi', 'komoditas', 'kearifan-lokal', 'rencana']) await release(slug);
    expect(await craft('tapis')).toMatchObject({ goods: 7, shops: 1, crop: null, search: 'tapis' });
    expect((await craft('tapis'))?.wisdom.map(({ text }) => text['name'])).toContain('Tapis');
    expect((await craft('tapis'))?.plans.map(({ text }) => text['project'])).toEqual([
      'Pondok singgah wisata menyulam',
      'Kelas sulam tapis untuk remaja',
    ]);
    expect(await craft('pisang')).toMatchObject({
      crop: { text: { year: '2025' }, values: { production: 126.7 }, example: true },
    });
    const sakai = (await potential()).wisdom.find(({ text }) => text['name'] === 'Sakai sambayan');
    expect(sakai?.plans.length).toBe(4);
  });

  test('is told from its newest release alone', async () => {
    await release('potensi');
    const rice = async () =>
      (await potential()).facts?.lines.find(({ codes }) => codes[1] === 'sawah')?.values['value'];
    expect(await rice()).toBe(79.7);
    const dataset = datasetFor('potensi') as Dataset;
    const lines = seeded(dataset).map((line) =>
      line.codes[1] === 'sawah' ? { ...line, values: { value: 81 } } : line,
    );
    const drafted = await draftRelease(deps, operator as Ctx, {
      villageId: HANURA,
      dataset: 'potensi',
      asOf: '2026-01-31',
      source: 'entry',
      lines,
    });
    if (!drafted.ok) throw new Error(drafted.refusal.code);
    expect(await rice()).toBe(79.7);
    const yes = { villageId: HANURA, draft: drafted.value.id, edition: 1, reason: 'Diukur ulang' };
    await publishRelease(deps, secretary as Ctx, yes);
    expect(await rice()).toBe(81);
    expect((await potential()).facts?.version).toBe(2);
  });

  test('costs one round trip, however much it joins', async () => {
    for (const slug of ['potensi', 'komoditas', 'kearifan-lokal', 'rencana']) await release(slug);
    await deps.facts.get();
    expect(await roundTripsOf(deps.db, () => readPotential(deps, 'hanura'))).toBe(1);
  });

  test('shows goods before anything is released, and nothing of the neighbour', async () => {
    expect(await potential()).toMatchObject({ facts: null, wisdom: [], goods: PRODUCTS.length });
    expect(await craft('tapis')).toMatchObject({ goods: 7, wisdom: [], plans: [] });
    await release('kearifan-lokal');
    expect(await potential('sidodadi')).toMatchObject({ facts: null, crafts: [], wisdom: [], goods: 0 });
    const tuti = ctxOf(
      await givenOffice(deps, await givenResident(deps, 'Tuti', { villageId: SIDODADI }), 'secretary'),
    );
    const [first] = seeded(datasetFor('kearifan-lokal') as Dataset);
    const own = first ? [{ ...first, codes: ['custom', 'Ngaji malam'] }] : [];
    await release('kearifan-lokal', own, { villageId: SIDODADI, drafts: tuti, says: tuti });
    expect((await potential('sidodadi')).wisdom.map(({ text }) => text['name'])).toEqual(['Ngaji malam']);
    expect((await potential()).wisdom.map(({ text }) => text['name'])).not.toContain('Ngaji malam');
  });

  test('is nobody’s where the data is not switched on, or no village is', async () => {
    const refused = { ok: false, refusal: { kind: 'not_found', code: 'village_data.no_such_village' } };
    expect(await readPotential(deps, 'atlantis')).toMatchObject(refused);
    await commit(deps.db, [villageModulesRepo(deps.db, HANURA).off('village-data')]);
    deps.facts.forget();
    expect(await readPotential(deps, 'hanura')).toMatchObject(refused);
  });
});

test('the village’s page says at most three figures with their years, and that they are examples', async () => {
  for (const slug of ['potensi', 'apbdes', 'indeks-desa']) await release(slug);
  const village = (await deps.facts.get()).village(HANURA);
  if (!village) throw new Error('no village');
  const whole = { ...deps, modules: [villageDataModule] };
  const list = { sort: 'newest', limit: 4 } as const;
  expect(await roundTripsOf(deps.db, () => viewVillage(whole, village, list))).toBe(1);
  const { panels } = await viewVillage(whole, village, list);
  expect(panels).toMatchObject([{ path: '/desa/hanura/potensi', more: 'village_data_panel_more' }]);
  expect(panels[0]?.figures.map(({ name, n, year, example }) => [name, n, year, example])).toEqual([
    ['spending', 1_865_000_000, '2025', true],
    ['rice', 79.7, '2025', true],
    ['village_index', 83.12, '2025', true],
  ]);
});

test('a product leads to its craft, and one of no craft nowhere', () => {
  const at = { slug: 'hanura' };
  expect(belongs({ name: 'Besek bambu', category: 'kriya' }, at)?.path).toBe('/desa/hanura/potensi#anyaman');
  expect(belongs({ name: 'Kopi lanang', category: 'kopi' }, at)?.label).toBe('village_data_belongs_crop');
  expect(belongs({ name: 'Sapu ijuk', category: 'kriya' }, at)).toBeNull();
});
