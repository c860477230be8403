import { beforeEach, describe, expect, test } from 'vitest';
import { HANURA } from '../../../../tests/support/index.ts';
import { dataStage, type DataStage } from '../../../../tests/support/village-data-stage.ts';
import { DAY, wibDate } from '../../../kernel/clock.ts';
import { commit, raw, readOne, readRows } from '../../../platform/libsql/index.ts';
import type { Publication } from '../../../foundation/suppression/index.ts';
import { villageDataUses as data } from '../uses.ts';
import { workOnDrafts } from './work-on-drafts.ts';

let stage: DataStage;
let next = 0;
beforeEach(async () => {
  stage = await dataStage();
  next = 0;
});

/** So many family cards in the one dusun, with one to seven people by turns; every tenth stands empty. */
async function homes(n: number): Promise<void> {
  const { db, clock } = stage.deps;
  await commit(db, [
    raw(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       INSERT INTO households (id, village_id, kk_sealed, kk_index, address_sealed, hamlet_id)
       SELECT 'home-' || printf('%04d', i), ?1, '', 'kk-' || i, '', 'hanura-a' FROM n`,
      [HANURA, n],
    ),
    raw(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2), m(j) AS (SELECT 1 UNION ALL SELECT j + 1 FROM m WHERE j < 7)
       INSERT INTO residents (id, village_id, household_id, nik_sealed, nik_index, name, sex, birth_place, birth_date, religion,
         education, occupation, marital, relationship, status, created_at, updated_at)
       SELECT 'one-' || printf('%04d', i) || j, ?1, 'home-' || printf('%04d', i), '', 'nik-' || i || '-' || j, 'Warga',
         iif((i + j) % 2, 'L', 'P'), 'Hanura', '1990-02-03', '', '', '', 'single', 'other', iif(i % 10 = 0, 'moved', 'present'), ?3, ?3
       FROM n, m WHERE j <= 1 + i % 7`,
      [HANURA, n, clock.now()],
    ),
  ]);
}

