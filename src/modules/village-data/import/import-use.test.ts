import { describe, expect, test } from 'vitest';
import { dataStage } from '../../../../tests/support/village-data-stage.ts';
import { guestCtx, HANURA, SIDODADI, stage } from '../../../../tests/support/index.ts';
import { runsOf } from '../../../../tests/support/count-runs.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit, raw, readRows } from '../../../platform/libsql/index.ts';
import { publishRelease } from '../releases/index.ts';
import { importFile } from './import-file.ts';
import { listImportErrors } from './list-import-errors.ts';
import { readTemplate } from './read-template.ts';
import { tryImport } from './try-import.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILE = 'Kode Rekening;Sumber Dana;Anggaran;Realisasi\n4.2.1.01;DDS;1.000.000;900.000\n4.1.2.01;PAD;500.000;\n';
/** The 5th of December 2026 and later are not yet. */
const DAY = '2026-06-30';

const at = stage(dataStage);

const asked = (file: string, more: object = {}) => ({
  villageId: HANURA,
  dataset: 'apbdes',
  bytes: bytes(file),
  ...more,
});
const bring = (file: string, more: object = {}, by = at.operator) =>
  importFile(at.deps, by, { ...asked(file), asOf: DAY, ...more });
const told = async (done: Promise<{ ok: boolean; refusal?: { code: string; data?: unknown } }>) => {
  const { ok, refusal } = await done;
  return ok ? 'done' : [refusal?.code, refusal?.data ?? {}];
};
const drafts = () =>
  readRows<{ id: string; state: string; checks: string }>(at.deps.db, {
    sql: `SELECT id, state, checks FROM dataset_drafts ORDER BY created_at, id`,
  });
const idOf = async (done: ReturnType<typeof bring>) => {
  const it = await done;
  if (!it.ok) throw new Error(JSON.stringify(it.refusal));
  return it.value.id;
};

describe('the dry run of a file', () => {
  test('says what it would publish, and keeps nothing', async () => {
    const tried = await tryImport(at.deps, at.operator as Ctx, asked(FILE));
    expect(tried).toMatchObject({
      ok: true,
      value: {
        mapping: ['account', 'fund', 'budget', 'realised'],
        remembered: false,
        sample: [
          ['4.2.1.01', 'DDS', '1.000.000', '900.000'],
          ['4.1.2.01', 'PAD', '500.000', null],
        ],
        lines: 2,
        sums: { budget: 1_500_000, realised: 900_000 },
        errorCount: 0,
      },
    });
    expect(await drafts()).toEqual([]);
  });

  test('shows 200 errors, counts all and lists all for a file of errors', async () => {
    const file = `Kode Rekening;Sumber Dana;Anggaran\n${'4.2.1.01;DDS;lima\n'.repeat(300)}`;
    const tried = await tryImport(at.deps, at.operator as Ctx, asked(file));
    expect(tried.ok && [tried.value.errors.length, tried.value.errorCount]).toEqual([200, 599]);
    const all = await listImportErrors(at.deps, at.operator as Ctx, asked(file));
    expect(all.ok && all.value.findings.length).toBe(599);
  });

  test('does not read what the site counts by itself, nor a dataset that is none', async () => {
    expect(await told(tryImport(at.deps, at.operator as Ctx, asked(FILE, { dataset: 'penduduk' })))).toEqual([
      'import.counted_here',
      {},
    ]);
    expect(await told(tryImport(at.deps, at.operator as Ctx, asked(FILE, { dataset: 'x' })))).toEqual([
      'village_data.no_such_dataset',
      {},
    ]);
  });

  test.each([
    ['of a column that the dataset has not', ['x', null, null, null]],
    ['of more columns than the file has', ['account', 'fund', 'budget', 'realised', 'note']],
  ])('refuses a mapping %s', async (_, mapping) => {
    expect(await told(tryImport(at.deps, at.operator as Ctx, asked(FILE, { mapping })))).toEqual([
      'import.no_such_column',
      {},
    ]);
  });
});

