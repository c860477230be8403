import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import type { Dataset, Worded } from '../datasets/index.ts';
import { runsOf } from '../../../../tests/support/count-runs.ts';
import { checkRows } from './check-rows.ts';
import type { Fixed } from './fixed.ts';
import { findHeads } from './find-heads.ts';
import { guessMapping, type Mapping } from './guess-mapping.ts';
import { readSheet } from './read-sheet.ts';

const word = (id: string, en = id): Worded => ({ id, en });
const words = (codes: Record<string, string>) =>
  Object.fromEntries(Object.entries(codes).map(([code, name]) => [code, word(name)]));
const rupiah = (name: string, id: string) => ({ name, title: word(id), unit: word('Rp'), kind: 'rupiah' }) as const;

const ABOUT = {
  title: word('Data'),
  summary: word('Data.'),
  topic: 'money',
  keywords: [],
  period: 'year',
  producer: 'Desa',
  steward: 'Sekdes',
  licence: 'CC-BY-4.0',
  source: word('Buku'),
  method: word('Dicatat.'),
  from: 'office',
  disclosure: 'public',
} as const;

const budget: Dataset = {
  ...ABOUT,
  slug: 'apbdes',
  dimensions: [
    {
      name: 'field',
      title: word('Bidang', 'Field'),
      closed: true,
      words: words({ '1': 'Pemerintahan', '2': 'Pembangunan', none: 'Tanpa bidang' }),
      follows: { from: 'activity', by: { '1': '1', '2': '2' } },
    },
    {
      name: 'activity',
      title: word('Kegiatan', 'Activity'),
      words: words({
        '1.1': 'Siltap',
        '1.1.01': 'Siltap kades',
        '1.1.02': 'Siltap perangkat',
        '2.3': 'Jalan',
        '2.3.10': 'Jalan desa',
        none: 'Tanpa',
      }),
    },
    {
      name: 'account',
      title: word('Rekening', 'Account'),
      words: words({
        '4': 'PENDAPATAN',
        '4.1': 'PADes',
        '4.1.2': 'Hasil aset',
        '4.1.2.01': 'Tanah kas',
        '4.1.2.03': 'Pasar',
        '4.2': 'Transfer',
        '4.2.1': 'DD',
        '4.2.1.01': 'Dana Desa',
        '5': 'BELANJA',
        '5.1': 'Pegawai',
        '5.1.1': 'Siltap',
        '5.1.1.01': 'Siltap kades',
        '5.1.1.02': 'Tunjangan',
        '5.3': 'Modal',
        '5.3.5': 'Jalan',
        '5.3.5.01': 'Honor',
      }),
    },
    {
      name: 'fund',
      title: word('Sumber dana', 'Fund'),
      closed: true,
      words: words({ DDS: 'Dana Desa', PAD: 'Pendapatan asli', none: 'Tidak disebut' }),
    },
  ],
  measures: [
    rupiah('budget', 'Anggaran murni'),
    rupiah('changed', 'Anggaran setelah perubahan'),
    rupiah('realised', 'Realisasi'),
  ],
  remarks: [{ name: 'note', title: word('Catatan', 'Note'), kind: 'text' }],
  plot: { kind: 'budget', by: 'field', planned: 'changed', come: 'realised' },
};

const crops: Dataset = {
  ...ABOUT,
  slug: 'komoditas',
  dimensions: [
    { name: 'commodity', title: word('Komoditas', 'Crop') },
    { name: 'year', title: word('Tahun', 'Year') },
  ],
  measures: [
    { name: 'area', title: word('Luas', 'Area'), unit: word('ha'), kind: 'amount', decimals: 1 },
    { name: 'share', title: word('Bagian', 'Share'), unit: word('%'), kind: 'percent', decimals: 1 },
    { name: 'farmers', title: word('Petani', 'Farmers'), unit: word('orang'), kind: 'count' },
  ],
  remarks: [
    { name: 'day', title: word('Tanggal', 'Day'), kind: 'date' },
    { name: 'photo', title: word('Foto', 'Photo'), kind: 'link' },
  ],
  plot: { kind: 'list', name: 'commodity' },
};

