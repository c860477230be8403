import { districts, hamlets, neighbourhoods, regions, villages } from '../../src/foundation/villages/villages.table.ts';
import type { Db } from '../../src/platform/libsql/index.ts';
import { regionRows } from '../region/region-rows.ts';
import { portions, put } from './put.ts';

export const REGION = '18.09';
export const HANURA = '18.09.10.2004';
export const HAMLETS = ['A', 'B', 'C', 'D'] as const;
export type HamletKey = (typeof HAMLETS)[number];
export const hamletId = (key: HamletKey): string => `${HANURA}-${key.toLowerCase()}`;

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

/** Pesawaran with its 11 districts and 148 villages, and Hanura, the pilot, in full. The others wait to be switched on. */
export async function seedRegion(db: Db): Promise<void> {
  const rows = await regionRows(REGION, HANURA);
  if (!rows) throw new Error(`There is no ${REGION} in idn-area-data`);
  const kecamatan = rows.districts.map((d) => ({ ...d, ...(HANURA.startsWith(`${d.id}.`) ? CAMAT : {}) }));
  await put(db, [db.insert(regions).values(rows.region), db.insert(districts).values(kecamatan)]);
  for (const some of portions(rows.villages, 50))
    await put(db, [
      db.insert(villages).values(
        some.map((v) => ({
          ...v,
          status: 'listed' as const,
          ...(v.id === HANURA && { status: 'active' as const, ...HANURA_FACTS }),
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

/** Invented, as all people of the demo. */
const CAMAT = { headName: 'Drs. Syukur Wirjo Atmojo, M.Si.', headNip: '196805121990031999' };

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
