import { raw, readOne, type Db, type Statement } from '../../../platform/libsql/index.ts';
import type { ReadAs } from './fixed.ts';
import type { Mapping } from './guess-mapping.ts';

/** How a village read a file with these heads last; null: it never did. */
export async function rememberedReading(
  db: Db,
  villageId: string,
  dataset: string,
  heads: readonly string[],
): Promise<ReadAs | null> {
  const row = await readOne<{ columns: string }>(db, {
    sql: 'SELECT m.columns FROM dataset_mappings m WHERE m.village_id = ?1 AND m.dataset = ?2 AND m.heads = ?3',
    args: [villageId, dataset, JSON.stringify(heads)],
  });
  return row && readAsIn(JSON.parse(row.columns) as Mapping | ReadAs);
}

/** Before a file could leave a column out, the columns alone were kept. */
const readAsIn = (kept: Mapping | ReadAs): ReadAs => ('mapping' in kept ? kept : { mapping: kept, fixed: {} });

/** The same heads will be read so again. */
export const rememberReading = (
  of: { readonly villageId: string; readonly dataset: string; readonly heads: readonly string[] },
  readAs: ReadAs,
  now: number,
): Statement =>
  raw(
    `INSERT INTO dataset_mappings (village_id, dataset, heads, columns, updated_at) VALUES (?1, ?2, ?3, ?4, ?5)
     ON CONFLICT (village_id, dataset, heads) DO UPDATE SET columns = ?4, updated_at = ?5`,
    [of.villageId, of.dataset, JSON.stringify(of.heads), JSON.stringify(readAs), now],
  );
