import { beforeEach, describe, expect, test } from 'vitest';
import { guestCtx, HANURA, roundTripsOf, SIDODADI } from '../../../../tests/support/index.ts';
import { dataStage, type DataStage } from '../../../../tests/support/village-data-stage.ts';
import { DAY } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import { letGoFiles } from '../files/index.ts';
import { withdrawFile } from '../files/withdraw-file.ts';
import { villageDataUses as data } from '../uses.ts';

const ROAD = 'Rabat beton Jalan Poros';
const SLUG = 'rabat-beton-jalan-poros';

let stage: DataStage;
beforeEach(async () => {
  stage = await dataStage();
  await planned(HANURA, stage.operator, stage.secretary);
});

async function publish(drafted: Awaited<ReturnType<typeof report>>, by: Ctx = stage.secretary, villageId = HANURA) {
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal));
  const read = await data.readDraft(stage.deps, by, villageId, drafted.value.id);
  const edition = read.ok ? read.value.draft.edition : 0;
  return data.publishRelease(stage.deps, by, { villageId, draft: drafted.value.id, edition, reason: 'Dilaporkan' });
}

async function planned(villageId: string, by: Ctx, says: Ctx) {
  const line = (project: string, place: string) => ({
    codes: [project, place],
    values: { cost: 220_000_000, spent: 0, progress: 0 },
    remarks: { start: '2026-04-06', end: '2026-12-31', contractor: 'Tim pelaksana kegiatan', source: 'RKPDes 2026' },
  });
  const drafted = await data.draftRelease(stage.deps, by, {
    villageId,
    dataset: 'rencana',
    asOf: '2026-11-01',
    source: 'entry',
    lines: [line(ROAD, 'Dusun A'), line('Paving gang', 'Dusun A'), line('Sumur bor', 'Dusun C')],
  });
  expect(await publish(drafted, says, villageId)).toMatchObject({ ok: true });
}

let shot = 0;
async function photo(by: Ctx = stage.operator, villageId = HANURA) {
  const bytes = new Uint8Array([1, 2, (shot += 1)]);
  const kept = await data.keepFile(stage.deps, by, { villageId, dataset: 'kemajuan-rencana', kind: 'photo', bytes });
  if (!kept.ok) throw new Error(kept.refusal.code);
  return { name: kept.value.name, words: 'Jalan tanah sebelum dicor' };
}
const report = async (more: object = {}, by: Ctx = stage.operator) =>
  data.reportProgress(stage.deps, by, {
    villageId: HANURA,
    project: ROAD,
    day: '2026-10-01',
    progress: 40,
    spent: 80_000_000,
    photos: [await photo()],
    source: 'Tim pelaksana kegiatan',
    ...more,
  });
const project = async (slug = SLUG, village = 'hanura') => {
  const found = await data.readProject({ ...stage.deps, origin: 'http://localhost' }, village, slug);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};

