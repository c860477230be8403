import { readRows, type Db } from '../../platform/libsql/index.ts';

/** A resident as far as tables of people need to know: no name, no number. */
export interface CountedResident {
  readonly id: string;
  readonly sex: 'L' | 'P';
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  /** The dusun of the family card; null where it names none. */
  readonly hamlet: string | null;
}

/**
 * The residents of a village who live there or are away for a while, so many after the one given ('' for the first), in a
 * steady order: to be counted in portions. For whoever decides what of the counts is published.
 */
export async function countedResidents(
  db: Db,
  villageId: string,
  after: string,
  limit: number,
): Promise<readonly CountedResident[]> {
  const rows = await readRows<{ id: string; sex: 'L' | 'P'; birth_date: string; hamlet: string | null }>(db, {
    sql: `SELECT r.id, r.sex, r.birth_date, m.name AS hamlet FROM residents AS r INDEXED BY residents_village
            LEFT JOIN households h ON h.id = r.household_id LEFT JOIN hamlets m ON m.id = h.hamlet_id
          WHERE r.village_id = ?1 AND r.status IN ('present', 'temporary') AND r.id > ?2 ORDER BY r.id LIMIT ?3`,
    args: [villageId, after, limit],
  });
  return rows.map(({ id, sex, birth_date: birthDate, hamlet }) => ({ id, sex, birthDate, hamlet }));
}
