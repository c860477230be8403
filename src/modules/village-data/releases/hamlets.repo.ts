import { readRows, type Db } from '../../../platform/libsql/index.ts';

/** The names of a village's dusun, in order. */
export async function hamletsOf(db: Db, villageId: string): Promise<readonly string[]> {
  const rows = await readRows<{ name: string }>(db, {
    sql: 'SELECT name FROM hamlets WHERE village_id = ? ORDER BY name',
    args: [villageId],
  });
  return rows.map(({ name }) => name);
}
