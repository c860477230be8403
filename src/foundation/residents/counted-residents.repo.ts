import { readRows, type Db, type Row } from '../../platform/libsql/index.ts';

/** A resident as far as tables of people need to know: no name, no number. */
export interface CountedResident {
  readonly id: string;
  readonly sex: 'L' | 'P';
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  /** The dusun of the family card; null where it names none. */
  readonly hamlet: string | null;
  /** As the family card says it. */
  readonly education: string;
  readonly occupation: string;
  readonly marital: 'single' | 'married' | 'divorced' | 'widowed';
  /** '' unless it was asked for: it is sealed. */
  readonly religion: string;
}

interface CountedRow extends Row {
  readonly id: string;
  readonly sex: 'L' | 'P';
  readonly birth_date: string;
  readonly hamlet: string | null;
  readonly education: string;
  readonly occupation: string;
  readonly marital: CountedResident['marital'];
  readonly religion: string;
}

/**
 * The residents of a village who live there or are away for a while, so many after the one given ('' for the first), in a
 * steady order: to be counted in portions. Religion is opened only for who asks for it. For whoever decides what of the counts is
 * published.
 */
export async function countedResidents(
  db: Db,
  villageId: string,
  after: string,
  limit: number,
  { religion: opensReligion }: { readonly religion: boolean } = { religion: false },
): Promise<readonly CountedResident[]> {
  const rows = await readRows<CountedRow>(db, {
    sql: `SELECT r.id, r.sex, r.birth_date, m.name AS hamlet, r.education, r.occupation, r.marital,
            ${opensReligion ? 'r.religion' : "'' AS religion"} FROM residents AS r INDEXED BY residents_village
            LEFT JOIN households h ON h.id = r.household_id LEFT JOIN hamlets m ON m.id = h.hamlet_id
          WHERE r.village_id = ?1 AND r.status IN ('present', 'temporary') AND r.id > ?2 ORDER BY r.id LIMIT ?3`,
    args: [villageId, after, limit],
    ...(opensReligion && { opens: { religion: 'residents.religion' } }),
  });
  return rows.map(({ birth_date: birthDate, ...row }) => ({ ...row, birthDate }));
}
