import type { Dataset, Dimension, Measure, Worded } from '../datasets/index.ts';
import { ACCOUNTS } from './apbdes-accounts.ts';
import { ACTIVITIES } from './apbdes-activities.ts';
import { NOTE, OF_THE_OFFICE, RUPIAH, SOURCE, word, wordsOf } from './wording.ts';

const PART: Dimension = {
  name: 'part',
  title: word('Bagian', 'Part'),
  closed: true,
  words: wordsOf(`
    income | Pendapatan | Income
    spending | Belanja | Spending
    financing_in | Penerimaan pembiayaan | Financing received
    financing_out | Pengeluaran pembiayaan | Financing paid out`),
  follows: {
    from: 'account',
    by: { '4': 'income', '5': 'spending', '6.1': 'financing_in', '6.2': 'financing_out' },
  },
};
/** `none`: income and financing belong to no field. */
const FIELD: Dimension = {
  name: 'field',
  title: word('Bidang', 'Field'),
  closed: true,
  words: wordsOf(`
    1 | Penyelenggaraan pemerintahan desa | Running the village office
    2 | Pelaksanaan pembangunan desa | Building and services
    3 | Pembinaan kemasyarakatan | Community life
    4 | Pemberdayaan masyarakat | Livelihoods and skills
    5 | Bencana, darurat, dan mendesak | Disasters, emergencies and urgent needs
    none | Tanpa bidang | No field`),
  follows: { from: 'activity', by: { '1': '1', '2': '2', '3': '3', '4': '4', '5': '5' } },
};
const FUND: Dimension = {
  name: 'fund',
  title: word('Sumber dana', 'Fund'),
  closed: true,
  words: wordsOf(`
    DDS | Dana Desa (APBN) | Village fund (state budget)
    ADD | Alokasi Dana Desa (APBD kabupaten) | Allocation from the kabupaten
    PBH | Bagi hasil pajak dan retribusi | Share of taxes and levies
    PAD | Pendapatan asli desa | The village’s own income
    PBP | Bantuan keuangan provinsi | Aid of the province
    PBK | Bantuan keuangan kabupaten | Aid of the kabupaten
    DLL | Pendapatan lain-lain | Other income
    SWD | Swadaya masyarakat | Residents’ own contribution`),
};
const rupiah = (name: string, title: Worded): Measure => ({ name, title, unit: RUPIAH, kind: 'rupiah' });
const NONE = { none: word('Tanpa kegiatan', 'No activity') };
const REALISED = word('Realisasi', 'Realised');

/**
 * One line for each account of an activity and its fund: nothing in it is a sum of other lines, so that adding up counts nothing
 * twice. Its year is the year of the release’s as-of date.
 */
export const apbdes: Dataset = {
  ...OF_THE_OFFICE,
  slug: 'apbdes',
  title: word('Anggaran desa (APBDes) dan realisasinya', 'Village budget and what came of it'),
  summary: word(
    'Dari mana uang desa datang dan untuk apa dibelanjakan: anggaran, perubahan, dan realisasi menurut bidang, kegiatan, rekening, dan sumber dana.',
    'Where the village’s money comes from and what it is spent on: budget, change and realisation by field, activity, account and fund.',
  ),
  topic: 'money',
  keywords: [
    'anggaran',
    'apbdes',
    'belanja',
    'dana desa',
    'jalan',
    'realisasi',
    'uang desa',
    'siltap',
    'posyandu',
    'blt',
  ],
  dimensions: [
    PART,
    FIELD,
    { name: 'activity', title: word('Kegiatan', 'Activity'), words: { ...ACTIVITIES, ...NONE } },
    { name: 'account', title: word('Rekening', 'Account'), words: ACCOUNTS },
    FUND,
  ],
  measures: [
    rupiah('budget', word('Anggaran murni', 'Budget as adopted')),
    rupiah('changed', word('Anggaran setelah perubahan', 'Budget after the change')),
    rupiah('realised', REALISED),
  ],
  remarks: [SOURCE, NOTE],
  period: 'year',
  source: word('Perdes APBDes dan buku kas umum desa', 'Budget regulation and cash book of the village'),
  method: word(
    'Kode menurut Permendagri 20/2018. Belum diubah berarti anggaran setelah perubahan sama dengan yang murni.',
    'Codes of Permendagri 20/2018. Where nothing was changed, the budget after the change is the one adopted.',
  ),
  plot: { kind: 'budget', by: 'field', planned: 'changed', come: 'realised', of: { part: 'spending' } },
  headlines: [
    {
      name: 'spending',
      title: word('Belanja desa', 'Spending'),
      measure: 'changed',
      of: { part: 'spending' },
      take: 'sum',
    },
    {
      name: 'spent',
      title: word('Sudah dibelanjakan', 'Spent'),
      measure: 'realised',
      of: { part: 'spending' },
      take: 'sum',
    },
    {
      name: 'income',
      title: word('Pendapatan desa', 'Income'),
      measure: 'changed',
      of: { part: 'income' },
      take: 'sum',
    },
  ],
};

/** What came in and went out month by month; a year of it adds up to the realisation of {@link apbdes}. */
export const apbdesByMonth: Dataset = {
  ...OF_THE_OFFICE,
  slug: 'apbdes-bulanan',
  title: word('Realisasi anggaran desa tiap bulan', 'Village budget realised by month'),
  summary: word(
    'Berapa uang desa yang masuk dan dibelanjakan tiap bulan, menurut bidang.',
    'How much of the village’s money came in and was spent each month, by field.',
  ),
  topic: 'money',
  keywords: ['realisasi', 'anggaran', 'apbdes', 'bulanan', 'serapan', 'belanja'],
  dimensions: [{ name: 'month', title: word('Bulan', 'Month') }, PART, FIELD],
  measures: [
    rupiah('realised', word('Realisasi bulan ini', 'Realised in the month')),
    rupiah('to_date', word('Realisasi sejak Januari', 'Realised since January')),
  ],
  remarks: [SOURCE],
  period: 'month',
  source: word('Buku kas umum desa', 'Cash book of the village'),
  method: word(
    'Menurut tanggal pembukuan. Jumlah setahun sama dengan realisasi di APBDes.',
    'By the day of booking. A year adds up to the realisation of the budget.',
  ),
  plot: { kind: 'lines', over: 'month', measure: 'to_date', each: 'field', of: { part: 'spending' } },
};

/** Income of years that are closed, so that a line over them compares whole years. */
export const incomeByYear: Dataset = {
  ...OF_THE_OFFICE,
  slug: 'pendapatan-desa',
  title: word('Pendapatan desa tiap tahun', 'Village income by year'),
  summary: word(
    'Uang yang masuk ke kas desa tiap tahun yang sudah ditutup, menurut sumber dana.',
    'Money that came in, each closed year, by fund.',
  ),
  topic: 'money',
  keywords: ['pendapatan', 'dana desa', 'add', 'pad', 'bagi hasil', 'penerimaan'],
  dimensions: [{ name: 'year', title: word('Tahun', 'Year') }, FUND],
  measures: [rupiah('budget', word('Anggaran', 'Budget')), rupiah('realised', REALISED)],
  remarks: [SOURCE],
  period: 'year',
  source: word('Laporan realisasi APBDes akhir tahun', 'Year-end reports of the budget'),
  method: word(
    'Hanya tahun yang bukunya sudah ditutup. Tahun berjalan ada di data APBDes.',
    'Only years whose books are closed. The current year is in the budget data.',
  ),
  plot: { kind: 'lines', over: 'year', measure: 'realised', each: 'fund', carriedOn: true },
};
