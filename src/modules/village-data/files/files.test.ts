import { beforeEach, describe, expect, test } from 'vitest';
import { givenOffice, givenResident, ctxOf, HANURA, SIDODADI } from '../../../../tests/support/index.ts';
import { samplePdf } from '../../../../tests/support/sample-pdf.ts';
import { dataStage, type DataStage } from '../../../../tests/support/village-data-stage.ts';
import { DAY } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { sha256Hex } from '../../../kernel/hex.ts';
import { readOne, readRows } from '../../../platform/libsql/index.ts';
import { readDataFile } from '../catalogue/read-data-file.ts';
import { villageDataUses as data } from '../uses.ts';
import { letGoFiles } from './index.ts';
import { withdrawFile } from './withdraw-file.ts';

const RULES = 'peraturan-desa';
const NAME = 'Peraturan Desa Nomor 1 Tahun 2024';

let stage: DataStage;
beforeEach(async () => {
  stage = await dataStage();
});

const keep = (bytes: Uint8Array, by: Ctx = stage.operator, more: object = {}) =>
  data.keepFile(stage.deps, by, { villageId: HANURA, dataset: RULES, kind: 'document', bytes, ...more });
async function kept(bytes: Uint8Array, by?: Ctx, more?: object) {
  const done = await keep(bytes, by, more);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}
const line = (document: string, name = NAME) => ({
  codes: [name],
  remarks: { about: 'Perlindungan Mata Air', source: 'Lembaran desa', document },
});
async function draft(document: string, by = stage.operator, villageId = HANURA) {
  const done = await data.correctRelease(stage.deps, by, {
    villageId,
    dataset: RULES,
    lines: [line(document)],
    reason: 'Dokumen ditambahkan',
  });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const { id } = done.value;
  return (by2 = stage.secretary) =>
    data.publishRelease(stage.deps, by2, { villageId, draft: id, edition: 1, reason: 'Dokumen ditambahkan' });
}
const read = (sha256: string, village = 'hanura', dataset = RULES) =>
  readDataFile({ ...stage.deps, origin: 'http://localhost' }, { village, dataset, file: `${sha256}.pdf` });
const opened = async (sha256: string) => {
  const found = await read(sha256);
  return found.ok
    ? new Uint8Array(await new Response(found.value.body as ReadableStream).arrayBuffer())
    : found.refusal;
};
const recorded = async (action: string) =>
  (
    await readRows<{ village_id: string; data: string }>(stage.deps.db, {
      sql: 'SELECT village_id, data FROM audit_events WHERE action = ?',
      args: [action],
    })
  ).map((row) => ({ ...row, data: JSON.parse(row.data) as unknown }));
const rows = () => readRows<{ name: string }>(stage.deps.db, { sql: 'SELECT name FROM dataset_files' });

