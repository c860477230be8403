import { beforeEach, describe, expect, test } from 'vitest';
import { HANURA, SIDODADI } from '../../../../tests/support/index.ts';
import { dataStage, type DataStage } from '../../../../tests/support/village-data-stage.ts';
import { withDataset } from '../../../../tests/support/with-dataset.ts';
import { DAY } from '../../../kernel/clock.ts';
import { commit, raw, readOne, readRows } from '../../../platform/libsql/index.ts';
import { populationOf, type Dataset } from '../datasets/index.ts';
import { listLatest } from '../releases/index.ts';
import { villageDataUses as data } from '../uses.ts';
import { workOnDrafts } from './work-on-drafts.ts';

const PLACES = ['Dusun A', 'Dusun B', 'Dusun C', 'Dusun D'];
const KINDS = ['ayam', 'kambing', 'sapi', 'bebek'];
const total = (codes: readonly string[]) => ({ tree: { code: 'all', parts: codes.map((code) => ({ code })) } });

/** Who keeps which animals, as the office counted: a dataset about people. */
const KEEPERS: Dataset = {
  ...populationOf(PLACES),
  slug: 'peternak',
  from: 'office',
  dimensions: [
    {
      name: 'dusun',
      title: { id: 'Dusun', en: 'Dusun' },
      lists: { dusun: total(PLACES), village: { tree: { code: 'all' } } },
    },
    { name: 'kind', title: { id: 'Ternak', en: 'Animal' }, lists: { kind: total(KINDS) } },
  ],
  bands: [
    ['dusun', 'kind'],
    ['village', 'kind'],
  ],
  headlines: [],
};
withDataset(KEEPERS);

let stage: DataStage;
beforeEach(async () => {
  stage = await dataStage();
  const { db } = stage.deps;
  await commit(db, [
    raw('DELETE FROM hamlets WHERE village_id = ?1 AND id NOT IN (SELECT hamlet_id FROM households)', [HANURA]),
    ...['B', 'C', 'D'].map((name) =>
      raw('INSERT INTO hamlets (id, village_id, name) VALUES (?1, ?2, ?3)', [
        `hanura-${name}`,
        HANURA,
        `Dusun ${name}`,
      ]),
    ),
  ]);
});

