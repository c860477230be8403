import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { guestCtx, HANURA, roundTripsOf, SIDODADI, type TestDeps } from '../../../../tests/support/index.ts';
import { BARN } from '../../../../tests/support/barn.ts';
import { dataStage } from '../../../../tests/support/village-data-stage.ts';
import { withDataset } from '../../../../tests/support/with-dataset.ts';
import { villageModulesRepo } from '../../../foundation/villages/index.ts';
import { search } from '../../../hub/search/search.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit, readOne, readRows } from '../../../platform/libsql/index.ts';
import {
  correctRelease,
  discardDraft,
  draftRelease,
  listLatest,
  publishRelease,
  readDataOffice,
  readRelease,
  startListings,
} from './index.ts';

withDataset(BARN);

let deps: TestDeps;
let [operator, secretary, neighbour]: Ctx[] = [];
beforeEach(async () => {
  ({ deps, operator, secretary, neighbour } = await dataStage());
});

const line = (crop: string, tons: number, more: object = {}) => ({
  codes: [crop, 'buku'],
  values: { tons, worth: tons * 6_000_000 },
  ...more,
});
const draft = (lines: readonly object[] = [line('rice', 12.5), line('maize', 3)], more: object = {}) =>
  draftRelease(deps, operator as Ctx, {
    villageId: HANURA,
    dataset: 'lumbung',
    asOf: '2026-06-30',
    source: 'import',
    lines,
    ...more,
  });
const idOf = async (drafted: ReturnType<typeof draft>) => {
  const done = await drafted;
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.id;
};
const publish = (id: string, by: Ctx | undefined = secretary, more: object = {}) =>
  publishRelease(deps, by as Ctx, { villageId: HANURA, draft: id, edition: 1, reason: 'Rilis pertama', ...more });
const published = async () => {
  const done = await publish(await idOf(draft()));
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value;
};

