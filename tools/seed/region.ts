import { getDistricts, getVillages } from 'idn-area-data';
import { districts, hamlets, neighbourhoods, regions, villages } from '../../src/foundation/villages/villages.table.ts';
import type { Db } from '../../src/platform/libsql/index.ts';
import { portions, put, slugOf } from './put.ts';

export const REGION = '18.09';
export const HANURA = '18.09.10.2004';
export const HAMLETS = ['A', 'B', 'C', 'D'] as const;
export type HamletKey = (typeof HAMLETS)[number];
export const hamletId = (key: HamletKey): string => `${HANURA}-${key.toLowerCase()}`;

/** Monday to Friday 08.00–16.00 WIB, Friday until 15.30. */
const OFFICE_HOURS: Record<string, [number, number]> = {
  1: [480, 960],
  2: [480, 960],
  3: [480, 960],
  4: [480, 960],
  5: [480, 930],
};

/** RT numbers of each dusun: 34 in all, as in the village profile. */
export const RTS: Record<HamletKey, readonly string[]> = {
  A: rts(1, 8),
  B: rts(9, 16),
  C: rts(17, 25),
  D: rts(26, 34),
};

function rts(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(3, '0'));
}

/**
 * Pesawaran with its 11 districts and 148 villages under today's Kemendagri codes (npm idn-area-data: MIT, data ODbL),
 * and Hanura, the pilot, in full. Other villages are listed and wait for the kabupaten to switch them on.
 */
export async function seedRegion(db: Db): Promise<void> {
  const [allDistricts, allVillages] = await Promise.all([getDistricts(), getVillages()]);
  const ours = allDistricts.filter((d) => d.regency_code === REGION);
  const names = new Map(ours.map((d) => [d.code, d.name]));
  const theirs = allVillages.filter((v) => names.has(v.district_code));
  const taken = new Map<string, number>();
  for (const v of theirs) taken.set(slugOf(v.name), (taken.get(slugOf(v.name)) ?? 0) + 1);
  const slug = (v: { name: string; district_code: string }) =>
    (taken.get(slugOf(v.name)) ?? 0) > 1
      ? `${slugOf(v.name)}-${slugOf(names.get(v.district_code) ?? '')}`
      : slugOf(v.name);

  await put(db, [
    db
      .insert(regions)
      .values({ id: REGION, name: 'Pesawaran', province: 'Lampung', slug: 'pesawaran', pilotVillageId: HANURA }),
    db
      .insert(districts)
      .values(ours.map((d) => ({ id: d.code, regionId: REGION, name: d.name, slug: slugOf(d.name) }))),
  ]);
  for (const some of portions(theirs, 50))
    await put(db, [
      db.insert(villages).values(
        some.map((v) => ({
          id: v.code,
          districtId: v.district_code,
          name: v.name,
          slug: slug(v),
          status: v.code === HANURA ? ('active' as const) : ('listed' as const),
          numberCode: v.name
            .toUpperCase()
            .replace(/[AEIOU\s]/g, '')
            .slice(0, 3)
            .padEnd(3, 'X'),
          officeHours: OFFICE_HOURS,
          ...(v.code === HANURA && HANURA_FACTS),
        })),
      ),
    ]);
  await put(db, [
    db.insert(hamlets).values(HAMLETS.map((key) => ({ id: hamletId(key), villageId: HANURA, name: `Dusun ${key}` }))),
    db.insert(neighbourhoods).values(
      HAMLETS.flatMap((key) =>
        RTS[key].map((number) => ({
          id: `${HANURA}-rt-${number}`,
          villageId: HANURA,
          hamletId: hamletId(key),
          number,
        })),
      ),
    ),
  ]);
}

const HANURA_FACTS = {
  story:
    'Hanura terletak di Kecamatan Teluk Pandan, di antara kaki Gunung Ratai dan pantai Teluk Lampung. Sebagian warganya berkebun kopi dan kakao di lereng, sebagian melaut, dan banyak ibu-ibunya menyulam, menganyam, dan memasak untuk dijual.\n\nDesa ini punya empat dusun dan 34 RT. Pada 2022 Hanura menjadi salah satu dari sepuluh desa percontohan antikorupsi.',
  cover: 'villages/hanura',
  officeAddress: 'Jalan Raya Way Ratai Km 12, Hanura',
  postalCode: '35450',
  officeEmail: 'kantor@hanura.desa.example',
  numberCode: 'HNR',
  /** One percent of a completed order goes to the village, as its regulation says. */
  feeBps: 100,
};
