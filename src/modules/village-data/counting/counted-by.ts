import { countedHouseholds, countedResidents, type CountedResident } from '../../../foundation/residents/index.ts';
import { ageCode } from '../datasets/index.ts';
import { educationCode, occupationCode, religionCode, sizeCode } from '../definitions/index.ts';
import { eventsSource } from './events-source.ts';
import type { Source } from './source.ts';

/** Where a family card names no dusun. */
export const NO_HAMLET = 'Belum tercatat';

/** Full years on a day, both `YYYY-MM-DD`. */
const ageOn = (birthDate: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);

/** Everybody, by dusun and by what is asked of each. Religion is opened only for who asks for it. */
const everybody = (
  codesOf: (resident: CountedResident, day: string) => readonly string[],
  opens: { readonly religion: boolean } = { religion: false },
): Source => ({
  async next(db, { village_id, as_of, counted_to }, limit) {
    const residents = await countedResidents(db, village_id, counted_to, limit, opens);
    return {
      codes: residents.map((resident) => [resident.hamlet ?? NO_HAMLET, ...codesOf(resident, as_of)]),
      to: residents.at(-1)?.id ?? counted_to,
    };
  },
});

const households: Source = {
  async next(db, { village_id, counted_to }, limit) {
    const some = await countedHouseholds(db, village_id, counted_to, limit);
    return {
      // A card on which nobody is left counts as none; it is passed all the same.
      codes: some.map(({ hamlet, members }) => (members > 0 ? [hamlet ?? NO_HAMLET, sizeCode(members)] : [])),
      to: some.at(-1)?.id ?? counted_to,
    };
  },
};

/** The datasets that are counted from the registry of residents, by slug: people first, then what must fit to them. */
export const COUNTED: Readonly<Record<string, Source>> = {
  penduduk: everybody(({ sex, birthDate }, day) => [sex, ageCode(Math.max(0, ageOn(birthDate, day)))]),
  'pendidikan-warga': everybody(({ education }) => [educationCode(education)]),
  'pekerjaan-warga': everybody(({ occupation }) => [occupationCode(occupation)]),
  'status-kawin-warga': everybody(({ marital }) => [marital]),
  'agama-warga': everybody(({ religion }) => [religionCode(religion)], { religion: true }),
  'rumah-tangga': households,
  'peristiwa-penduduk': eventsSource(NO_HAMLET),
};
