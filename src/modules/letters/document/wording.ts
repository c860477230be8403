import type { PrintedPerson } from './letter-snapshot.ts';

const MONTHS = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni',
  'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
]; // prettier-ignore

/** `2026-11-02` → `2 November 2026`. Anything else comes back as it is. */
export function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year && day && name ? `${Number(day)} ${name} ${year}` : date;
}

const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** `2026-11-02` → `Senin, 2 November 2026`, as an event is dated. */
export function dayDate(date: string): string {
  const day = DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return day ? `${day}, ${longDate(date)}` : date;
}

const ONES = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'];
const SCALES: readonly [number, string][] = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
  [100, 'ratus'],
];

/** A whole number in Indonesian words: 1.250 → `seribu dua ratus lima puluh`. Below 10^15. */
export function inWords(n: number): string {
  if (n === 0) return 'nol';
  if (n < 12) return ONES[n] ?? '';
  if (n < 20) return `${ONES[n - 10] ?? ''} belas`;
  if (n < 100) return join(`${ONES[Math.floor(n / 10)] ?? ''} puluh`, n % 10);
  for (const [size, name] of SCALES) {
    if (n < size) continue;
    const count = Math.floor(n / size);
    // "seratus" and "seribu", but "satu juta".
    const head = count === 1 && size <= 1_000 ? `se${name}` : `${inWords(count)} ${name}`;
    return join(head, n % size);
  }
  return String(n);
}

const join = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${inWords(rest)}`);

/** Rupiah as an official letter writes it: `Rp1.500.000 (satu juta lima ratus ribu rupiah)`. */
export const rupiahInFull = (amount: number): string =>
  `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} (${inWords(amount)} rupiah)`;

export const SEX: Readonly<Record<NonNullable<PrintedPerson['sex']>, string>> = { L: 'Laki-laki', P: 'Perempuan' };

type Marriage = Pick<PrintedPerson, 'marital' | 'maritalRecorded' | 'sex'>;

/** As the family card says it (Permendagri 109/2019): `Kawin Tercatat`; `Kawin` where the registry does not know which. */
export function maritalWords({ marital, maritalRecorded = null }: Marriage): string {
  if (marital === 'single') return 'Belum Kawin';
  if (marital === 'widowed') return 'Cerai Mati';
  const recorded = maritalRecorded === null ? '' : maritalRecorded ? ' Tercatat' : ' Belum Tercatat';
  return `${marital === 'married' ? 'Kawin' : 'Cerai Hidup'}${recorded}`;
}

/** As the marriage letter N1 says it (Kepdirjen Bimas Islam 473/2020). */
export function marriageStatus({ marital, sex }: Marriage): string {
  const man = sex === 'L';
  if (marital === 'single') return man ? 'Jejaka' : 'Perawan';
  if (marital === 'married') return man ? 'Beristri' : 'Bersuami';
  return `${man ? 'Duda' : 'Janda'} (${marital === 'divorced' ? 'cerai hidup' : 'cerai mati'})`;
}

/** Whole years from a birth date to a day, both `YYYY-MM-DD`. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