describe('a file', () => {
  test('becomes a draft that waits for a yes, with what was checked and the mapping remembered', async () => {
    const id = await idOf(bring(FILE));
    const [draft] = await drafts();
    expect(draft).toMatchObject({ id, state: 'waiting' });
    expect(JSON.parse(draft?.checks ?? '')).toMatchObject({
      rows: 2,
      'sum.budget': 1_500_000,
      file: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const again = await tryImport(at.deps, at.operator as Ctx, asked(FILE));
    expect(again).toMatchObject({ value: { remembered: true } });
  });

  test('is mapped as its officer chose, and the next one with these heads alike', async () => {
    const mapping = ['account', 'fund', 'realised', 'budget'];
    await idOf(bring(FILE, { mapping, yes: true }));
    const next = await tryImport(at.deps, at.operator as Ctx, asked(FILE.replace('900.000', '950.000')));
    expect(next).toMatchObject({ value: { mapping, remembered: true } });
    const other = await tryImport(at.deps, at.neighbour as Ctx, asked(FILE, { villageId: SIDODADI }));
    expect(other).toMatchObject({ value: { mapping: ['account', 'fund', 'budget', 'realised'], remembered: false } });
  });

  test('without a column is filled as its officer said, and the next one with these heads alike', async () => {
    const crops = 'Komoditas;Hasil\npadi;1200\n';
    const without = { dataset: 'komoditas' };
    const errors = async (file: string, more: object = {}) => {
      const tried = await tryImport(at.deps, at.operator as Ctx, asked(file, { ...without, ...more }));
      return tried.ok ? [tried.value.fixed, tried.value.errorCount] : tried.refusal.code;
    };
    expect(await errors(crops)).toEqual([{}, 1]);
    expect(await errors(crops, { fixed: { year: '2025' } })).toEqual([{ year: '2025' }, 0]);
    await idOf(bring(crops, { ...without, fixed: { year: '2025', source: ' ' } }));
    expect(await errors(crops.replace('1200', '1300'))).toEqual([{ year: '2025' }, 0]);
    // A file that says its year, or has a column for it, is not overruled by what was said of the last one.
    expect(await errors(`TAHUN ANGGARAN 2024;\n${crops}`)).toEqual([{ year: '2024' }, 0]);
    expect(await errors('Tahun;Hasil\n2023;7\n', { fixed: { year: '2025', commodity: 'padi' } })).toEqual([
      { commodity: 'padi' },
      0,
    ]);
    for (const name of ['production', 'x'])
      expect(await errors(crops, { fixed: { [name]: '7' } })).toBe('import.no_such_column');
  });

  test('is read as it was before a column could be left out', async () => {
    await commit(at.deps.db, [
      raw(
        `INSERT INTO dataset_mappings (village_id, dataset, heads, columns, updated_at) VALUES (?1, 'apbdes', ?2, ?3, 1)`,
        [HANURA, '["Kode Rekening","Sumber Dana","Anggaran","Realisasi"]', '["account","fund","realised","budget"]'],
      ),
    ]);
    const tried = await tryImport(at.deps, at.operator as Ctx, asked(FILE));
    expect(tried).toMatchObject({
      value: { mapping: ['account', 'fund', 'realised', 'budget'], fixed: {}, remembered: true },
    });
  });

  test('that comes again is the draft that waits, and nothing is written', async () => {
    const first = await idOf(bring(FILE));
    expect(await idOf(bring(FILE))).toBe(first);
    expect(await drafts()).toHaveLength(1);
    const other = await idOf(bring(FILE.replace('900.000', '950.000')));
    expect((await drafts()).map(({ id, state }) => [id, state])).toEqual(
      expect.arrayContaining([
        [first, 'discarded'],
        [other, 'waiting'],
      ]),
    );
  });

  test('that was published already says so', async () => {
    const id = await idOf(bring(FILE));
    const published = await publishRelease(at.deps, at.secretary as Ctx, {
      villageId: HANURA,
      draft: id,
      edition: 1,
      reason: 'Semester pertama',
    });
    expect(published.ok).toBe(true);
    expect(await told(bring(FILE))).toEqual(['import.published_already', { version: 1 }]);
    expect(await drafts()).toHaveLength(1);
  });

  test('brought twice at once leaves one draft that waits', async () => {
    await Promise.all([bring(FILE), bring(FILE.replace('900.000', '950.000'))]);
    expect((await drafts()).filter(({ state }) => state === 'waiting')).toHaveLength(1);
  });

  test.each([
    ['with errors', FILE.replace('500.000', 'lima'), {}, ['import.has_errors', { count: 1 }]],
    [
      'with more realised than planned, unless somebody says yes',
      FILE.replace('900.000', '1.000.001'),
      {},
      ['import.warnings', { count: 1 }],
    ],
    ['that is not the one that was tried', FILE, { sha256: '0'.repeat(64) }, ['import.another_file', {}]],
    ['without a line', 'Kode Rekening;Sumber Dana;Anggaran\n', {}, ['import.empty', {}]],
    ['of a day that is not yet', FILE, { asOf: '2126-01-01' }, ['village_data.draft_invalid', {}]],
  ])('%s is refused and leaves nothing', async (_, file, more, refused) => {
    expect(await told(bring(file, more))).toEqual(refused);
    expect(await drafts()).toEqual([]);
  });

  test('with warnings becomes a draft once somebody says yes', async () => {
    expect(await told(bring(FILE.replace('900.000', '1.000.001'), { yes: true }))).toBe('done');
  });

  test('of more text than one release takes is refused before anything is written', async () => {
    const note = 'x'.repeat(900);
    const rows = Array.from({ length: 5_000 }, (_, i) => `Jalan ${i};Dusun A;${i}500000;${note}`);
    const file = `Kegiatan;Tempat;Biaya;Catatan\n${rows.join('\n')}\n`;
    expect(await told(bring(file, { dataset: 'rencana' }))).toEqual(['import.too_much_text', { most: 4 }]);
    expect(await drafts()).toEqual([]);
  });

  test('of 10,000 lines becomes a draft, and each line costs what it costs in a file of 1,000', async () => {
    const bringing = (lines: number) => async () => {
      const rows = Array.from({ length: lines }, (_, i) => `Jalan ${i};Dusun A;${i}500000;${i % 100}`);
      const file = `Kegiatan;Tempat;Biaya;Kemajuan\n${rows.join('\n')}\n`;
      expect(await told(bring(file, { dataset: 'rencana' }))).toBe('done');
    };
    const runs = await runsOf(bringing(10_000));
    expect(runs / (await runsOf(bringing(1_000)))).toBeLessThan(11);
  });
});

describe('of a village', () => {
  const USES = { tryImport, listImportErrors, importFile };

  test.each(Object.entries(USES))('%s is refused to strangers, and to officers of another village', async (_, use) => {
    const input = { ...asked(FILE), asOf: DAY };
    expect(await told(use(at.deps, guestCtx, input))).toEqual(['identity.login_needed', {}]);
    expect(await told(use(at.deps, at.neighbour as Ctx, input))).toEqual(['village_data.no_such_village', {}]);
    expect(await told(use(at.deps, at.neighbour as Ctx, {}))).toEqual(['village_data.no_such_village', {}]);
    expect(await drafts()).toEqual([]);
  });
});

describe('a template', () => {
  test('that was filled in is read without a word, and its example stays one', async () => {
    for (const dataset of ['apbdes', 'rencana', 'potensi', 'komoditas', 'peraturan-desa', 'sdgs-desa'])
      for (const locale of ['id', 'en'] as const) {
        const template = readTemplate({}, { dataset, locale });
        if (!template.ok) throw new Error(template.refusal.code);
        const tried = await tryImport(at.deps, at.operator as Ctx, asked(template.value, { dataset }));
        expect(tried, `${dataset} ${locale}`).toMatchObject({ ok: true, value: { errors: [], lines: 1 } });
        expect(tried.ok && tried.value.mapping, `${dataset} ${locale}`).not.toContain(null);
      }
  });
});
