import { raw, readOne, type Db, type Statement } from '../../../platform/libsql/index.ts';
import type { Mapping } from './guess-mapping.ts';

/** How a village mapped a file with these heads last; null: it never did. */
export async function rememberedMapping(
  db: Db,
  villageId: string,
  dataset: string,
  heads: readonly string[],
): Promise<Mapping | null> {
  const row = await readOne<{ columns: string }>(db, {
    sql: 'SELECT m.columns FROM dataset_mappings m WHERE m.village_id = ?1 AND m.dataset = ?2 AND m.heads = ?3',
    args: [villageId, dataset, JSON.stringify(heads)],
  });
  return row && (JSON.parse(row.columns) as Mapping);
}

/** The same heads will be mapped so again. */
export const rememberMapping = (
  of: { readonly villageId: string; readonly dataset: string; readonly heads: readonly string[] },
  mapping: Mapping,
  now: number,
): Statement =>
  raw(
    `INSERT INTO dataset_mappings (village_id, dataset, heads, columns, updated_at) VALUES (?1, ?2, ?3, ?4, ?5)
     ON CONFLICT (village_id, dataset, heads) DO UPDATE SET columns = ?4, updated_at = ?5`,
    [of.villageId, of.dataset, JSON.stringify(of.heads), JSON.stringify(mapping), now],
  );
