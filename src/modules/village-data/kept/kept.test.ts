import { beforeEach, describe, expect, test } from 'vitest';
import { HANURA, roundTripsOf, SIDODADI } from '../../../../tests/support/index.ts';
import { dataStage, type DataStage } from '../../../../tests/support/village-data-stage.ts';
import { compareKept } from '../../../../tools/recompute/compare.ts';
import { DAY } from '../../../kernel/clock.ts';
import { sha256Hex } from '../../../kernel/hex.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import { villageDataUses as data } from '../uses.ts';
import { readKept } from './read-kept.ts';
import { keepProjections } from './index.ts';

const HERE = { origin: 'http://localhost:4173' };
const HARVEST = [100, 104, 107, 112, 115, 119.4];
const FIRST = 2020;

let stage: DataStage;
beforeEach(async () => {
  stage = await dataStage();
});

const line = (year: number, production: number, status: 'shown' | 'example') => ({
  codes: [String(year), 'kopi'],
  values: { area: 50, production, price: null },
  remarks: { source: 'Pendataan desa' },
  status,
});

/** Publishes the harvests of so many years. */
async function harvests(years: number, status: 'shown' | 'example' = 'shown', more: { last?: number } = {}) {
  const lines = HARVEST.slice(0, years).map((tons, at) =>
    line(FIRST + at, at === years - 1 ? (more.last ?? tons) : tons, status),
  );
  await publish('komoditas', lines, `${FIRST + years - 1}-12-31`);
}

async function publish(dataset: string, lines: readonly object[], asOf: string, villageId = HANURA) {
  const [drafts, says] = villageId === HANURA ? [stage.operator, stage.secretary] : [stage.neighbour, stage.neighbour];
  const drafted = await data.draftRelease(stage.deps, drafts, { villageId, dataset, asOf, source: 'entry', lines });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal));
  const yes = { villageId, draft: drafted.value.id, edition: 1, reason: 'Angka baru' };
  const done = await data.publishRelease(stage.deps, says, yes);
  if (!done.ok) throw new Error(done.refusal.code);
}

const keep = (origin = HERE) => keepProjections({ ...stage.deps, ...origin });
const rows = () =>
  readRows<{ state: string; content: string; sha256: string }>(stage.deps.db, {
    sql: 'SELECT state, content, sha256 FROM kept_projections ORDER BY rowid',
  });
async function view(slug = 'komoditas') {
  const found = await data.viewDataset({ ...stage.deps, ...HERE }, 'hanura', slug);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}

