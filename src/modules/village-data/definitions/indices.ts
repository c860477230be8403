import type { Dataset, Dimension, Measure } from '../datasets/index.ts';
import { NOTE, OF_THE_OFFICE, SOURCE, word, wordsOf } from './wording.ts';

const YEAR_OF: Dimension = { name: 'year', title: word('Tahun', 'Year') };
const STATUS = { name: 'rank', title: word('Status terbit', 'Published status'), kind: 'text' } as const;
const scoreOf = (decimals: number): Measure => ({
  name: 'score',
  title: word('Skor', 'Score'),
  unit: word('', ''),
  kind: 'amount',
  decimals,
});
const AS_PUBLISHED = {
  ...OF_THE_OFFICE,
  topic: 'index',
  remarks: [STATUS, SOURCE, NOTE],
  period: 'year',
  steward: 'Sekretaris desa',
} as const satisfies Partial<Dataset>;

/** To 2024; another measure than {@link villageIndex}: never one line. */
export const idm: Dataset = {
  ...AS_PUBLISHED,
  // None comes any more: it is never due.
  period: 'once',
  slug: 'idm',
  title: word('Indeks Desa Membangun (sampai 2024)', 'Village development index IDM (to 2024)'),
  summary: word('Skor IDM seperti yang diterbitkan kementerian.', 'IDM scores as the ministry published them.'),
  keywords: ['idm', 'indeks desa membangun', 'status desa', 'mandiri', 'maju', 'berkembang'],
  dimensions: [
    YEAR_OF,
    {
      name: 'index',
      title: word('Indeks', 'Index'),
      closed: true,
      words: wordsOf(`
        IDM | IDM | IDM
        IKS | Ketahanan sosial (IKS) | Social resilience (IKS)
        IKE | Ketahanan ekonomi (IKE) | Economic resilience (IKE)
        IKL | Ketahanan lingkungan (IKL) | Ecological resilience (IKL)`),
    },
  ],
  measures: [scoreOf(4)],
  producer: 'Kementerian Desa dan Pembangunan Daerah Tertinggal',
  source: word('Penetapan IDM tahunan', 'Yearly IDM decree'),
  method: word(
    'Disimpan seperti terbit, tidak kami hitung. Permendesa 2/2016: mandiri di atas 0,8155. Diganti Indeks Desa mulai 2025.',
    'Kept as published, never computed here. Permendesa 2/2016: mandiri above 0.8155. Replaced by Indeks Desa from 2025.',
  ),
  plot: { kind: 'lines', over: 'year', measure: 'score', each: 'index' },
  headlines: [
    { name: 'idm', title: word('IDM', 'IDM'), measure: 'score', of: { index: 'IDM' }, take: { last: 'year' } },
  ],
};

/** From 2025 (Permendesa PDT 9/2024). */
export const villageIndex: Dataset = {
  ...AS_PUBLISHED,
  slug: 'indeks-desa',
  title: word('Indeks Desa (mulai 2025)', 'Village index (from 2025)'),
  summary: word(
    'Skor Indeks Desa menurut enam dimensi, seperti yang diterbitkan.',
    'Village index by its six dimensions, as published.',
  ),
  keywords: ['indeks desa', 'status desa', 'mandiri', 'maju', 'skor'],
  dimensions: [
    YEAR_OF,
    {
      name: 'index',
      title: word('Dimensi', 'Dimension'),
      closed: true,
      words: wordsOf(`
        total | Indeks Desa | Village index
        I | Layanan dasar | Basic services
        II | Sosial | Social
        III | Ekonomi | Economy
        IV | Lingkungan | Environment
        V | Aksesibilitas | Access
        VI | Tata kelola pemerintahan desa | Governance`),
    },
  ],
  measures: [scoreOf(2)],
  producer: 'Kementerian Desa dan Pembangunan Daerah Tertinggal',
  source: word('Penetapan Indeks Desa tahunan', 'Yearly decree of the village index'),
  method: word(
    'Disimpan seperti terbit, tidak kami hitung (Permendesa PDT 9/2024). Tahun 2025 di Indonesia: 20.503 mandiri, 23.579 maju, 21.813 berkembang.',
    'Kept as published, never computed here (Permendesa PDT 9/2024). In Indonesia in 2025: 20,503 mandiri, 23,579 maju, 21,813 berkembang.',
  ),
  plot: { kind: 'bars', by: 'index', measure: 'score' },
  headlines: [
    {
      name: 'village_index',
      title: word('Indeks Desa', 'Village index'),
      measure: 'score',
      of: { index: 'total' },
      take: { last: 'year' },
    },
  ],
};

