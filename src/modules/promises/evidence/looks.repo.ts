import { raw, readRows, type Db, type Row, type Statement } from '../../../platform/libsql/index.ts';

/** Villages at whose evidence nobody has looked on a day. */
export const notLookedAt = (
  db: Db,
  day: string,
  most: number,
): Promise<readonly (Row & { readonly village_id: string })[]> =>
  readRows(db, {
    sql: `SELECT DISTINCT m.village_id FROM village_modules m
          LEFT JOIN evidence_looks l ON l.village_id = m.village_id
          WHERE coalesce(l.day, '') < ?1 ORDER BY m.village_id LIMIT ?2`,
    args: [day, most],
  });

/** Changes nothing where somebody looked that day. */
export const lookedAt = (villageId: string, day: string): Statement =>
  raw(
    `INSERT INTO evidence_looks (village_id, day) VALUES (?1, ?2)
     ON CONFLICT (village_id) DO UPDATE SET day = excluded.day WHERE evidence_looks.day < excluded.day`,
    [villageId, day],
  );