describe('a document of the village', () => {
  test('is read byte for byte once a release names it, and its SHA-256 stands in the release', async () => {
    const bytes = await samplePdf();
    const { address, name } = await kept(bytes);
    expect(name).toBe(await sha256Hex(bytes.slice()));
    expect(address).toBe(`/data/hanura/${RULES}/${name}.pdf`);
    expect(await opened(name)).toMatchObject({ code: 'village_data.no_such_file' });
    const publish = await draft(address);
    expect(await opened(name)).toMatchObject({ code: 'village_data.no_such_file' });
    expect(await publish()).toMatchObject({ value: { version: 1 } });
    expect(await opened(name)).toEqual(bytes);
    const release = await data.readRelease(stage.deps, 'hanura', RULES);
    expect(release).toMatchObject({
      value: {
        lines: [{ remarks: { document: address, document_sha256: name } }],
        copy: expect.stringContaining(name),
        files: [{ name, bytes: bytes.length, isCurrent: true, withdrawn: null }],
      },
    });
    expect(await recorded('dataset_file.published')).toMatchObject([
      { village_id: HANURA, data: { dataset: RULES, file: name } },
    ]);
  });

  test('is replaced by the next release, and the one before stays under its own address', async () => {
    const [first, second] = [await kept(await samplePdf()), await kept(await samplePdf('Naskah yang benar'))];
    await (
      await draft(first.address)
    )();
    await (
      await draft(second.address)
    )();
    const release = await data.readRelease(stage.deps, 'hanura', RULES);
    expect(release).toMatchObject({
      value: {
        files: [
          { name: second.name, isCurrent: true },
          { name: first.name, isCurrent: false },
        ],
      },
    });
    expect(await opened(first.name)).toBeInstanceOf(Uint8Array);
    expect(await recorded('dataset_file.published')).toHaveLength(2);
  });

  test('kept twice, or twice at once, is one', async () => {
    const bytes = await samplePdf();
    const [one, two] = await Promise.all([keep(bytes), keep(bytes)]);
    expect(one).toEqual(two);
    expect(await keep(bytes)).toEqual(one);
    expect(await rows()).toHaveLength(1);
  });

  test.each([
    ['no_document', () => new Uint8Array()],
    ['not_a_pdf', () => new TextEncoder().encode('<html>Perdes.pdf</html>')],
    ['not_a_pdf', () => new TextEncoder().encode('%PDF-1.7 and nothing else')],
    ['document_too_large', () => new Uint8Array(8 * 1024 * 1024 + 1)],
    ['pdf_acts', () => samplePdf('Peraturan Desa', { acts: true })],
  ])('is refused as %s, and nothing is kept', async (code, made) => {
    expect(await keep(await made())).toMatchObject({ ok: false, refusal: { code: `village_data.${code}` } });
    expect([await rows(), stage.deps.blobs.keys()]).toEqual([[], []]);
  });

  test('is kept by the office of its village alone, and only where a column holds one', async () => {
    const bytes = await samplePdf();
    for (const [by, more] of [
      [stage.neighbour, {}],
      [stage.operator, { villageId: SIDODADI }],
      [stage.operator, { dataset: 'apbdes' }],
    ] as const)
      expect(await keep(bytes, by, more)).toMatchObject({ ok: false, refusal: { kind: 'not_found' } });
    expect(await rows()).toEqual([]);
  });

  test('of a neighbour is not published here, and theirs goes not with ours', async () => {
    const bytes = await samplePdf();
    const theirs = await kept(bytes, stage.neighbour, { villageId: SIDODADI });
    expect(await (await draft(theirs.address))()).toMatchObject({ refusal: { code: 'village_data.file_missing' } });
    await (
      await draft(theirs.address, stage.neighbour, SIDODADI)
    )(stage.neighbour);
    const ours = await kept(bytes);
    await (
      await draft(ours.address)
    )();
    await withdraw(await idOf(HANURA));
    await letGoFiles(stage.deps);
    expect(await read(ours.name)).toMatchObject({ refusal: { kind: 'gone' } });
    expect(await read(theirs.name, 'sidodadi')).toMatchObject({ ok: true });
  });
});

const idOf = async (villageId = HANURA) =>
  (
    await readOne<{ id: string }>(stage.deps.db, {
      sql: 'SELECT id FROM dataset_files WHERE village_id = ?',
      args: [villageId],
    })
  )?.id ?? '';
const withdraw = (file: string, by: Ctx = stage.secretary, villageId = HANURA) =>
  withdrawFile(stage.deps, by, { villageId, file, reason: 'Memuat nomor KTP warga' });

