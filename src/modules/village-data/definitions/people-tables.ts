import { populationOf, type CodeList, type Dataset, type Worded } from '../datasets/index.ts';
import { word, wordsOf } from './wording.ts';

const ALL = 'all';

/** One way to divide everybody, beside the dusun. */
interface Division {
  readonly slug: string;
  readonly title: Worded;
  readonly summary: Worded;
  readonly keywords: readonly string[];
  readonly name: string;
  readonly heading: Worded;
  readonly words: Readonly<Record<string, Worded>>;
  /** Kinds that are put together where each would say too much: the wide code, its words, and what it holds. */
  readonly wide: readonly (readonly [code: string, words: Worded, of: readonly string[]])[];
}

const listOf = (codes: readonly string[], holds?: Readonly<Record<string, string>>): CodeList => ({
  tree: { code: ALL, parts: codes.map((code) => ({ code })) },
  ...(holds && { holds }),
});

/**
 * Everybody by one thing and by dusun, else of the whole village, else in wider kinds: what the rule of small numbers lets through
 * (docs/decisions/suppression.md). Births, deaths and moves are no such table: see `people-events.ts`.
 */
const everybodyBy =
  ({ slug, title, summary, keywords, name, heading, words, wide }: Division) =>
  (hamlets: readonly string[]): Dataset => {
    const base = populationOf(hamlets);
    const fine = Object.keys(words);
    const held = Object.fromEntries(wide.flatMap(([code, , of]) => of.map((one) => [one, code])));
    const lists = { fine: listOf(fine), wide: listOf([...new Set(fine.map((code) => held[code] ?? code))], held) };
    const all = {
      ...words,
      ...Object.fromEntries(wide.map(([code, title]) => [code, title])),
      [ALL]: word('Semua', 'All'),
    };
    const [dusun] = base.dimensions;
    return {
      ...base,
      slug,
      title,
      summary,
      keywords,
      dimensions: [...(dusun ? [dusun] : []), { name, title: heading, lists, words: all }],
      bands: Object.keys(lists).flatMap((list) => ['dusun', 'village'].map((place) => [place, list])),
      plot: { kind: 'bars', by: name, measure: 'people' },
      headlines: [],
    };
  };

export const educationOf = everybodyBy({
  slug: 'pendidikan-warga',
  title: word('Penduduk menurut pendidikan', 'People by education'),
  summary: word('Sekolah terakhir warga, menurut dusun.', 'Last school of residents, by dusun.'),
  keywords: ['pendidikan', 'sekolah', 'lulusan', 'sarjana', 'penduduk'],
  name: 'education',
  heading: word('Pendidikan', 'Education'),
  words: wordsOf(`
    none | Belum atau tidak sekolah | No school yet, or none
    some | Belum tamat SD | Primary school not finished
    primary | Tamat SD | Primary school
    junior | SMP | Junior secondary
    senior | SMA | Senior secondary
    college | Diploma atau sarjana | Diploma or degree`),
  wide: [
    ['before', word('Belum tamat SD', 'Primary school not finished'), ['none', 'some']],
    ['after', word('SMA ke atas', 'Senior secondary and above'), ['senior', 'college']],
  ],
});

export const occupationOf = everybodyBy({
  slug: 'pekerjaan-warga',
  title: word('Penduduk menurut pekerjaan', 'People by occupation'),
  summary: word(
    'Pekerjaan warga seperti di kartu keluarga, menurut dusun.',
    'Occupation as on the family card, by dusun.',
  ),
  keywords: ['pekerjaan', 'petani', 'nelayan', 'buruh', 'pedagang', 'penduduk'],
  name: 'occupation',
  heading: word('Pekerjaan', 'Occupation'),
  words: wordsOf(`
    land | Petani, pekebun, nelayan | Farmers, planters, fishers
    trade | Wiraswasta, pedagang, pengrajin | Own business, traders, makers
    labour | Buruh, tukang, sopir | Labourers, builders, drivers
    staff | Karyawan, guru, tenaga kesehatan, aparatur | Employees, teachers, health and civil service
    home | Mengurus rumah tangga | At home
    school | Pelajar atau mahasiswa | At school or university
    none | Belum atau tidak bekerja | Not working, or not yet
    other | Lainnya | Other`),
  wide: [
    ['wages', word('Buruh dan karyawan', 'Labourers and employees'), ['labour', 'staff']],
    ['rest', word('Belajar, belum bekerja, lainnya', 'At school, not working, other'), ['school', 'none', 'other']],
  ],
});

