import { readRows, type Db, type Row } from '../../platform/libsql/index.ts';

/** A family card as far as tables of households need to know: its number stays sealed. */
export interface CountedHousehold extends Row {
  readonly id: string;
  /** Null where the card names no dusun. */
  readonly hamlet: string | null;
  /** Who lives there or is away for a while; 0: the card stands empty. */
  readonly members: number;
}

/** The family cards of a village, so many after the one given ('' for the first): to be counted in portions. */
export const countedHouseholds = (
  db: Db,
  villageId: string,
  after: string,
  limit: number,
): Promise<readonly CountedHousehold[]> =>
  readRows<CountedHousehold>(db, {
    sql: `SELECT h.id, m.name AS hamlet, (SELECT count(*) FROM residents r INDEXED BY residents_household
              WHERE r.household_id = h.id AND +r.village_id = h.village_id AND r.status IN ('present', 'temporary')) AS members
          FROM households AS h INDEXED BY households_counted LEFT JOIN hamlets m ON m.id = h.hamlet_id
          WHERE h.village_id = ?1 AND h.id > ?2 ORDER BY h.id LIMIT ?3`,
    args: [villageId, after, limit],
  });
