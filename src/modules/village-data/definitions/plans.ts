import type { Dataset, Dimension, Remark } from '../datasets/index.ts';
import { NOTE, OF_THE_OFFICE, RUPIAH, SOURCE, UNIT, word } from './wording.ts';

const text = (name: string, id: string, en: string): Remark => ({ name, title: word(id, en), kind: 'text' });
const PROJECT: Dimension = { name: 'project', title: word('Kegiatan', 'Project') };
const PROGRESS = {
  name: 'progress',
  title: word('Kemajuan', 'Progress'),
  unit: word('%', '%'),
  kind: 'percent',
} as const;
const SPENT = { name: 'spent', title: word('Sudah dibayar', 'Paid so far'), unit: RUPIAH, kind: 'rupiah' } as const;

/** Up to three photos of a report, each with the words that say what is on it. */
const PHOTOS: readonly Remark[] = ['photo', 'photo_2', 'photo_3'].flatMap((name, at): readonly Remark[] => [
  {
    name,
    title: word(`Foto ${at + 1}`, `Photo ${at + 1}`),
    kind: 'link',
    file: { kind: 'photo', beside: `${name}_words` },
  },
  text(`${name}_words`, `Keterangan foto ${at + 1}`, `Words for photo ${at + 1}`),
]);

/** What the village plans and builds. Its wisdom is a name of {@link localWisdom}, its craft one of {@link CRAFTS}. */
export const plans: Dataset = {
  ...OF_THE_OFFICE,
  slug: 'rencana',
  title: word('Rencana dan pembangunan desa', 'Plans and projects of the village'),
  summary: word(
    'Kegiatan RPJMDes dan RKPDes: di mana, berapa, dari dana apa, sampai mana, siapa yang mengerjakan, dan kearifan lokal yang menjadi dasarnya.',
    'Projects of the village’s plans: where, how much, from which fund, how far, by whom, and the local wisdom they build on.',
  ),
  topic: 'plans',
  keywords: ['rencana', 'rpjmdes', 'rkpdes', 'pembangunan', 'proyek', 'jalan', 'drainase', 'musrenbang', 'kegiatan'],
  dimensions: [PROJECT, { name: 'place', title: word('Tempat', 'Place') }],
  measures: [
    { name: 'cost', title: word('Biaya', 'Cost'), unit: RUPIAH, kind: 'rupiah' },
    SPENT,
    PROGRESS,
    { name: 'volume', title: word('Volume', 'Volume'), unit: word('', ''), kind: 'amount', decimals: 1 },
    { name: 'people', title: word('Yang ikut', 'Who took part'), unit: word('orang', 'people'), kind: 'count' },
  ],
  remarks: [
    UNIT,
    text('plan', 'Dokumen rencana', 'Plan'),
    text('activity', 'Kode kegiatan APBDes', 'Activity in the budget'),
    text('fund', 'Sumber dana', 'Fund'),
    { name: 'start', title: word('Mulai', 'Start'), kind: 'date' },
    { name: 'end', title: word('Selesai', 'End'), kind: 'date' },
    text('contractor', 'Pelaksana', 'Carried out by'),
    text('took_part', 'Warga yang ikut', 'Residents who took part'),
    text('wisdom', 'Kearifan lokal', 'Local wisdom'),
    text('craft', 'Kerajinan atau komoditas', 'Craft or commodity'),
    SOURCE,
    NOTE,
  ],
  period: 'year',
  source: word(
    'RPJMDes, RKPDes, dan laporan pelaksana kegiatan',
    'Plans of the village and reports of who carries them out',
  ),
  method: word(
    'Kemajuan menurut laporan terakhir tiap kegiatan. Biaya menurut APBDes setelah perubahan.',
    'Progress as last reported. Cost as in the budget after its change.',
  ),
  plot: {
    kind: 'timeline',
    what: 'project',
    place: 'place',
    start: 'start',
    end: 'end',
    progress: 'progress',
    reports: 'kemajuan-rencana',
  },
};

/** How far each project was on a day; from three reports on its end can be reckoned. */
export const planReports: Dataset = {
  ...OF_THE_OFFICE,
  slug: 'kemajuan-rencana',
  title: word('Laporan kemajuan kegiatan desa', 'Progress reports of projects'),
  summary: word(
    'Sampai mana tiap kegiatan pada hari dilaporkan.',
    'How far each project was on the day it was reported.',
  ),
  topic: 'plans',
  keywords: ['kemajuan', 'progres', 'laporan', 'proyek', 'pembangunan'],
  dimensions: [PROJECT, { name: 'day', title: word('Tanggal', 'Day'), kind: 'date' }],
  measures: [PROGRESS, SPENT],
  remarks: [...PHOTOS, SOURCE, NOTE],
  period: 'month',
  source: word('Laporan pelaksana kegiatan', 'Reports of who carries the projects out'),
  method: word(
    'Persen pekerjaan, ditaksir pelaksana di tempat. Kemajuan yang turun disertai alasan di catatan.',
    'Per cent of the work, judged on the spot. Progress that fell says why in its note.',
  ),
  rises: { each: 'project', over: 'day', measure: 'progress', unless: 'note' },
  plot: { kind: 'lines', over: 'day', measure: 'progress', each: 'project' },
};

/** Regulations of the village. One without a document to read says so by having none. */
export const regulations: Dataset = {
  ...OF_THE_OFFICE,
  slug: 'peraturan-desa',
  title: word('Peraturan desa', 'Regulations of the village'),
  summary: word(
    'Peraturan desa dan peraturan kepala desa: nomor, tahun, dan tentang apa.',
    'Regulations of the village and its head: number, year and what they are about.',
  ),
  topic: 'rules',
  keywords: ['perdes', 'peraturan', 'perkades', 'hukum', 'aturan', 'regulasi'],
  dimensions: [{ name: 'regulation', title: word('Peraturan', 'Regulation') }],
  measures: [],
  remarks: [
    text('about', 'Tentang', 'About'),
    text('kind', 'Jenis', 'Kind'),
    text('number', 'Nomor', 'Number'),
    text('year', 'Tahun', 'Year'),
    { name: 'enacted', title: word('Ditetapkan', 'Enacted'), kind: 'date' },
    text('state', 'Keadaan', 'State'),
    {
      name: 'document',
      title: word('Dokumen (PDF)', 'Document (PDF)'),
      kind: 'link',
      file: { kind: 'document', beside: 'document_sha256' },
    },
    text('document_sha256', 'SHA-256 dokumen', 'SHA-256 of the document'),
    SOURCE,
    NOTE,
  ],
  period: 'year',
  source: word('Lembaran dan buku peraturan desa', 'Gazette and book of regulations of the village'),
  method: word('Yang dicabut tetap tercantum dengan keadaannya.', 'What was repealed stays in the list and says so.'),
  plot: { kind: 'list', name: 'regulation' },
};