async function read(dataset: Dataset, file: string | Uint8Array, mapping?: Mapping, fixed: Fixed = {}) {
  const sheet = await readSheet(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  if (!sheet.ok) throw new Error(sheet.refusal.code);
  const layout = findHeads(dataset, sheet.value);
  const guessed = mapping ?? guessMapping(dataset, sheet.value, layout);
  return { layout, mapping: guessed, checked: checkRows(dataset, sheet.value, layout, { mapping: guessed, fixed }) };
}

const said = async (dataset: Dataset, file: string) =>
  (await read(dataset, file)).checked.errors.map(({ line, column, problem }) => [line, column, problem]);

const SISKEUDES = `PEMERINTAH DESA HANURA;;;;;;
ANGGARAN PENDAPATAN DAN BELANJA DESA;;;;;;
TAHUN ANGGARAN 2026;;;;;;
KODE REKENING;;URAIAN;ANGGARAN (Rp);;REALISASI (Rp);SUMBER DANA
;;;SEMULA;MENJADI;;
1;2;3;4;5;6;7
;4.;PENDAPATAN;110.000.000,00;110.000.000,00;100.000.000,00;
;4.1.;Pendapatan Asli Desa;10.000.000,00;10.000.000,00;-;
;4.1.2.;Hasil Aset;10.000.000,00;10.000.000,00;-;
;4.1.2.01.;Pengelolaan Tanah Kas Desa;4.000.000,00;4.000.000,00;-;PAD
;4.1.2.03.;Pasar Desa;6.000.000,00;6.000.000,00;-;PAD
;4.2.;Transfer;100.000.000,00;100.000.000,00;100.000.000,00;
;4.2.1.;Dana Desa;100.000.000,00;100.000.000,00;100.000.000,00;
;4.2.1.01.;Dana Desa;100.000.000,00;100.000.000,00;100.000.000,00;DDS
;;JUMLAH PENDAPATAN;110.000.000,00;110.000.000,00;100.000.000,00;
;5.;BELANJA;36.000.000,00;36.000.000,00;20.000.000,00;
1;;BIDANG PENYELENGGARAAN PEMERINTAHAN DESA;36.000.000,00;36.000.000,00;20.000.000,00;
1.1;;Siltap, Tunjangan dan Operasional;36.000.000,00;36.000.000,00;20.000.000,00;
1.1.01;;Penyediaan Siltap Kepala Desa;36.000.000,00;36.000.000,00;20.000.000,00;DDS
1.1.01;5.1.;Belanja Pegawai;36.000.000,00;36.000.000,00;20.000.000,00;
1.1.01;5.1.1.;Siltap dan Tunjangan Kepala Desa;36.000.000,00;36.000.000,00;20.000.000,00;
1.1.01;5.1.1.01.;Penghasilan Tetap Kepala Desa;30.000.000,00;30.000.000,00;20.000.000,00;DDS
1.1.01;5.1.1.02.;Tunjangan Kepala Desa;6.000.000,00;6.000.000,00;-;DDS
;;SURPLUS / (DEFISIT);74.000.000,00;74.000.000,00;80.000.000,00;
`;

test('a budget as Siskeudes prints it is understood: heads in two lines, codes, totals, sums and the year', async () => {
  const { layout, mapping, checked } = await read(budget, SISKEUDES);
  expect(layout).toMatchObject({ from: 7, year: '2026' });
  expect(mapping).toEqual(['activity', 'account', null, 'budget', 'changed', 'realised', 'fund']);
  expect(checked.errors).toEqual([]);
  expect(checked).toMatchObject({
    rows: 18,
    totals: 11,
    uncoded: 2,
    sums: { budget: 146_000_000, realised: 120_000_000 },
  });
  expect(checked.lines.map(({ codes, values }) => [...codes, values['budget'], values['realised']])).toEqual([
    ['none', 'none', '4.1.2.01', 'PAD', 4_000_000, null],
    ['none', 'none', '4.1.2.03', 'PAD', 6_000_000, null],
    ['none', 'none', '4.2.1.01', 'DDS', 100_000_000, 100_000_000],
    ['1', '1.1.01', '5.1.1.01', 'DDS', 30_000_000, 20_000_000],
    ['1', '1.1.01', '5.1.1.02', 'DDS', 6_000_000, null],
  ]);
});

test('the same budget as a workbook, with merged heads and a code in four columns, is understood alike', async () => {
  const code = (text: string) => text.split('.').map((value) => ({ value, type: String }));
  const gap = null;
  const sum = (value: number) => ({ value, type: Number, format: '#,##0' });
  const row = (account: string, name: string, value: number) => [
    ...[...code(account), gap, gap, gap].slice(0, 4),
    { value: name, type: String },
    sum(value),
    sum(value),
  ];
  const file = await writeXlsxFile([
    [{ value: 'APBDes Tahun 2026', columnSpan: 7 }, gap, gap, gap, gap, gap, gap],
    [
      { value: 'KODE REKENING', columnSpan: 4, rowSpan: 2 },
      gap,
      gap,
      gap,
      { value: 'URAIAN', rowSpan: 2 },
      { value: 'ANGGARAN', columnSpan: 2 },
      gap,
    ],
    [gap, gap, gap, gap, gap, { value: 'SEMULA' }, { value: 'MENJADI' }],
    row('4', 'PENDAPATAN', 10),
    row('4.1', 'PADes', 10),
    row('4.1.2', 'Hasil aset', 10),
    row('4.1.2.01', 'Tanah kas', 4),
    row('4.1.2.03', 'Pasar', 6),
  ]).toBlob();
  const { layout, mapping, checked } = await read(budget, new Uint8Array(await file.arrayBuffer()));
  expect(layout).toMatchObject({
    from: 4,
    year: '2026',
    heads: expect.arrayContaining(['ANGGARAN SEMULA', 'ANGGARAN MENJADI']),
  });
  expect(mapping).toEqual(['account', 'account', 'account', 'account', null, 'budget', 'changed']);
  expect(checked).toMatchObject({ errors: [], totals: 3, sums: { budget: 10 } });
  expect(checked.lines.map(({ codes }) => codes[2])).toEqual(['4.1.2.01', '4.1.2.03']);
});

test('a total that differs by one rupiah names its line, its column and by how much', async () => {
  const { checked } = await read(budget, SISKEUDES.replace('Pasar Desa;6.000.000,00', 'Pasar Desa;6.000.001,00'));
  expect(checked.errors).toEqual([
    {
      line: 7,
      column: 'budget',
      problem: 'sum_differs',
      facts: { code: '4', stated: 110_000_000, sum: 110_000_001, difference: 1 },
    },
    {
      line: 8,
      column: 'budget',
      problem: 'sum_differs',
      facts: { code: '4.1', stated: 10_000_000, sum: 10_000_001, difference: 1 },
    },
    {
      line: 9,
      column: 'budget',
      problem: 'sum_differs',
      facts: { code: '4.1.2', stated: 10_000_000, sum: 10_000_001, difference: 1 },
    },
  ]);
});

test('a total that is missing among totals is asked for, once', async () => {
  expect(await said(budget, SISKEUDES.replace(/;4\.1\.2\.;.*\n/, ''))).toEqual([[9, 'account', 'parent_missing']]);
});

test('more realised than planned is a warning and no error; without a change the adopted budget counts', async () => {
  const file =
    'Kode Rekening;Sumber Dana;Anggaran;Setelah perubahan;Realisasi\n4.1.2.01;PAD;1.000;;1.001\n4.1.2.03;PAD;1.000;2.000;1.500\n';
  const { checked } = await read(budget, file);
  expect(checked.errors).toEqual([]);
  expect(checked.warnings).toEqual([
    { line: 2, column: 'realised', problem: 'above_budget', facts: { planned: 1000, come: 1001, above: 1 } },
  ]);
});

test('codes are found with noughts and dots before and behind them, and by their words', async () => {
  const { checked } = await read(
    budget,
    'Rekening;Sumber dana;Anggaran\n04.01.02.1.;dana desa;5\n4.1.2.3;Pendapatan asli;6\n',
  );
  expect(checked.errors).toEqual([]);
  expect(checked.lines.map(({ codes }) => codes.slice(2))).toEqual([
    ['4.1.2.01', 'DDS'],
    ['4.1.2.03', 'PAD'],
  ]);
});

test.each([
  [
    'an account that is in no list',
    'Rekening;Sumber dana;Anggaran\n4.1.2.01;PAD;5\n4.1.2.77;PAD;5\n',
    [[3, 'account', 'unknown_code']],
  ],
  ['a fund that is in no list', 'Rekening;Sumber dana;Anggaran\n4.1.2.01;XYZ;5\n', [[2, 'fund', 'unknown_code']]],
  ['the same line twice', 'Rekening;Sumber dana;Anggaran\n4.1.2.01;PAD;5\n4.1.2.01;PAD;6\n', [[3, null, 'duplicate']]],
  ['words for a number', 'Rekening;Sumber dana;Anggaran\n4.1.2.01;PAD;lima\n', [[2, 'budget', 'not_a_number']]],
  ['half a rupiah', 'Rekening;Sumber dana;Anggaran\n4.1.2.01;PAD;5,5\n', [[2, 'budget', 'not_whole']]],
  ['less than nothing', 'Rekening;Sumber dana;Anggaran\n4.1.2.01;PAD;(5)\n', [[2, 'budget', 'below_zero']]],
  ['a row with a cell too many', 'Rekening;Sumber dana;Anggaran\n4.1.2.01;PAD;5;6\n', [[2, null, 'ragged']]],
  ['a row with a cell too few', 'Rekening;Sumber dana;Anggaran\n4.1.2.01;PAD\n', [[2, null, 'ragged']]],
  ['a number that may be two', 'Komoditas;Tahun;Luas\nPadi;2025;1.234\n', [[2, 'area', 'ambiguous_number']]],
  ['two decimals where one is kept', 'Komoditas;Tahun;Luas\nPadi;2025;1,25\n', [[2, 'area', 'too_many_decimals']]],
  ['a day that is none', 'Komoditas;Tahun;Tanggal\nPadi;2025;31/02/2025\n', [[2, 'day', 'not_a_date']]],
  ['an address that is none', 'Komoditas;Tahun;Foto\nPadi;2025;javascript:alert(1)\n', [[2, 'photo', 'not_a_link']]],
  [
    'an address that leads elsewhere',
    'Komoditas;Tahun;Foto\nPadi;2025;/\\jahat.example\n',
    [[2, 'photo', 'not_a_link']],
  ],
  [
    'sixteen digits, as a NIK has',
    'Komoditas;Tahun;Luas\nPadi 1809012345678901;2025;5\n',
    [[2, 'commodity', 'personal_number']],
  ],
  ['no year', 'Komoditas;Tahun;Luas\nPadi;;5\n', [[2, 'year', 'required']]],
  ['no column of years', 'Komoditas;Luas\nPadi;5\n', [[2, 'year', 'required']]],
])('%s is an error that names its line and column', async (_, file, errors) => {
  expect(await said(file.startsWith('Rek') ? budget : crops, file)).toEqual(errors);
});

test('an account that the kabupaten opened is taken', async () => {
  expect(await said(budget, 'Rekening;Sumber dana;Anggaran\n4.1.2.01;PAD;5\n4.1.2.95;PAD;5\n')).toEqual([]);
});

test('a row at the end that only adds up is passed over; a line whose code is a total is not', async () => {
  const { checked } = await read(crops, 'Komoditas;Tahun;Petani\nPadi;2025;5\nTotal;2025;6\nJumlah;;11\n');
  expect(checked.lines.map(({ codes }) => codes[0])).toEqual(['Padi', 'Total']);
  expect(checked).toMatchObject({ errors: [], uncoded: 1 });
});

test('what nobody collected is missing and never nought', async () => {
  const { checked } = await read(crops, 'Komoditas;Tahun;Luas;Petani\nPadi;2025;-;\nKopi;2025;0;0\n');
  expect(checked.lines.map(({ values, status }) => [values['area'], values['farmers'], status])).toEqual([
    [null, null, 'missing'],
    [0, 0, 'shown'],
  ]);
});

test.each(['29/11/2025', '29-11-2025', '2025-11-29', '29 November 2025', '29 Nop 2025'])('%s is a day', async (day) => {
  const { checked } = await read(crops, `Komoditas;Tahun;Tanggal\nPadi;2025;${day}\n`);
  expect(checked.lines[0]?.remarks).toEqual({ day: '2025-11-29' });
});

test('a mapping that somebody chose is followed, and what it leaves out stays out', async () => {
  const { checked } = await read(crops, 'A;B;C;D\nPadi;2025;5;rahasia\n', ['commodity', 'year', 'area', null]);
  expect(checked.lines).toEqual([
    { codes: ['Padi', '2025'], values: { area: 5, share: null, farmers: null }, remarks: {}, status: 'shown' },
  ]);
});

test('a column that the file has not says one thing for all rows, read as a cell would be', async () => {
  const file = 'Komoditas;Luas\nPadi;5\nKakao;2\n';
  const { checked } = await read(crops, file, undefined, { year: ' 2025 ', day: '29/11/2025', status: 'contoh' });
  expect(checked.errors).toEqual([]);
  expect(checked.lines.map(({ codes, remarks, status }) => [...codes, remarks['day'], status])).toEqual([
    ['Padi', '2025', '2025-11-29', 'example'],
    ['Kakao', '2025', '2025-11-29', 'example'],
  ]);
});

test('what is wrong with it is told once, not of every row', async () => {
  const rows = 'Rekening;Anggaran\n4.1.2.01;5\n4.1.2.03;7\n';
  const { checked } = await read(budget, rows, undefined, { fund: 'XYZ' });
  expect(checked.errors.map(({ line, column, problem }) => [line, column, problem])).toEqual([
    [2, 'fund', 'unknown_code'],
  ]);
});

test('10,000 rows with their totals are read and judged, and each row costs what it costs in a file of 1,000', async () => {
  const fileOf = (rows: number) => {
    const parts = Array.from({ length: rows - 1 }, (_, i) => `4.1.2.01;PAD;${i};Baris ${i}`);
    const sum = ((rows - 2) * (rows - 1)) / 2;
    return `Rekening;Sumber dana;Anggaran;Catatan\n4.1.2;;${sum};\n${parts.join('\n')}\n`;
  };
  const runs = await runsOf(async () => {
    const { checked } = await read(budget, fileOf(10_000));
    expect(checked).toMatchObject({ rows: 10_000, totals: 1 });
    expect(checked.errors).toHaveLength(9_998);
  });
  expect(runs / (await runsOf(() => read(budget, fileOf(1_000))))).toBeLessThan(11);
});