describe('what is projected from a release', () => {
  test('is kept by the job, as it was said, and its fingerprint is in the public log', async () => {
    await harvests(5);
    expect(await rows()).toMatchObject([{ state: 'due', content: '' }]);
    expect(await keep()).toBe(1);
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'kept', sha256: await sha256Hex(row?.content ?? '') });
    const { projection } = await view();
    const said = projection?.kind === 'trend' ? projection.series[0]?.ahead?.values[0] : undefined;
    expect(JSON.parse(row?.content ?? '')).toMatchObject({
      kind: 'values',
      measure: 'production',
      values: [{ code: 'kopi', base: 2024, period: 2025, mid: said?.fit, low: said?.low80 }, {}, {}],
    });
    const log = await readRows<{ data: string }>(stage.deps.db, {
      sql: `SELECT data FROM audit_events WHERE action = 'projection.kept'`,
    });
    expect(log.map((one) => JSON.parse(one.data))).toEqual([{ dataset: 'komoditas', sha256: row?.sha256 }]);
    expect(await keep()).toBe(0);
  });

  test('stands beside what came a year later, with how far it was off, in one round trip', async () => {
    await harvests(5);
    await keep();
    expect((await view()).came).toEqual({ values: [], finished: [] });
    stage.deps.clock.advance(365 * DAY);
    await harvests(6);
    const { came } = await view();
    expect(came.values).toMatchObject([
      { code: 'kopi', base: 2024, period: 2025, came: 119.4, version: 1, asOf: '2024-12-31', within: true },
    ]);
    const [one] = came.values;
    expect(one?.offPerMille).toBe(Math.round((((one?.mid ?? 0) - 119.4) * 1000) / 119.4));
    await stage.deps.facts.get();
    const read = () => data.viewDataset({ ...stage.deps, ...HERE }, 'hanura', 'komoditas');
    expect(await roundTripsOf(stage.deps.db, read)).toBe(1);
    // An old release is shown beside what was said before it, and not beside what came after.
    const old = await data.viewDataset({ ...stage.deps, ...HERE }, 'hanura', 'komoditas', 1);
    expect(old.ok && old.value.came.values).toEqual([]);
  });

  test('of a correction takes the place of the one before it, which stays for who asks', async () => {
    await harvests(5);
    await keep();
    await harvests(5, 'shown', { last: 116 });
    await keep();
    await harvests(6);
    expect((await view()).came.values.map(({ version }) => version)).toEqual([2]);
    const kept = await readKept(stage.deps, 'hanura', 'komoditas');
    expect(kept.ok && kept.value.map(({ from }) => from[0]?.version)).toEqual([1, 2]);
  });

  test('is kept once, however many timers run, and the database changes and deletes none', async () => {
    await harvests(5);
    expect((await Promise.all([keep(), keep()])).toSorted()).toEqual([0, 1]);
    const { $client } = stage.deps.db;
    for (const sql of [
      `UPDATE kept_projections SET content = '{}'`,
      `UPDATE kept_projections SET state = 'due', kept_at = NULL, content = '', sha256 = ''`,
      'DELETE FROM kept_projections',
    ])
      await expect($client.execute(sql)).rejects.toThrow();
    await harvests(6);
    await expect($client.execute(`UPDATE kept_projections SET dataset = 'penduduk'`)).rejects.toThrow();
  });

  test.each([
    ['of three years', () => harvests(3), HERE],
    ['of examples outside the demonstration', () => harvests(5, 'example'), { origin: 'https://balai.example' }],
    ['with a band wider than its value', () => harvests(5, 'shown', { last: 9_000 }), HERE],
    ['of fewer than 500 people', () => people(10), HERE],
  ])('is not kept where the design forbids it: %s', async (_, published, origin) => {
    await published();
    expect(await keep(origin)).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'none', content: '', sha256: '' }]);
    expect(await keep(origin)).toBe(0);
  });

  test('of people is kept, and of nobody else’s village', async () => {
    await people(40);
    await publish(
      'komoditas',
      HARVEST.slice(0, 4).map((tons, at) => line(FIRST + at, tons, 'shown')),
      '2023-12-31',
      SIDODADI,
    );
    expect(await keep()).toBe(2);
    const kept = async (village: string) => {
      const read = await readKept(stage.deps, village, 'penduduk');
      return read.ok && read.value.map((one) => one.kept);
    };
    expect(await kept('hanura')).toMatchObject([
      { kind: 'values', values: [{ base: 2025, period: 2030 }, {}, {}, {}] },
    ]);
    expect(await kept('sidodadi')).toEqual([]);
    expect(await readKept(stage.deps, 'atlantis', 'penduduk')).toMatchObject({ refusal: { kind: 'not_found' } });
  });

  test('comes out the same to the last digit from the public files, and a forged one does not', async () => {
    await harvests(5);
    await keep();
    const read = await readKept(stage.deps, 'hanura', 'komoditas');
    const release = await data.readRelease(stage.deps, 'hanura', 'komoditas', 1);
    if (!read.ok || !release.ok || !read.value[0]) throw new Error('nothing kept');
    const [told] = read.value;
    const same = compareKept(HERE.origin, told, [release.value.copy]);
    expect(same).toMatchObject({ differences: [] });
    expect(same.numbers).toBeGreaterThan(12);
    const forged = JSON.parse(JSON.stringify(told).replace(/"mid":[\d.]+/, '"mid":1')) as typeof told;
    expect(compareKept(HERE.origin, forged, [release.value.copy]).differences).not.toEqual([]);
  });
});

test('the end of a project that was said stands beside its last report', async () => {
  const project = (progress: number) => ({
    codes: ['Sumur bor', 'Dusun C'],
    values: { cost: 80_000_000, spent: 0, progress },
    remarks: { start: '2026-06-01', end: '2026-12-31', source: 'RKPDes' },
  });
  const report = (day: string, progress: number) => ({ codes: ['Sumur bor', day], values: { progress, spent: 0 } });
  const reports = [report('2026-06-11', 10), report('2026-07-01', 30), report('2026-08-10', 70)];
  await publish('rencana', [project(70)], '2026-08-10');
  await publish('kemajuan-rencana', reports, '2026-08-10');
  expect(await keep()).toBe(2);
  expect((await rows()).map(({ state }) => state)).toEqual(['none', 'kept']);
  await publish('kemajuan-rencana', [...reports, report('2026-09-14', 100)], '2026-09-14');
  await publish('rencana', [project(100)], '2026-09-14');
  await keep();
  const { came } = await view('rencana');
  expect(came.finished).toMatchObject([
    { what: 'Sumur bor', likely: '2026-09-09', came: '2026-09-14', days: 5, within: false },
  ]);
});

/** So many of each sex and age group. */
async function people(each: number): Promise<void> {
  const ages = Array.from({ length: 16 }, (_, at) => (at === 15 ? '75+' : `${at * 5}-${at * 5 + 4}`));
  const lines = ['L', 'P'].flatMap((sex) => ages.map((age) => ['all', sex, age].join(',') + `,${each},shown`));
  const copy = `dusun,sex,age,people,status\r\n${lines.join('\r\n')}\r\n`;
  const { db, ids, clock } = stage.deps;
  const id = ids.next();
  await db.$client.batch([
    {
      sql: `INSERT INTO dataset_releases (id, village_id, dataset, version, as_of, published_at, published_by_role, published_by_name, account,
              reason, lines, sha256, example, copy) VALUES (?, ?, 'penduduk', 1, '2025-12-31', ?, 'system', 'Balai', NULL, 'Uji', 32, ?, 0, ?)`,
      args: [id, HANURA, clock.now(), await sha256Hex(copy), copy],
    },
    {
      sql: `INSERT INTO kept_projections (id, village_id, dataset, release_id, due_at, state) VALUES (?, ?, 'penduduk', ?, ?, 'due')`,
      args: [ids.next(), HANURA, id, clock.now()],
    },
  ]);
}
