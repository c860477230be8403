import { districts, regions, villages } from '../../src/foundation/villages/villages.table.ts';
import { commit, readOne, type Db } from '../../src/platform/libsql/index.ts';
import { Trouble } from '../local/trouble.ts';
import { regionRows } from '../region/region-rows.ts';

/** Puts a kabupaten with all its districts and villages into an empty deployment. Safe to run again. */
export async function openRegion(db: Db, pilotVillageId: string): Promise<{ name: string; villages: number }> {
  const code = pilotVillageId.slice(0, 5);
  const rows = await regionRows(code, pilotVillageId);
  if (!rows) throw new Trouble(`There is no village ${pilotVillageId}. A kode wilayah looks like this: 18.09.10.2004`);
  const here = await readOne<{ id: string }>(db, { sql: 'SELECT id FROM regions LIMIT 1' });
  if (here && here.id !== code)
    throw new Trouble(`This deployment already serves ${here.id}; one serves one kabupaten.`);
  const done = await commit(db, [
    db.insert(regions).values(rows.region).onConflictDoNothing(),
    db.insert(districts).values(rows.districts).onConflictDoNothing(),
    ...rows.villages.map((v) => db.insert(villages).values(v).onConflictDoNothing({ target: villages.id })),
  ]);
  if (!done.ok) throw new Error(`The region could not be written: ${done.refusal.code}`);
  return { name: rows.region.name, villages: rows.villages.length };
}