describe('taking a document away', () => {
  let name = '';
  beforeEach(async () => {
    const kept1 = await kept(await samplePdf());
    name = kept1.name;
    await (
      await draft(kept1.address)
    )();
  });

  test('says why for everybody, at once and for good, and lets its bytes go', async () => {
    const file = await idOf();
    expect(await withdraw(file)).toMatchObject({ ok: true });
    expect(await opened(name)).toMatchObject({ kind: 'gone', code: 'village_data.file_withdrawn' });
    expect(await data.readRelease(stage.deps, 'hanura', RULES)).toMatchObject({
      value: {
        files: [
          { withdrawn: { role: 'secretary', name: expect.stringMatching(/./), reason: 'Memuat nomor KTP warga' } },
        ],
      },
    });
    expect(stage.deps.blobs.keys()).toHaveLength(1);
    expect(await letGoFiles(stage.deps)).toBe(1);
    expect(stage.deps.blobs.keys()).toEqual([]);
    expect(await letGoFiles(stage.deps)).toBe(0);
    expect(await keep(await samplePdf())).toMatchObject({ refusal: { code: 'village_data.withdrawn_before' } });
    expect(await recorded('dataset_file.withdrawn')).toMatchObject([{ data: { file: name } }]);
  });

  test('was never handed out to be kept for ever: whoever has it asks again within a minute', async () => {
    const { sha256 } = (await readOne<{ sha256: string }>(stage.deps.db, {
      sql: 'SELECT name AS sha256 FROM dataset_files',
    })) ?? { sha256: '' };
    expect(await read(sha256)).toMatchObject({ ok: true, value: { forEver: false } });
  });

  test('is for the head and the secretary of its village, with a reason, and once', async () => {
    const file = await idOf();
    expect(await withdraw(file, stage.operator)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await withdraw(file, stage.neighbour)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await withdraw(file, stage.neighbour, SIDODADI)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await withdrawFile(stage.deps, stage.secretary, { villageId: HANURA, file, reason: '' })).toMatchObject({
      refusal: { code: 'village_data.reason_invalid' },
    });
    const done = await Promise.all([withdraw(file), withdraw(file)]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const head = ctxOf(await givenOffice(stage.deps, await givenResident(stage.deps, 'Head'), 'head'));
    expect(await withdraw(file, head)).toMatchObject({ refusal: { code: 'village_data.withdrawn_before' } });
  });

  test('leaves a row that the database neither deletes nor changes', async () => {
    await withdraw(await idOf());
    const { $client } = stage.deps.db;
    for (const sql of [
      'DELETE FROM dataset_files',
      `UPDATE dataset_files SET reason = 'lain'`,
      'UPDATE dataset_files SET withdrawn_at = NULL, reason = NULL, withdrawn_by_role = NULL, withdrawn_by_name = NULL',
      'UPDATE dataset_files SET published_at = published_at + 1',
      `UPDATE dataset_files SET name = '${'a'.repeat(64)}'`,
    ])
      await expect($client.execute(sql)).rejects.toThrow();
  });
});

test('what no release names goes after three months, and what one names stays', async () => {
  const named = await kept(await samplePdf());
  await (
    await draft(named.address)
  )();
  await kept(await samplePdf('Rancangan'));
  stage.deps.clock.advance(89 * DAY);
  expect(await letGoFiles(stage.deps)).toBe(0);
  stage.deps.clock.advance(2 * DAY);
  expect(await letGoFiles(stage.deps)).toBe(1);
  expect(await rows()).toMatchObject([{ name: named.name }]);
  expect(stage.deps.blobs.keys()).toHaveLength(1);
});

describe('a photo of a project', () => {
  const photo = () => new Uint8Array([1, 2, 3]);
  const keepPhoto = (bytes = photo(), by = stage.operator) =>
    keep(bytes, by, { dataset: 'kemajuan-rencana', kind: 'photo' });

  test('is kept in its sizes, under an address that every village makes its own of', async () => {
    const done = await keepPhoto();
    expect(done).toMatchObject({
      value: { address: expect.stringMatching(/^\/foto\/projects\/[0-9a-f]{32}-1280\.webp$/) },
    });
    expect(stage.deps.blobs.keys()).toHaveLength(8);
    expect(await keepPhoto()).toEqual(done);
    const theirs = await keep(photo(), stage.neighbour, {
      villageId: SIDODADI,
      dataset: 'kemajuan-rencana',
      kind: 'photo',
    });
    expect(theirs.ok && done.ok && theirs.value.name !== done.value.name).toBe(true);
  });

  test('that is none is refused, as is one in a column of documents', async () => {
    expect(await keepPhoto(new Uint8Array())).toMatchObject({ refusal: { code: 'pictures.not_a_picture' } });
    expect(await keep(photo(), stage.operator, { kind: 'photo' })).toMatchObject({
      refusal: { code: 'village_data.no_files_here' },
    });
  });
});
