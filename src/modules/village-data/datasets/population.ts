import type { CodeList, Dataset } from './dataset.ts';

const ALL = 'all';
const EVERYBODY = { id: 'Semua', en: 'All' };
const total = (codes: readonly string[]): CodeList => ({ tree: { code: ALL, parts: codes.map((code) => ({ code })) } });
/** The dimension left out. */
const NONE: CodeList = { tree: { code: ALL } };

/** Where a band of age begins; the last is open. */
const FIVE_YEARS = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75];
const TEN_YEARS = [0, 5, 10, 15, 25, 35, 45, 55, 65, 75];
const SIX_AGES = [0, 5, 15, 25, 45, 65];
const LIFE = [0, 15, 65];

const labelOf = (starts: readonly number[], at: number): string => {
  const [from, next] = [starts[at] ?? 0, starts[at + 1]];
  return next === undefined ? `${from}+` : `${from}-${next - 1}`;
};
const bandOf = (starts: readonly number[], age: number) =>
  labelOf(
    starts,
    starts.findLastIndex((start) => start <= age),
  );

/** The finest code of an age in years. */
export const ageCode = (age: number): string => bandOf(FIVE_YEARS, age);

/** Sums of other bands say of which years, and no more. */
const PARTS_OF_LIFE = Object.fromEntries(
  LIFE.map((from) => bandOf(LIFE, from)).map((years) => [`life ${years}`, { id: years, en: years }]),
);

/** Ages in bands, each band a part of childhood, of the years of work or of old age. */
function ages(starts: readonly number[]): CodeList {
  const parts = LIFE.map((from, at) => {
    const bands = starts.filter((start) => start >= from && start < (LIFE[at + 1] ?? Infinity));
    const codes = bands.map((start) => ({ code: bandOf(starts, start) }));
    return codes.length > 1 ? { code: `life ${labelOf(LIFE, at)}`, parts: codes } : { code: labelOf(LIFE, at) };
  });
  return {
    tree: { code: ALL, parts },
    holds: Object.fromEntries(FIVE_YEARS.map((start) => [ageCode(start), bandOf(starts, start)])),
  };
}

/** People by dusun, sex and age, of a village with such dusun: from its registry, by where the family card is. */
export const populationOf = (hamlets: readonly string[]): Dataset => ({
  slug: 'penduduk',
  title: { id: 'Penduduk menurut dusun, jenis kelamin, dan umur', en: 'People by dusun, sex and age' },
  summary: {
    id: 'Berapa orang tinggal di tiap dusun, laki-laki dan perempuan, menurut kelompok umur.',
    en: 'How many people live in each dusun, men and women, by band of age.',
  },
  topic: 'people',
  keywords: ['penduduk', 'warga', 'jiwa', 'umur', 'laki-laki', 'perempuan', 'dusun'],
  dimensions: [
    {
      name: 'dusun',
      title: { id: 'Dusun', en: 'Dusun' },
      lists: { dusun: total(hamlets), village: NONE },
      words: { all: { id: 'Seluruh desa', en: 'The whole village' } },
    },
    {
      name: 'sex',
      title: { id: 'Jenis kelamin', en: 'Sex' },
      lists: { sex: total(['L', 'P']) },
      words: { all: EVERYBODY, L: { id: 'Laki-laki', en: 'Men' }, P: { id: 'Perempuan', en: 'Women' } },
    },
    {
      name: 'age',
      title: { id: 'Umur', en: 'Age' },
      lists: { five: ages(FIVE_YEARS), ten: ages(TEN_YEARS), six: ages(SIX_AGES), life: ages(LIFE) },
      words: { all: EVERYBODY, ...PARTS_OF_LIFE },
    },
  ],
  measures: [
    { name: 'people', title: { id: 'Penduduk', en: 'People' }, unit: { id: 'orang', en: 'people' }, kind: 'count' },
  ],
  remarks: [],
  period: 'year',
  producer: 'Pemerintah desa',
  steward: 'Sekretaris desa',
  licence: 'CC-BY-4.0',
  source: { id: 'Buku induk penduduk desa', en: 'Registry of residents of the village' },
  method: {
    id: 'Dihitung menurut alamat kartu keluarga pada hari yang disebut. Angka yang terlalu kecil tidak ditampilkan.',
    en: 'Counted by the address of the family card on the day it is of. Numbers that are too small are not shown.',
  },
  from: 'derived',
  disclosure: 'people',
  bands: ['dusun', 'village'].flatMap((place) => ['five', 'ten', 'six', 'life'].map((age) => [place, 'sex', age])),
  plot: { kind: 'pyramid', side: 'sex', age: 'age', measure: 'people' },
  headlines: [
    {
      name: 'people',
      title: { id: 'Penduduk', en: 'People' },
      measure: 'people',
      of: { dusun: ALL, sex: ALL, age: ALL },
    },
  ],
  everybody: true,
});