export const maritalOf = everybodyBy({
  slug: 'status-kawin-warga',
  title: word('Penduduk menurut status perkawinan', 'People by marital status'),
  summary: word('Status perkawinan warga, menurut dusun.', 'Marital status of residents, by dusun.'),
  keywords: ['perkawinan', 'kawin', 'cerai', 'janda', 'duda', 'penduduk'],
  name: 'marital',
  heading: word('Status perkawinan', 'Marital status'),
  words: wordsOf(`
    single | Belum kawin | Single
    married | Kawin | Married
    divorced | Cerai hidup | Divorced
    widowed | Cerai mati | Widowed`),
  wide: [['ended', word('Cerai hidup atau mati', 'Divorced or widowed'), ['divorced', 'widowed']]],
});

export const religionOf = everybodyBy({
  slug: 'agama-warga',
  title: word('Penduduk menurut agama', 'People by religion'),
  summary: word('Agama warga seperti di kartu keluarga, menurut dusun.', 'Religion as on the family card, by dusun.'),
  keywords: ['agama', 'islam', 'kristen', 'katolik', 'hindu', 'buddha', 'penduduk'],
  name: 'religion',
  heading: word('Agama', 'Religion'),
  words: wordsOf(`
    islam | Islam | Islam
    kristen | Kristen | Protestant
    katolik | Katolik | Catholic
    hindu | Hindu | Hindu
    buddha | Buddha | Buddhist
    khonghucu | Khonghucu | Confucian
    other | Kepercayaan dan lainnya | Belief and other`),
  wide: [
    [
      'others',
      word('Agama dan kepercayaan lain', 'Other religions and beliefs'),
      ['kristen', 'katolik', 'hindu', 'buddha', 'khonghucu', 'other'],
    ],
  ],
});

/** By what a text on a family card begins with, as offices write it: the code of its kind; the first that fits. */
const SCHOOLS: readonly (readonly [RegExp, string])[] = [
  [/belum tamat sd/i, 'some'],
  [/^(?:tidak|belum)/i, 'none'],
  [/diploma|akademi|strata|sarjana|s[123]\b|d[1234]\b/i, 'college'],
  [/sma|smk|slta|aliyah/i, 'senior'],
  [/smp|sltp|tsanawiyah/i, 'junior'],
  [/sd|ibtidaiyah/i, 'primary'],
];
const WORK: readonly (readonly [RegExp, string])[] = [
  [/belum|tidak bekerja|pensiun/i, 'none'],
  [/rumah tangga/i, 'home'],
  [/pelajar|mahasiswa/i, 'school'],
  [/tani|kebun|nelayan|perikanan|peternak/i, 'land'],
  [/wiraswasta|dagang|pengrajin|penjahit/i, 'trade'],
  [/buruh|tukang|sopir|mekanik/i, 'labour'],
  [/karyawan|guru|dosen|bidan|perawat|dokter|pegawai|pns|tni|polri|perangkat|kepala desa/i, 'staff'],
];
const codeIn = (kinds: readonly (readonly [RegExp, string])[], text: string, other: string): string =>
  kinds.find(([pattern]) => pattern.test(text))?.[1] ?? other;

export const educationCode = (text: string): string => codeIn(SCHOOLS, text, 'none');
export const occupationCode = (text: string): string => codeIn(WORK, text, 'other');
export const religionCode = (text: string): string => {
  const name = text.trim().toLowerCase();
  return ['islam', 'kristen', 'katolik', 'hindu', 'buddha', 'khonghucu'].includes(name) ? name : 'other';
};
