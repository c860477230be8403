import { HOUR } from '../../src/kernel/clock.ts';
import type { Vault } from '../../src/kernel/ports.ts';
import { commit, raw, type Db } from '../../src/platform/libsql/index.ts';

/** The village of the bench, its dusun, and when it is. */
export const PLACE = { village: '18.09.10.2004', now: Date.parse('2026-09-30T03:00:00Z') } as const;
const DUSUN = ['A', 'B', 'C', 'D', 'E', 'F'];
const SCHOOLS = ['Tidak/Belum Sekolah', 'Tamat SD/Sederajat', 'SLTP/Sederajat', 'SLTA/Sederajat', 'Strata I'];
const WORK = ['Petani/Pekebun', 'Pedagang', 'Buruh Harian Lepas', 'Guru', 'Mengurus Rumah Tangga', 'Pelajar/Mahasiswa'];
const FAITHS = ['Islam', 'Islam', 'Islam', 'Hindu', 'Kristen', 'Katolik'];
const MARITAL = ['single', 'married', 'married', 'widowed'];
/** Every so manieth resident had an event in the year. */
const EVENT_EACH = 25;

/** A region with one village and nobody in it. */
export async function emptyVillage(db: Db): Promise<void> {
  const { village } = PLACE;
  await must(db, [
    raw(
      `INSERT INTO regions (id, name, province, slug, pilot_village_id) VALUES ('18.09', 'Pesawaran', 'Lampung', 'pesawaran', ?)`,
      [village],
    ),
    raw(
      `INSERT INTO districts (id, region_id, name, slug) VALUES ('18.09.10', '18.09', 'Teluk Pandan', 'teluk-pandan')`,
    ),
    raw(
      `INSERT INTO villages (id, name, number_code, district_id, slug, status, office_hours)
       VALUES (?, 'Hanura', 'HNR', '18.09.10', 'hanura', 'active', '{}')`,
      [village],
    ),
    raw(`INSERT INTO hamlets (id, village_id, name) SELECT value, ?1, 'Dusun ' || value FROM json_each(?2)`, [
      village,
      JSON.stringify(DUSUN),
    ]),
  ]);
}

/** Residents from one number to another on their family cards, with all that the registry seals sealed, and what happened to some. */
export async function fillVillage(db: Db, vault: Vault, from: number, until: number): Promise<void> {
  const numbers = Array.from({ length: until - from }, (_, at) => from + at);
  const heads = numbers.filter((n) => n % 4 === 0 || n === from);
  const cards = await Promise.all(
    heads.map(async (n) => {
      const kk = String(1_809_000_000_000_000 + n);
      const [sealed, index, address] = await Promise.all([
        vault.seal(kk, 'households.kk'),
        vault.blind('kk', kk),
        vault.seal(`Jalan Way Ratai ${n}`, 'households.address'),
      ]);
      return [idOf('home', n), sealed, index, address, DUSUN[n % DUSUN.length]];
    }),
  );
  const people = await Promise.all(
    numbers.map(async (n) => {
      const seal = (text: string, column: string) => vault.seal(text, `residents.${column}`);
      const nik = String(1_809_100_000_000_000 + n);
      return await Promise.all([
        idOf('one', n),
        idOf('home', Math.max(from, n - (n % 4))),
        seal(nik, 'nik'),
        vault.blind('nik', nik),
        n % 2 ? 'L' : 'P',
        `${1940 + ((n * 7) % 86)}-02-03`,
        seal(FAITHS[n % FAITHS.length] ?? '', 'religion'),
        SCHOOLS[n % SCHOOLS.length],
        WORK[n % WORK.length],
        MARITAL[n % MARITAL.length],
        seal('O', 'blood_type'),
        seal('', 'disability'),
        seal('Slamet', 'father_name'),
        seal('Sumarni', 'mother_name'),
      ]);
    }),
  );
  await must(db, [
    raw(
      `INSERT INTO households (id, village_id, kk_sealed, kk_index, address_sealed, hamlet_id)
       SELECT value ->> 0, ?1, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?2)`,
      [PLACE.village, JSON.stringify(cards)],
    ),
    raw(
      `INSERT INTO residents (id, village_id, household_id, nik_sealed, nik_index, name, sex, birth_place, birth_date, religion, education,
         occupation, marital, blood_type, disability, father_name, mother_name, relationship, created_at, updated_at)
       SELECT value ->> 0, ?1, value ->> 1, value ->> 2, value ->> 3, 'Warga', value ->> 4, 'Hanura', value ->> 5, value ->> 6, value ->> 7,
         value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, value ->> 13, 'other', 0, 0 FROM json_each(?2)`,
      [PLACE.village, JSON.stringify(people)],
    ),
    raw(
      `INSERT INTO resident_events (id, village_id, resident_id, household_id, kind, event_date, reported_on, sex, source, actor, recorded_at)
       SELECT 'event-' || r.id, r.village_id, r.id, r.household_id,
         json_array('birth', 'death', 'move_in', 'move_out') ->> (abs(random()) % 4), '2026-01-01', '2026-01-01', r.sex, 'bench', 'system:bench',
         ?3 - ?4 * (1 + abs(random()) % 8000)
       FROM residents r WHERE r.id >= ?1 AND r.id < ?2 AND r.rowid % ${EVENT_EACH} = 0`,
      [idOf('one', from), idOf('one', until), PLACE.now, HOUR],
    ),
  ]);
}

/** Ids in the order of their making, as the product makes them. */
const idOf = (kind: string, n: number): string => `${kind}-${String(n).padStart(9, '0')}`;

async function must(db: Db, steps: Parameters<typeof commit>[1]): Promise<void> {
  const done = await commit(db, steps);
  if (!done.ok) throw new Error(done.refusal.code);
}
