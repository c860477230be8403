import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  guestCtx,
  HANURA,
  roundTripsOf,
  SIDODADI,
  testDeps,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { enterLog } from '../../../foundation/audit/index.ts';
import { villageModulesRepo } from '../../../foundation/villages/index.ts';
import { fromWib } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { readCopy, type Dataset, type Line } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { draftRelease, publishRelease } from '../releases/index.ts';
import { readRegion, readVillage } from '../releases/read-village.ts';
import { compareVillages } from './compare-villages.ts';
import { readProjection } from './read-projection.ts';
import { viewDataset } from './view-dataset.ts';

let deps: TestDeps & { origin: string };
const officers = new Map<string, { operator: Ctx; secretary: Ctx }>();
beforeEach(async () => {
  deps = { ...testDeps(), origin: 'http://localhost:4173' };
  // The last reports of the seed are of the day before.
  deps.clock.set(fromWib(2026, 11, 27, 9));
  await givenRegion(deps);
  await enterLog(deps);
  const on = (id: string) => villageModulesRepo(deps.db, id).on('village-data', deps.clock.now());
  await commit(deps.db, [on(HANURA), on(SIDODADI)]);
  deps.facts.forget();
  for (const id of [HANURA, SIDODADI]) {
    const office = async (name: string, role: 'operator' | 'secretary') =>
      ctxOf(await givenOffice(deps, await givenResident(deps, name, { villageId: id }), role));
    officers.set(id, {
      operator: await office(`Op ${id}`, 'operator'),
      secretary: await office(`Se ${id}`, 'secretary'),
    });
  }
});

const seeded = (slug: string) =>
  readCopy(
    datasetFor(slug) as Dataset,
    readFileSync(join(import.meta.dirname, `../seed/${slug}.csv`), 'utf8').replace(/^# .*\r\n/, ''),
  );

async function release(
  slug: string,
  { villageId = HANURA, lines = seeded(slug), asOf = '2025-12-31' } = {},
): Promise<void> {
  const { operator, secretary } = officers.get(villageId) as { operator: Ctx; secretary: Ctx };
  const drafted = await draftRelease(deps, operator, { villageId, dataset: slug, asOf, source: 'import', lines });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal));
  const yes = { villageId, draft: drafted.value.id, edition: 1, reason: 'Rilis pertama' };
  const done = await publishRelease(deps, secretary, yes);
  if (!done.ok) throw new Error(done.refusal.code);
}

describe('a dataset of a village', () => {
  test('is shown with its projection, in one round trip', async () => {
    await release('komoditas');
    const before = await roundTripsOf(deps.db, () => viewDataset(deps, 'hanura', 'komoditas'));
    expect(before).toBe(1);
    const found = await viewDataset(deps, 'hanura', 'komoditas');
    expect(found).toMatchObject({ value: { release: { version: 1 }, projection: { kind: 'trend' } } });
    expect(JSON.stringify(found)).not.toContain('"copy"');
  });

  test('of examples is projected in the demonstration alone', async () => {
    await release('komoditas');
    const elsewhere = await viewDataset({ ...deps, origin: 'https://balai.example' }, 'hanura', 'komoditas');
    const why =
      elsewhere.ok && elsewhere.value.projection?.kind === 'trend' && elsewhere.value.projection.series[0]?.why;
    expect(why).toBe('example_base');
  });

  test('that plans is read with the reports of its projects, of this village alone', async () => {
    await release('rencana');
    await release('kemajuan-rencana');
    const projects = async (village: string) => {
      const found = await readProjection(deps, guestCtx, village, 'rencana');
      return found.ok && found.value.projection.kind === 'progress' ? found.value : null;
    };
    const hanura = await projects('hanura');
    expect(hanura?.from.map(({ dataset, version }) => [dataset, version])).toEqual([
      ['rencana', 1],
      ['kemajuan-rencana', 1],
    ]);
    await release('rencana', { villageId: SIDODADI });
    expect((await projects('sidodadi'))?.from).toHaveLength(1);
  });

  test('has no projection to hand out where nothing is carried on, and none before its first release', async () => {
    await release('apbdes');
    const nothing = { ok: false, refusal: { kind: 'not_found', code: 'village_data.nothing_projected' } };
    expect(await readProjection(deps, guestCtx, 'hanura', 'apbdes')).toMatchObject(nothing);
    expect(await readProjection(deps, guestCtx, 'hanura', 'komoditas')).toMatchObject(nothing);
    expect(await viewDataset(deps, 'hanura', 'komoditas')).toMatchObject({
      value: { release: null, projection: null },
    });
  });
});

test('a village in figures names every dataset, released or not, and opens some, in one round trip', async () => {
  await release('apbdes');
  expect(await roundTripsOf(deps.db, () => readVillage(deps, 'hanura', ['apbdes', 'penduduk']))).toBe(1);
  const found = await readVillage(deps, 'hanura', ['apbdes', 'penduduk']);
  if (!found.ok) throw new Error(found.refusal.code);
  expect(Object.keys(found.value.open)).toEqual(['apbdes']);
  expect(found.value.open['apbdes']?.lines.length).toBe(seeded('apbdes').length);
  expect(found.value.datasets.filter((one) => one.release).map(({ dataset }) => dataset.slug)).toEqual(['apbdes']);
  expect(found.value.datasets.length).toBeGreaterThan(10);
  expect(await readVillage(deps, 'gebang', [])).toMatchObject({ refusal: { code: 'village_data.no_such_village' } });
});

test('the region counts what each village released, and only those whose data is on', async () => {
  await release('apbdes');
  await release('komoditas');
  await release('apbdes', { villageId: SIDODADI });
  await commit(deps.db, [villageModulesRepo(deps.db, SIDODADI).off('village-data')]);
  deps.facts.forget();
  const { datasets, villages } = await readRegion(deps);
  expect(villages.map(({ village, datasets: n }) => [village.slug, n])).toEqual([['hanura', 2]]);
  expect(datasets.find(({ dataset }) => dataset.slug === 'apbdes')?.villages).toBe(1);
});

describe('villages beside each other', () => {
  const area = (value: number): Line => ({
    codes: ['land', 'luas_total', 'Pendataan'],
    values: { value },
    remarks: { unit: 'ha', source: 'Pendataan desa' },
    status: 'shown',
  });
  const budget = (villageId: string, factor: number) =>
    release('apbdes', {
      villageId,
      lines: seeded('apbdes').map((line) => ({
        ...line,
        values: Object.fromEntries(Object.entries(line.values).map(([name, n]) => [name, n === null ? n : n * factor])),
      })),
    });

  test('are compared by what they published, per hectare where the area is published', async () => {
    await budget(HANURA, 1);
    await budget(SIDODADI, 2);
    await release('potensi', { villageId: SIDODADI, lines: [area(500)] });
    expect(await roundTripsOf(deps.db, () => compareVillages(deps, 'apbdes'))).toBe(1);
    const found = await compareVillages(deps, 'apbdes');
    if (!found.ok) throw new Error(found.refusal.code);
    const [first, second] = found.value.figures[0]?.villages ?? [];
    expect([first?.slug, second?.slug]).toEqual(['sidodadi', 'hanura']);
    expect(first?.value).toBe(2 * (second?.value ?? 0));
    expect(first?.per).toEqual({ hectare: (first?.value ?? 0) / 500 });
    expect(second?.per).toEqual({});
  });

  test('by a dataset that is none', async () => {
    expect(await compareVillages(deps, 'tidak-ada')).toMatchObject({
      refusal: { code: 'village_data.no_such_dataset' },
    });
  });
});