export const sdgs: Dataset = {
  ...AS_PUBLISHED,
  slug: 'sdgs-desa',
  title: word('Skor SDGs Desa', 'Village SDGs scores'),
  summary: word(
    'Skor 18 tujuan SDGs Desa, 0 sampai 100, seperti yang diterbitkan.',
    'Scores of the 18 village goals, 0 to 100, as published.',
  ),
  keywords: ['sdgs', 'tujuan pembangunan', 'skor', 'kemiskinan', 'kelaparan'],
  dimensions: [
    YEAR_OF,
    {
      name: 'goal',
      title: word('Tujuan', 'Goal'),
      closed: true,
      words: wordsOf(`
        1 | Desa tanpa kemiskinan | No poverty
        2 | Desa tanpa kelaparan | Zero hunger
        3 | Desa sehat dan sejahtera | Good health and well-being
        4 | Pendidikan desa berkualitas | Quality education
        5 | Keterlibatan perempuan desa | Women’s participation
        6 | Desa layak air bersih dan sanitasi | Clean water and sanitation
        7 | Desa berenergi bersih dan terbarukan | Clean and renewable energy
        8 | Pertumbuhan ekonomi desa merata | Even economic growth
        9 | Infrastruktur dan inovasi desa sesuai kebutuhan | Infrastructure and innovation as needed
        10 | Desa tanpa kesenjangan | No inequality
        11 | Kawasan permukiman desa aman dan nyaman | Safe and pleasant housing
        12 | Konsumsi dan produksi desa sadar lingkungan | Mindful consumption and production
        13 | Desa tanggap perubahan iklim | Climate action
        14 | Desa peduli lingkungan laut | Care for the sea
        15 | Desa peduli lingkungan darat | Care for the land
        16 | Desa damai berkeadilan | Peace and justice
        17 | Kemitraan untuk pembangunan desa | Partnership for development
        18 | Kelembagaan desa dinamis dan budaya desa adaptif | Living bodies and culture`),
    },
  ],
  measures: [scoreOf(2)],
  producer: 'Kementerian Desa dan Pembangunan Daerah Tertinggal',
  source: word('Laman SDGs Desa', 'Village SDGs site'),
  method: word(
    'Disimpan seperti terbit, tidak kami hitung (Permendesa 21/2020).',
    'Kept as published, never computed here (Permendesa 21/2020).',
  ),
  plot: { kind: 'bars', by: 'goal', measure: 'score' },
};

/** Prizes and audits that others gave the village, each with its own scale. */
export const judgements: Dataset = {
  ...AS_PUBLISHED,
  slug: 'penilaian-desa',
  title: word('Penilaian pihak lain', 'What others found'),
  summary: word(
    'Nilai dari lembaga lain, seperti Desa Antikorupsi KPK.',
    'Marks given by others, such as the anti-corruption commission.',
  ),
  keywords: ['desa antikorupsi', 'kpk', 'penilaian', 'penghargaan', 'lomba desa'],
  dimensions: [{ name: 'judgement', title: word('Penilaian', 'Judgement') }, YEAR_OF],
  measures: [scoreOf(2)],
  producer: 'Pemerintah desa',
  source: word('Terbitan yang disebut di tiap baris', 'What is named in each line'),
  method: word(
    'Tiap penilaian punya ukurannya sendiri: jangan dibandingkan satu sama lain.',
    'Each has a scale of its own: they cannot be compared with each other.',
  ),
  plot: { kind: 'bars', by: 'judgement', measure: 'score' },
};