describe('a draft', () => {
  test('with the yes of the secretary is a release, which everybody reads as it was hashed, in one round trip', async () => {
    expect(await published()).toMatchObject({ dataset: 'lumbung', version: 1 });
    await deps.facts.get();
    const read = () => readRelease(deps, 'hanura', 'lumbung');
    expect(await roundTripsOf(deps.db, read)).toBe(1);
    const it = await read();
    if (!it.ok) throw new Error(it.refusal.code);
    const { release, lines, copy, releases } = it.value;
    expect(copy).toBe(
      'crop,source,tons,worth,on,status\r\nrice,buku,12.5,75000000,,shown\r\nmaize,buku,3,18000000,,shown\r\n',
    );
    expect(release).toMatchObject({
      version: 1,
      asOf: '2026-06-30',
      publishedBy: { role: 'secretary' },
      reason: 'Rilis pertama',
      lines: 2,
      example: false,
      sha256: createHash('sha256').update(copy).digest('hex'),
    });
    expect(lines).toHaveLength(2);
    expect(releases).toEqual([release]);
  });

  test('is nothing that a guest, a neighbour or an operator can publish', async () => {
    const id = await idOf(draft());
    expect(await publish(id, guestCtx)).toMatchObject({ refusal: { code: 'identity.login_needed' } });
    expect(await publish(id, neighbour)).toMatchObject({ refusal: { code: 'village_data.no_such_village' } });
    expect(await publish(id, operator)).toMatchObject({ refusal: { code: 'village_data.head_or_secretary' } });
    const there = { villageId: SIDODADI };
    expect(await publish(id, neighbour, there)).toMatchObject({ refusal: { code: 'village_data.no_such_draft' } });
    expect(await listLatest(deps)).toEqual({ releases: [], headlines: [] });
  });

  test('is made by no neighbour', async () => {
    const input = {
      villageId: HANURA,
      dataset: 'lumbung',
      asOf: '2026-06-30',
      source: 'import',
      lines: [line('rice', 1)],
    };
    expect(await draftRelease(deps, neighbour as Ctx, input)).toMatchObject({
      refusal: { kind: 'not_found', code: 'village_data.no_such_village' },
    });
  });

  test('of which two say yes at once is published once', async () => {
    const id = await idOf(draft());
    const both = await Promise.all([publish(id), publish(id)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ refusal: { kind: 'conflict' } });
    expect((await listLatest(deps)).releases).toHaveLength(1);
  });

  test('that somebody made anew is not published unseen, and one that was thrown away is nothing any more', async () => {
    const first = await idOf(draft());
    const second = await idOf(draft([line('rice', 1)]));
    expect(await publish(first)).toMatchObject({ refusal: { code: 'village_data.not_ready' } });
    expect(await publish(second, secretary, { edition: 7 })).toMatchObject({
      refusal: { code: 'village_data.changed_meanwhile' },
    });
    const away = { villageId: HANURA, draft: second, edition: 1, reason: 'Salah berkas' };
    expect(await discardDraft(deps, operator as Ctx, { ...away, reason: ' x ' })).toMatchObject({
      refusal: { code: 'village_data.no_reason', fields: { reason: 'too_short' } },
    });
    expect(await discardDraft(deps, neighbour as Ctx, away)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await discardDraft(deps, operator as Ctx, away)).toMatchObject({ ok: true });
    expect(await publish(second)).toMatchObject({ refusal: { code: 'village_data.not_ready' } });
    expect(await readOne(deps.db, { sql: `SELECT count(*) AS n FROM dataset_drafts WHERE lines <> ''` })).toEqual({
      n: 0,
    });
    // Of the one that was only replaced nobody is told that it was thrown away.
    const office = await readDataOffice(deps, operator as Ctx, HANURA);
    expect(office.ok && office.value.thrownAway.map(({ id, reason }) => [id, reason])).toEqual([
      [second, 'Salah berkas'],
    ]);
    const [sealed] = await readRows<{ reason: string }>(deps.db, {
      sql: `SELECT reason FROM dataset_drafts WHERE reason <> ''`,
    });
    expect(sealed?.reason).toMatch(/^v1\./);
  });

  test.each([
    ['an unknown code', line('cassava', 1), { 'lines.0.crop': 'unknown_code' }],
    ['half a rupiah', { codes: ['rice', 'x'], values: { worth: 0.5 } }, { 'lines.0.worth': 'whole_rupiah' }],
    ['too many decimals', { codes: ['rice', 'x'], values: { tons: 0.25 } }, { 'lines.0.tons': 'decimals' }],
    ['a value that is missing', line('rice', 1, { status: 'missing' }), { 'lines.0.tons': 'holds_no_value' }],
    ['no day', line('rice', 1, { remarks: { on: '31 Juni' } }), { 'lines.0.on': 'not_a_date' }],
  ])('with %s is refused, and it says where', async (_, wrong, fields) => {
    expect(await draft([wrong])).toMatchObject({ refusal: { code: 'village_data.lines_invalid', fields } });
  });

  test('with a line twice, of tomorrow or of before the last release is refused', async () => {
    expect(await draft([line('rice', 1), line('rice', 2)])).toMatchObject({
      refusal: { fields: { 'lines.1.crop': 'duplicate' } },
    });
    expect(await draft(undefined, { asOf: '2099-01-01' })).toMatchObject({ refusal: { fields: { asOf: 'not_yet' } } });
    await published();
    expect(await draft(undefined, { asOf: '2025-12-31' })).toMatchObject({
      refusal: { code: 'village_data.day_before_last' },
    });
  });
});

