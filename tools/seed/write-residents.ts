import type { Deps } from '../../src/foundation/deps.ts';
import { households, residents } from '../../src/foundation/residents/residents.table.ts';
import { portions, put } from './put.ts';

export type Resident = typeof residents.$inferInsert & { nik: string; phone: string };
export type Household = typeof households.$inferInsert & { kk: string; address: string };

/** Seals in parallel, then writes in portions. */
export async function writeResidents(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  homes: readonly Household[],
  people: readonly Resident[],
): Promise<void> {
  await Promise.all([
    ...homes.map(async (h) => {
      [h.kkSealed, h.kkIndex, h.addressSealed] = await Promise.all([
        vault.seal(h.kk, 'households.kk'),
        vault.blind('kk', h.kk),
        vault.seal(h.address, 'households.address'),
      ]);
    }),
    ...people.map(async (p) => {
      [p.nikSealed, p.nikIndex] = await Promise.all([vault.seal(p.nik, 'residents.nik'), vault.blind('nik', p.nik)]);
      if (p.phone)
        [p.phoneSealed, p.phoneIndex] = await Promise.all([
          vault.seal(p.phone, 'residents.phone'),
          vault.blind('phone', p.phone),
        ]);
    }),
  ]);
  for (const some of portions([...homes], 400)) await put(db, [db.insert(households).values(some)]);
  for (const some of portions([...people], 400)) await put(db, [db.insert(residents).values(some)]);
}