/** So many of one kind, now, to people of the first cards; what it does to them is done. */
async function happen(kind: string, sex: 'L' | 'P' | null, many: number): Promise<void> {
  const { db, clock } = stage.deps;
  const at = clock.now();
  await commit(db, [
    raw(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       INSERT INTO resident_events (id, village_id, household_id, kind, event_date, reported_on, sex, source, actor, recorded_at)
       SELECT printf('event-%04d', ?5 + i), ?1, 'home-0001', ?3, ?6, ?6, ?4, 'letter_request:1', 'account:x', ?7 FROM n`,
      [HANURA, many, kind, sex, next, wibDate(at), at],
    ),
    kind === 'birth' || kind === 'move_in'
      ? raw(
          `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
           INSERT INTO residents (id, village_id, household_id, nik_sealed, nik_index, name, sex, birth_place, birth_date, religion,
             education, occupation, marital, relationship, status, created_at, updated_at)
           SELECT 'new-' || (?4 + i), ?1, 'home-0001', '', 'new-' || (?4 + i), 'Warga', ?3, 'Hanura', '2000-01-01', '', '', '', 'single',
             'other', 'present', 0, 0 FROM n`,
          [HANURA, many, sex ?? 'L', next],
        )
      : raw(
          `UPDATE residents SET status = 'moved' WHERE id IN (SELECT id FROM residents WHERE village_id = ?1 AND sex = ?3
             AND status = 'present' AND id LIKE 'one-%' LIMIT ?2)`,
          [HANURA, many, sex],
        ),
  ]);
  next += many;
}

async function release(dataset: string, more: object = {}) {
  const asked = await data.countAnew(stage.deps, stage.operator, { villageId: HANURA, dataset, ...more });
  if (!asked.ok) return asked.refusal.code;
  await workOnDrafts(stage.deps, { portion: 25, steps: 400 });
  const draft = await readOne<{ id: string; edition: number; state: string }>(stage.deps.db, {
    sql: 'SELECT id, edition, state FROM dataset_drafts WHERE id = ?',
    args: [asked.value.id],
  });
  if (draft?.state !== 'waiting') return draft?.state;
  const yes = { villageId: HANURA, draft: draft.id, edition: draft.edition, reason: 'Rilis triwulan' };
  const done = await data.publishRelease(stage.deps, stage.secretary, yes);
  return done.ok ? done.value.version : done.refusal.code;
}
async function linesOf(dataset: string, version?: number) {
  const read = await data.readRelease(stage.deps, 'hanura', dataset, version);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.lines;
}
const figures = async (dataset: string, measure: string, version?: number) =>
  Object.fromEntries((await linesOf(dataset, version)).map(({ codes, values }) => [codes.join(' '), values[measure]]));
const outOf = async (dataset: string): Promise<readonly Publication[]> => {
  const rows = await readRows<{ out: string }>(stage.deps.db, {
    sql: `SELECT w.out FROM dataset_withheld w JOIN dataset_releases r ON r.id = w.release_id WHERE r.dataset = ?`,
    args: [dataset],
    opens: { out: 'dataset_withheld.out' },
  });
  return rows.map(({ out }) => JSON.parse(out) as Publication);
};
/** Deaths, births and moves of both sexes, none of them few. */
async function aQuarter(): Promise<void> {
  for (const sex of ['L', 'P'] as const) {
    await happen('birth', sex, 12);
    await happen('death', sex, 11);
    await happen('move_in', sex, 13);
    await happen('move_out', sex, 14);
  }
}

test('households are counted by their cards, empty ones not, and tied to the people of the day', async () => {
  await homes(210);
  expect(await release('penduduk')).toBe(1);
  expect(await release('rumah-tangga')).toBe(1);
  expect(await figures('rumah-tangga', 'households')).toMatchObject({
    // 189 cards with people, and those of the two officers.
    'all all': 191,
    'Dusun A 1': 29,
    'Dusun A 2': 27,
    'Dusun A 6+': 54,
  });
  const [out] = await outOf('rumah-tangga');
  const beyond = out?.cells.filter(({ free }) => free) ?? [];
  // In 27 of the households of six or more live seven.
  expect(beyond.map(({ value }) => value - 1)).toEqual([27, 27]);
  expect(out?.relations).toEqual(
    expect.arrayContaining([expect.arrayContaining([[expect.stringMatching(/^penduduk .*\|all\|all\|all$/), 1]])]),
  );
});

describe('births, deaths and moves', () => {
  test('are those recorded on whole days since the release before, and make up the change', async () => {
    await homes(210);
    await happen('birth', 'L', 40);
    expect(await release('penduduk')).toBe(1);
    const before = await figures('penduduk', 'people');
    // What was recorded today belongs to the next one.
    expect(await release('peristiwa-penduduk')).toBe('unfit');
    stage.deps.clock.advance(10 * DAY);
    await aQuarter();
    stage.deps.clock.advance(90 * DAY);
    expect(await release('penduduk')).toBe(2);
    expect(await release('peristiwa-penduduk')).toBe(1);
    const [after, events] = [await figures('penduduk', 'people'), await figures('peristiwa-penduduk', 'events')];
    expect(events).toMatchObject({
      'Dusun A birth L': 52,
      'all death P': 11,
      'all move_in all': 26,
      'all all all': 140,
    });
    expect((after['all all all'] ?? 0) - (before['all all all'] ?? 0)).toBe(24 - 22 + 26 - 28);
    const [line] = await linesOf('peristiwa-penduduk');
    const today = wibDate(stage.deps.clock.now());
    expect(line?.remarks).toEqual({
      since: `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`,
      until: wibDate(stage.deps.clock.now() - DAY),
    });
  });

  test('are tied to the tables of people before and after, in each place and sex that all of them tell', async () => {
    await homes(210);
    expect(await release('penduduk')).toBe(1);
    await aQuarter();
    stage.deps.clock.advance(100 * DAY);
    expect(await release('peristiwa-penduduk')).toBe(1);
    // The table after comes later: it brings the relation with it. One more was entered without an event.
    await commit(stage.deps.db, [raw(`UPDATE residents SET status = 'present' WHERE id = 'one-00101'`)]);
    expect(await release('penduduk')).toBe(2);
    stage.deps.clock.advance(100 * DAY);
    await aQuarter();
    stage.deps.clock.advance(DAY);
    expect(await release('penduduk')).toBe(3);
    expect(await release('peristiwa-penduduk')).toBe(2);
    const [, second] = await outOf('penduduk');
    const changes = (second?.relations ?? []).filter((relation) =>
      relation.some(([name]) => name.startsWith('peristiwa-penduduk')),
    );
    // Only the village is told of both times: all, men, women.
    expect(changes).toEqual([]);
    const [, events] = await outOf('peristiwa-penduduk');
    const tied = (events?.relations ?? []).filter((relation) => relation.some(([name]) => name.startsWith('penduduk')));
    expect(tied.map((relation) => relation.length)).toEqual([6, 6, 6]);
  });

  test('of whom a letter does not say whether boy or girl are told without sex; what was taken back is not told', async () => {
    await homes(210);
    await happen('birth', null, 30);
    await happen('death', 'P', 30);
    await happen('move_in', 'L', 30);
    await happen('move_out', 'L', 30);
    await commit(stage.deps.db, [
      raw(
        `INSERT INTO resident_events (id, village_id, kind, event_date, reported_on, cancels, source, actor, recorded_at)
         SELECT 'x-' || id, village_id, 'cancelled', event_date, reported_on, id, source, actor, recorded_at FROM resident_events
         WHERE kind = 'birth' AND id IN ('event-0001', 'event-0002', 'event-0003')`,
      ),
    ]);
    stage.deps.clock.advance(100 * DAY);
    expect(await release('peristiwa-penduduk')).toBe(1);
    expect(await figures('peristiwa-penduduk', 'events')).toMatchObject({
      'Dusun A birth all': 27,
      'all death all': 30,
    });
  });

  test('cannot be brought from a file: they would not begin where the last ones ended', async () => {
    const lines = [{ codes: ['Dusun A', 'birth', 'L'], values: { events: 30 } }];
    const draft = { villageId: HANURA, dataset: 'peristiwa-penduduk', asOf: '2026-06-30', source: 'import', lines };
    expect(await data.draftRelease(stage.deps, stage.operator, draft)).toMatchObject({
      refusal: { code: 'village_data.counted_anew' },
    });
  });
});

describe('what was counted wrongly', () => {
  const reason = 'Kartu keluarga dobel sudah dihapus';

  test('is counted once more in its quarter, with a reason, and not by dusun', async () => {
    await homes(210);
    expect(await release('rumah-tangga')).toBe(1);
    await commit(stage.deps.db, [raw(`UPDATE residents SET status = 'moved' WHERE household_id LIKE 'home-000%'`)]);
    stage.deps.clock.advance(DAY);
    expect(await release('rumah-tangga')).toBe('village_data.counted_this_quarter');
    expect(await release('rumah-tangga', { reason: 'ya' })).toBe('village_data.draft_invalid');
    expect(await release('rumah-tangga', { reason })).toBe(2);
    const [before, after] = [
      await figures('rumah-tangga', 'households', 1),
      await figures('rumah-tangga', 'households'),
    ];
    expect((before['all all'] ?? 0) - (after['all all'] ?? 0)).toBe(9);
    expect([Object.keys(before).length, Object.keys(after).length]).toEqual([14, 7]);
    expect(await release('rumah-tangga', { reason })).toBe('village_data.corrected_this_quarter');
    stage.deps.clock.advance(100 * DAY);
    expect(await release('rumah-tangga')).toBe(3);
  });

  test('of events is counted over the same days', async () => {
    await homes(210);
    await happen('death', 'P', 30);
    await happen('birth', 'P', 30);
    stage.deps.clock.advance(DAY);
    expect(await release('peristiwa-penduduk')).toBe(1);
    const [first] = await linesOf('peristiwa-penduduk');
    await happen('move_in', 'L', 30);
    stage.deps.clock.advance(DAY);
    await commit(stage.deps.db, [
      raw(
        `INSERT INTO resident_events (id, village_id, kind, event_date, reported_on, cancels, source, actor, recorded_at)
         SELECT 'x-' || id, village_id, 'cancelled', event_date, reported_on, id, source, actor, ?1 FROM resident_events
         WHERE kind = 'death' AND id <= 'event-0015'`,
        [stage.deps.clock.now()],
      ),
    ]);
    expect(await release('peristiwa-penduduk', { reason })).toBe(2);
    const events = await figures('peristiwa-penduduk', 'events');
    expect(events).toMatchObject({ 'all birth P': 30, 'all death P': 15, 'all move_in all': 0 });
    expect((await linesOf('peristiwa-penduduk'))[0]?.remarks).toEqual(first?.remarks);
  });
});
