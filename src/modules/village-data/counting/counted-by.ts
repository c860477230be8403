import type { CountedResident } from '../../../foundation/residents/index.ts';
import { ageCode } from '../datasets/index.ts';
import { educationCode, occupationCode, religionCode } from '../definitions/index.ts';

/** Where a family card names no dusun. */
export const NO_HAMLET = 'Belum tercatat';

/** The one for which religion is opened. */
export const BY_RELIGION = 'agama-warga';

/** Full years on a day, both `YYYY-MM-DD`. */
const ageOn = (birthDate: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);

/**
 * The datasets that are counted from the registry of residents: by slug, where on a day somebody belongs in it, as one of its
 * finest codes each.
 */
export const COUNTED: Readonly<Record<string, (resident: CountedResident, day: string) => readonly string[]>> = {
  penduduk: ({ hamlet, sex, birthDate }, day) => [
    hamlet ?? NO_HAMLET,
    sex,
    ageCode(Math.max(0, ageOn(birthDate, day))),
  ],
  'pendidikan-warga': ({ hamlet, education }) => [hamlet ?? NO_HAMLET, educationCode(education)],
  'pekerjaan-warga': ({ hamlet, occupation }) => [hamlet ?? NO_HAMLET, occupationCode(occupation)],
  'status-kawin-warga': ({ hamlet, marital }) => [hamlet ?? NO_HAMLET, marital],
  [BY_RELIGION]: ({ hamlet, religion }) => [hamlet ?? NO_HAMLET, religionCode(religion)],
};
