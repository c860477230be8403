import * as v from 'valibot';
import { digits } from '../../kernel/fields.ts';

/**
 * What a NIK says by itself (Perpres 67/2011, UU 24/2013 art. 13): region of first registration, birth day and month,
 * the last two digits of the year, the sex. Never the century: that is the registry's to know.
 */
export interface NikParts {
  /** Six digits. Any plausible one: a NIK stays when its owner moves or the region splits. */
  readonly region: string;
  readonly sex: 'L' | 'P';
  readonly day: number;
  readonly month: number;
  /** 0–99 */
  readonly yearOfCentury: number;
}

/** Something to look at, never a reason to turn somebody away. */
export type NikWarning =
  /** 29 February of a year that had none, in any century. */
  | 'no_such_date'
  /** The registry's birth date was corrected after the NIK was given, or one of them is wrong. */
  | 'birth_date_differs'
  | 'sex_differs';

const WOMEN_ADD = 40;
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads a NIK; null when it cannot be one: not 16 digits, no region, an impossible day or month, serial 0000. */
export function readNik(nik: string): NikParts | null {
  if (!/^\d{16}$/.test(nik)) return null;
  const [province, regency, district, typedDay, month, yearOfCentury] = [0, 2, 4, 6, 8, 10].map((at) =>
    Number(nik.slice(at, at + 2)),
  ) as [number, number, number, number, number, number];
  const sex = typedDay > WOMEN_ADD ? 'P' : 'L';
  const day = sex === 'P' ? typedDay - WOMEN_ADD : typedDay;
  const isRegion = province >= 11 && regency >= 1 && district >= 1;
  const isDay = day >= 1 && day <= (LONGEST_MONTHS[month - 1] ?? 0);
  if (!isRegion || !isDay || nik.endsWith('0000')) return null;
  return { region: nik.slice(0, 6), sex, day, month, yearOfCentury };
}

/** What is odd about a NIK, alone and beside what the registry says. `birthDate` is `YYYY-MM-DD`. */
export function nikWarnings(parts: NikParts, registry?: { birthDate: string; sex: 'L' | 'P' }): NikWarning[] {
  const warnings: NikWarning[] = [];
  const inSomeCentury = [19, 20].some((c) => isLeap(c * 100 + parts.yearOfCentury));
  if (parts.month === 2 && parts.day === 29 && !inSomeCentury) warnings.push('no_such_date');
  if (registry) {
    const said = `${two(parts.yearOfCentury)}-${two(parts.month)}-${two(parts.day)}`;
    if (registry.birthDate.slice(2) !== said) warnings.push('birth_date_differs');
    if (registry.sex !== parts.sex) warnings.push('sex_differs');
  }
  return warnings;
}

/** The same of a record as the registry holds it; nothing of a NIK that is none yet. */
export function nikWarningsOf(record: { nik: string; birthDate: string; sex: 'L' | 'P' }): NikWarning[] {
  const parts = readNik(record.nik);
  return parts ? nikWarnings(parts, record) : [];
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (n: number) => String(n).padStart(2, '0');

/** A NIK as typed; `nik` names the mistake. */
export const NikSchema = v.pipe(
  digits(16, 16, 'nik'),
  v.check((nik) => readNik(nik) !== null, 'nik'),
);

/** A KK number as typed: 16 digits, nothing more is promised of it. */
export const KkSchema = v.pipe(digits(16, 16, 'kk'), v.regex(/[1-9]/, 'kk'));