describe('a release', () => {
  test('is never changed nor deleted, and versions have no gap: the database says so', async () => {
    await published();
    const run = (sql: string) => deps.db.$client.execute(sql);
    await expect(run(`UPDATE dataset_releases SET copy = ''`)).rejects.toThrow('never changed');
    await expect(run('DELETE FROM dataset_releases')).rejects.toThrow('never deleted');
    const columns = `village_id, dataset, as_of, published_at, published_by_role, published_by_name, account, reason, lines, sha256, example, copy`;
    const again = (version: number) =>
      run(
        `INSERT INTO dataset_releases (id, version, ${columns}) SELECT 'x', ${version}, ${columns} FROM dataset_releases`,
      );
    await expect(again(3)).rejects.toThrow('no gap');
    await expect(again(1)).rejects.toThrow();
    await again(2);
  });

  test('is corrected by the next one, which says what it mends; the one before stays', async () => {
    await published();
    const more = { villageId: HANURA, dataset: 'lumbung', reason: 'Jagung salah timbang' };
    expect(await correctRelease(deps, neighbour as Ctx, { ...more, lines: [line('maize', 4)] })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    await correctRelease(deps, operator as Ctx, { ...more, lines: [line('maize', 4)] });
    const id = await idOf(
      correctRelease(deps, operator as Ctx, { ...more, lines: [{ codes: ['rice', 'BPS'], values: { tons: 12 } }] }),
    );
    expect(await publish(id, secretary, { reason: 'Jagung salah timbang' })).toMatchObject({ value: { version: 2 } });
    const [now, before] = [
      await readRelease(deps, 'hanura', 'lumbung'),
      await readRelease(deps, 'hanura', 'lumbung', 1),
    ];
    if (!now.ok || !before.ok) throw new Error('not released');
    expect(now.value.lines.map(({ codes, values }) => [...codes, values['tons']])).toEqual([
      ['rice', 'buku', 12.5],
      ['maize', 'buku', 4],
      ['rice', 'BPS', 12],
    ]);
    expect(before.value.lines).toHaveLength(2);
    expect(now.value.releases.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'Jagung salah timbang'],
      [1, 'Rilis pertama'],
    ]);
    const { headlines } = await listLatest(deps, HANURA);
    // Two sources disagree about the rice: none is chosen.
    expect(headlines).toMatchObject([{ name: 'all', value: 28.5, version: 2 }]);
    expect(await readRelease(deps, 'hanura', 'lumbung', 3)).toMatchObject({ refusal: { kind: 'not_found' } });
  });

  test('that came first makes the draft of another base wait for nothing', async () => {
    const mine = await idOf(draft());
    await deps.db.$client.execute('DROP INDEX dataset_drafts_open');
    await deps.db.$client
      .execute(`INSERT INTO dataset_drafts SELECT 'other', village_id, dataset, as_of, source, state, lines, counts,
      counted_to, out, reckoned_with, base_version, checks, reason, account, drafted_by, edition, created_at, updated_at FROM dataset_drafts`);
    expect(await publish('other')).toMatchObject({ ok: true });
    expect(await publish(mine)).toMatchObject({ refusal: { code: 'village_data.released_meanwhile' } });
    expect((await listLatest(deps)).releases).toHaveLength(1);
  });

  test('of examples says so', async () => {
    await publish(await idOf(draft([line('rice', 1, { status: 'example' })])));
    const { releases, headlines } = await listLatest(deps, HANURA);
    expect(releases).toMatchObject([{ example: true }]);
    expect(headlines).toMatchObject([{ example: true }, { example: true }]);
    expect(await listLatest(deps, SIDODADI)).toEqual({ releases: [], headlines: [] });
  });

  test('is in the public log with its fingerprint, and says there who only by office', async () => {
    const { sha256 } = await published();
    const row = await readOne<{ data: string; log_class: string; role: string; village_id: string }>(deps.db, {
      sql: `SELECT e.data, e.log_class, e.role, e.village_id FROM audit_events e JOIN log_entries l ON l.event_id = e.id
            WHERE e.action = 'dataset.published'`,
    });
    expect(row).toMatchObject({ log_class: 'open', role: 'secretary', village_id: HANURA });
    expect(JSON.parse(row?.data ?? '')).toEqual({ dataset: 'lumbung', version: 1, sha256 });
  });

  test('is found by the search under what people call it, and on no shelf of services', async () => {
    await published();
    const found = await search(deps, { q: 'gabah lumbung' }, { villageId: HANURA });
    expect(found).toMatchObject({ value: { services: [{ title: 'Isi lumbung', path: '/desa/hanura/data/lumbung' }] } });
    await deps.db.$client.execute(`DELETE FROM listings`);
    await commit(deps.db, [...(await startListings(deps, { id: HANURA }))]);
    expect(await readRows(deps.db, { sql: 'SELECT path FROM listings' })).toEqual([
      { path: '/desa/hanura/data/lumbung' },
    ]);
  });

  test('is nowhere where the module is off', async () => {
    await published();
    await commit(deps.db, [villageModulesRepo(deps.db, HANURA).off('village-data')]);
    deps.facts.forget();
    expect(await readRelease(deps, 'hanura', 'lumbung')).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await publish(await idOf(draft()))).toMatchObject({ refusal: { kind: 'not_found' } });
  });
});