/** So many residents, in the four dusun by turns; of every tenth the family card names none. */
async function crowd(n: number): Promise<void> {
  const { db, deps } = { db: stage.deps.db, deps: stage.deps };
  await commit(db, [
    raw(
      `INSERT INTO households (id, village_id, kk_sealed, kk_index, address_sealed, hamlet_id)
       SELECT 'home-' || value, ?1, '', 'kk-' || value, '', value FROM json_each(?2)`,
      [HANURA, JSON.stringify(['hanura-a', 'hanura-B', 'hanura-C', 'hanura-D'])],
    ),
    raw(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       INSERT INTO residents (id, village_id, household_id, nik_sealed, nik_index, name, sex, birth_place, birth_date, religion,
         education, occupation, marital, relationship, status, created_at, updated_at)
       SELECT 'crowd-' || printf('%06d', i), ?1,
         'home-' || (json_array('hanura-a', 'hanura-B', 'hanura-C', 'hanura-D') ->> (i % 4)), '', 'crowd-' || i, 'Warga', iif(i % 8 < 4, 'L', 'P'),
         'Hanura', (1940 + (i * 7) % 85) || '-02-03', '', '', '', 'single', 'other', iif(i % 50 = 0, 'moved', 'present'), ?3, ?3 FROM n`,
      [HANURA, n, deps.clock.now()],
    ),
  ]);
}

const count = (by = stage.operator, villageId = HANURA) =>
  data.countAnew(stage.deps, by, { villageId, dataset: 'penduduk' });
const draftRow = () =>
  readOne<{ id: string; state: string; edition: number; counts: string }>(stage.deps.db, {
    sql: `SELECT id, state, edition, counts FROM dataset_drafts ORDER BY created_at DESC, rowid DESC LIMIT 1`,
  });
async function publish() {
  const draft = await draftRow();
  const yes = { villageId: HANURA, draft: draft?.id, edition: draft?.edition, reason: 'Rilis tahunan' };
  return data.publishRelease(stage.deps, stage.secretary, yes);
}

describe('the people of a village', () => {
  test('are counted in portions that can stop anywhere, and nobody twice', { timeout: 60_000 }, async () => {
    await crowd(1_500);
    expect(await count()).toMatchObject({ value: { state: 'counting' } });
    await workOnDrafts(stage.deps, { portion: 400, steps: 1 });
    expect(await draftRow()).toMatchObject({ state: 'counting', edition: 2, counts: expect.stringMatching(/^v1\./) });
    // Two timers at once: each step is taken once.
    await Promise.all([1, 2].map(() => workOnDrafts(stage.deps, { portion: 400, steps: 2 })));
    await workOnDrafts(stage.deps);
    expect(await draftRow()).toMatchObject({ state: 'waiting', counts: '' });
    expect(await publish()).toMatchObject({ ok: true });
    const { headlines } = await listLatest(stage.deps, HANURA);
    // 1,470 of the crowd, and the two officers.
    expect(headlines).toMatchObject([{ name: 'people', value: 1_472 }]);
  });

  test('wait for a yes, are counted once a quarter, and by dusun once a year', { timeout: 120_000 }, async () => {
    await crowd(1_500);
    await count();
    expect(await count()).toMatchObject({ refusal: { code: 'village_data.draft_waits' } });
    await workOnDrafts(stage.deps);
    expect((await listLatest(stage.deps)).releases).toEqual([]);
    await publish();
    expect(await count()).toMatchObject({ refusal: { code: 'village_data.counted_this_quarter' } });
    stage.deps.clock.advance(100 * DAY);
    await count();
    await workOnDrafts(stage.deps);
    expect(await publish()).toMatchObject({ value: { version: 2 } });
    const placesOf = async (version: number) => {
      const read = await data.readRelease(stage.deps, 'hanura', 'penduduk', version);
      return read.ok ? new Set(read.value.lines.map(({ codes }) => codes[0])).size : 0;
    };
    expect([await placesOf(1), await placesOf(2)]).toEqual([5, 1]);
  });

  test('are counted by no neighbour, and only what the registry can say is', async () => {
    expect(await count(stage.neighbour)).toMatchObject({ refusal: { code: 'village_data.no_such_village' } });
    expect(await count(stage.neighbour, SIDODADI)).toMatchObject({ ok: true });
    const budget = { villageId: HANURA, dataset: 'apbdes' };
    expect(await data.countAnew(stage.deps, stage.operator, budget)).toMatchObject({
      refusal: { code: 'village_data.not_counted' },
    });
  });

  test('that are invented are examples in every line that is shown', { timeout: 60_000 }, async () => {
    await crowd(1_500);
    await data.countAnew(stage.deps, stage.operator, { villageId: HANURA, dataset: 'penduduk' }, { example: true });
    await workOnDrafts(stage.deps);
    await publish();
    const read = await data.readRelease(stage.deps, 'hanura', 'penduduk');
    expect(read.ok && new Set(read.value.lines.map(({ status }) => status))).not.toContain('shown');
    expect(read).toMatchObject({ value: { release: { example: true } } });
  });
});

describe('what is withheld', () => {
  const lines = (few: number) =>
    PLACES.flatMap((hamlet, i) =>
      KINDS.map((kind, j) => ({
        codes: [hamlet, kind],
        values: { people: i + j === 0 ? few : 4_001 + i * 977 + j * 131 },
      })),
    );
  const draft = (few: number, asOf = '2026-06-30') =>
    data.draftRelease(stage.deps, stage.operator, {
      villageId: HANURA,
      dataset: KEEPERS.slug,
      asOf,
      source: 'import',
      lines: lines(few),
    });

  test('is nowhere in the database, the blobs or an answer once it is published', async () => {
    expect(await draft(3)).toMatchObject({ value: { state: 'preparing' } });
    await workOnDrafts(stage.deps);
    const row = await draftRow();
    const seen = await data.readDraft(stage.deps, stage.operator, HANURA, row?.id ?? '');
    expect(seen).toMatchObject({ value: { withheld: 4 } });
    await publish();
    const read = await data.readRelease(stage.deps, 'hanura', KEEPERS.slug);
    if (!read.ok) throw new Error(read.refusal.code);
    const hidden = read.value.lines.filter(({ status }) => status === 'withheld').map(({ codes }) => codes.join());
    expect(hidden).toContain('Dusun A,ayam');
    const trueValues = lines(3).flatMap(({ codes, values }) =>
      hidden.includes(codes.join()) && values.people > 1_000 ? [values.people] : [],
    );
    expect(trueValues).toHaveLength(3);
    const text = JSON.stringify([read, seen, await listLatest(stage.deps), await everything()]).replaceAll('\\n', ' ');
    // Standing for itself: within what is sealed or hashed any four digits turn up.
    const stands = (value: number) => new RegExp(`(?<![\\w-])${value}(?![\\w-])`);
    for (const value of trueValues) expect(text).not.toMatch(stands(value));
    // What is shown is there: the search would have found it.
    expect(text).toMatch(stands(4_001 + 3 * 977 + 3 * 131));
    expect(stage.deps.blobs.keys()).toEqual([]);
  });

  test('keeps the next release from giving it away, which has to reckon with it', async () => {
    await draft(3);
    await workOnDrafts(stage.deps);
    await publish();
    const kept = await readRows<{ out: string }>(stage.deps.db, { sql: 'SELECT out FROM dataset_withheld' });
    expect(kept).toMatchObject([{ out: expect.stringMatching(/^v1\./) }]);
    expect(await draft(3, '2026-06-30')).toMatchObject({ refusal: { code: 'village_data.counted_this_quarter' } });
    stage.deps.clock.advance(400 * DAY);
    await draft(3, '2027-09-30');
    await workOnDrafts(stage.deps);
    await stage.deps.db.$client.execute(
      `INSERT INTO dataset_withheld SELECT id, village_id, 'x' FROM dataset_releases WHERE id NOT IN (SELECT release_id FROM dataset_withheld)`,
    );
    await stage.deps.db.$client.execute(`UPDATE dataset_drafts SET reckoned_with = 7 WHERE state = 'waiting'`);
    expect(await publish()).toMatchObject({ refusal: { code: 'village_data.released_meanwhile' } });
  });

  test('is all of it where too little could be shown: nothing waits, and nothing is kept', async () => {
    const few = lines(3).map((line) => ({ ...line, values: { people: 2 } }));
    await data.draftRelease(stage.deps, stage.operator, {
      villageId: HANURA,
      dataset: KEEPERS.slug,
      asOf: '2026-06-30',
      source: 'entry',
      lines: few.slice(0, 3),
    });
    await workOnDrafts(stage.deps);
    expect(await draftRow()).toMatchObject({ state: 'unfit', counts: '' });
    expect(await publish()).toMatchObject({ refusal: { code: 'village_data.not_ready' } });
  });

  test('is not corrected by hand: it is not in the release', async () => {
    const fix = { villageId: HANURA, dataset: KEEPERS.slug, lines: lines(4).slice(0, 1), reason: 'Salah hitung' };
    expect(await data.correctRelease(stage.deps, stage.operator, fix)).toMatchObject({
      refusal: { code: 'village_data.counted_anew' },
    });
  });

  /** Every text and number of every table. */
  async function everything(): Promise<unknown> {
    const { db } = stage.deps;
    const tables = await readRows<{ name: string }>(db, {
      sql: `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_%'`,
    });
    const rows = await Promise.all(tables.map(({ name }) => readRows(db, { sql: `SELECT * FROM "${name}"` })));
    return rows.map((some) => some.map((row) => Object.values(row as object)));
  }
});

test.each([
  ['2026-11-28', '2027-01-01'],
  ['2026-10-01', '2027-01-01'],
  ['2026-09-30', null],
  ['2025-11-28', null],
])('what was counted as of %s may be counted again from %s on', (asOf, from) => {
  const clock = { now: () => Date.parse('2026-11-29T03:00:00Z') };
  expect(data.mayCountFrom({ clock }, asOf)).toBe(from);
  const spring = { now: () => Date.parse('2026-06-30T16:59:00Z') };
  expect(data.mayCountFrom({ clock: spring }, '2026-04-01')).toBe('2026-07-01');
});