describe('a report of a project', () => {
  test('is read with its photos once somebody said yes, oldest first, in one round trip', async () => {
    expect(await publish(await report())).toMatchObject({ value: { dataset: 'kemajuan-rencana', version: 1 } });
    await publish(await report({ day: '2026-09-01', progress: 0, spent: null }));
    const waiting = await report({ day: '2026-11-02', progress: 80, photos: [await photo(), await photo()] });
    const { reports, beside, from } = await project();
    expect(reports.map(({ day, progress, spent, photos }) => [day, progress, spent, photos.length])).toEqual([
      ['2026-09-01', 0, null, 1],
      ['2026-10-01', 40, 80_000_000, 1],
    ]);
    expect(reports[1]?.photos[0]).toMatchObject({
      key: expect.stringMatching(/^projects\/[0-9a-f]{32}$/),
      words: 'Jalan tanah sebelum dicor',
    });
    expect(beside).toEqual([{ name: 'Paving gang', path: '/desa/hanura/rencana/paving-gang', progress: 0 }]);
    expect(from.map(({ dataset, version }) => [dataset, version])).toEqual([
      ['rencana', 1],
      ['kemajuan-rencana', 2],
    ]);
    await publish(waiting);
    const now = await project();
    expect(now.reports.map(({ photos }) => photos.length)).toEqual([1, 1, 2]);
    expect(now.finish).toMatchObject({ reports: 3, percent: 80 });
    await stage.deps.facts.get();
    const read = () => data.readProject({ ...stage.deps, origin: 'http://localhost' }, 'hanura', SLUG);
    expect(await roundTripsOf(stage.deps.db, read)).toBe(1);
  });

  test.each([
    ['day', { day: '2026-11-03' }],
    ['day', { day: '2026-02-30' }],
    ['progress', { progress: 101 }],
    ['progress', { progress: -1 }],
    ['spent', { spent: 0.5 }],
    ['photos', { photos: [] }],
    ['photos.0.words', { photos: [{ name: 'a'.repeat(32), words: '' }] }],
    ['photos.0.name', { photos: [{ name: '../secret', words: 'Jalan tanah' }] }],
  ])('is refused for its %s, and nothing waits', async (field, more) => {
    const refused = await report(more);
    expect(refused).toMatchObject({ refusal: { code: 'village_data.report_invalid' } });
    expect(Object.keys((!refused.ok && refused.refusal.fields) || {})).toEqual([field]);
    expect(await drafts()).toEqual([]);
  });

  test('never goes back without a word why, whichever way it is entered', async () => {
    await publish(await report());
    const less = { day: '2026-10-15', progress: 35 };
    expect(await report(less)).toMatchObject({ refusal: { fields: { note: 'went_back' } } });
    expect(await report({ day: '2026-09-15', progress: 60 })).toMatchObject({ ok: false });
    const typed = { villageId: HANURA, dataset: 'kemajuan-rencana', reason: 'Salah ketik' };
    const line = { codes: [ROAD, '2026-10-15'], values: { progress: 35 } };
    expect(await data.correctRelease(stage.deps, stage.operator, { ...typed, lines: [line] })).toMatchObject({
      refusal: { code: 'village_data.lines_invalid', fields: { 'lines.1.note': 'went_back' } },
    });
    expect(await publish(await report({ ...less, note: 'Dua lajur retak dan dibongkar' }))).toMatchObject({ ok: true });
    expect((await project()).reports.at(-1)).toMatchObject({ progress: 35, note: 'Dua lajur retak dan dibongkar' });
  });

  test('shows no photo without words, and of no day to come, whichever way it is entered', async () => {
    const { name } = await photo();
    const line = {
      codes: [ROAD, '2026-11-03'],
      values: { progress: 50 },
      remarks: { photo: `/foto/projects/${name}-1280.webp` },
    };
    const typed = { villageId: HANURA, dataset: 'kemajuan-rencana', reason: 'Laporan' };
    expect(await data.correctRelease(stage.deps, stage.operator, { ...typed, lines: [line] })).toMatchObject({
      refusal: { fields: { 'lines.0.day': 'not_yet', 'lines.0.photo_words': 'required' } },
    });
  });

  test('is of a project that the village plans, by its own office alone', async () => {
    const unknown = { refusal: { code: 'village_data.no_such_project' } };
    expect(await report({ project: 'Menara emas' })).toMatchObject(unknown);
    expect(await report({}, stage.neighbour)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await report({}, guestCtx)).toMatchObject({ refusal: { kind: 'unauthenticated' } });
    expect(await report({ villageId: SIDODADI }, stage.neighbour)).toMatchObject(unknown);
    await planned(SIDODADI, stage.neighbour, stage.neighbour);
    // Its photo is Hanura's: the neighbour cannot publish it as theirs.
    const stolen = await report({ villageId: SIDODADI }, stage.neighbour);
    expect(await publish(stolen, stage.neighbour, SIDODADI)).toMatchObject({
      refusal: { code: 'village_data.file_missing' },
    });
    expect((await project(SLUG, 'sidodadi')).reports).toEqual([]);
  });

  test('two at once: one waits, the other is told to look again', async () => {
    const photos = [await photo()];
    const done = await Promise.all([
      report({ photos, day: '2026-10-01' }),
      report({ photos, day: '2026-10-02', progress: 41 }),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'village_data.changed_meanwhile' } });
    expect(await drafts()).toHaveLength(1);
  });
});

test('a photo that was taken away is not shown, and the report says why', async () => {
  await publish(await report());
  const [file] = await readRows<{ id: string }>(stage.deps.db, { sql: 'SELECT id FROM dataset_files' });
  const away = { villageId: HANURA, file: file?.id, reason: 'Wajah warga terlihat tanpa izin' };
  expect(await withdrawFile(stage.deps, stage.secretary, away)).toMatchObject({ ok: true });
  expect((await project()).reports[0]).toMatchObject({ photos: [], gone: ['Wajah warga terlihat tanpa izin'] });
  stage.deps.clock.advance(DAY);
  await letGoFiles(stage.deps);
  expect(stage.deps.blobs.keys()).toEqual([]);
});

test('of no project there is no page, nor where the data is not switched on', async () => {
  await expect(project('menara-emas')).rejects.toThrow('village_data.no_such_project');
  await expect(project(SLUG, 'sidodadi')).rejects.toThrow('village_data.no_such_project');
  await expect(project(SLUG, 'atlantis')).rejects.toThrow('village_data.no_such_village');
});

const drafts = () =>
  readRows<{ id: string }>(stage.deps.db, {
    sql: `SELECT id FROM dataset_drafts WHERE dataset = 'kemajuan-rencana' AND state = 'waiting'`,
  });
