import type { Deps } from '../deps.ts';
import { readRows, type Query } from '../../platform/libsql/index.ts';
import type { Relationship, ResidentRecord, ResidentStatus } from './record.ts';

export interface RecordRow extends Record<string, unknown> {
  id: string;
  village_id: string;
  nik_sealed: string;
  name: string;
  sex: 'L' | 'P';
  birth_place: string;
  birth_date: string;
  religion: string;
  education: string;
  occupation: string;
  marital: ResidentRecord['marital'];
  marital_recorded: number | null;
  blood_type: string | null;
  disability: string | null;
  nationality: string;
  relationship: Relationship;
  father_name: string | null;
  mother_name: string | null;
  phone_sealed: string | null;
  status: ResidentStatus;
  household_id: string | null;
  kk_sealed: string | null;
  address_sealed: string | null;
  rt: string | null;
  rw: string | null;
  hamlet: string | null;
  head_name: string | null;
}

/** What the law calls specific, and who somebody's parents are (UU 27/2022 art. 4). */
const SEALED = ['religion', 'blood_type', 'disability', 'father_name', 'mother_name'] as const;

/** The query of one resident's record in one village; put it beside another query to stay at one round trip. */
export const recordQuery = (villageId: string, residentId: string): Query => ({
  sql: `SELECT r.id, r.village_id, r.nik_sealed, r.name, r.sex, r.birth_place, r.birth_date, r.religion, r.education,
          r.occupation, r.marital, r.marital_recorded, r.blood_type, r.disability, r.nationality, r.relationship, r.father_name,
          r.mother_name, r.phone_sealed, r.status, r.household_id, h.kk_sealed, h.address_sealed, h.rt, h.rw,
          d.name AS hamlet, head.name AS head_name
        FROM residents r LEFT JOIN households h ON h.id = r.household_id
        LEFT JOIN hamlets d ON d.id = h.hamlet_id LEFT JOIN residents head ON head.id = h.head_resident_id
        WHERE r.id = ?1 AND r.village_id = ?2`,
  args: [residentId, villageId],
  opens: Object.fromEntries(SEALED.map((column) => [column, `residents.${column}`])),
});

/** Opens what is sealed in a row of {@link recordQuery}. */
export async function openRecordRow({ vault }: Pick<Deps, 'vault'>, row: RecordRow): Promise<ResidentRecord> {
  const open = async (sealed: string | null, context: string) => (sealed ? vault.open(sealed, context) : null);
  const [nik, phone, kk, address] = await Promise.all([
    vault.open(row.nik_sealed, 'residents.nik'),
    open(row.phone_sealed, 'residents.phone'),
    open(row.kk_sealed, 'households.kk'),
    open(row.address_sealed, 'households.address'),
  ]);
  return {
    id: row.id,
    villageId: row.village_id,
    nik,
    name: row.name,
    sex: row.sex,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    religion: row.religion,
    education: row.education,
    occupation: row.occupation,
    marital: row.marital,
    maritalRecorded: row.marital_recorded === null ? null : row.marital_recorded === 1,
    bloodType: row.blood_type || null,
    disability: row.disability || null,
    nationality: row.nationality,
    relationship: row.relationship,
    fatherName: row.father_name || null,
    motherName: row.mother_name || null,
    phone,
    status: row.status,
    household:
      row.household_id && kk && address
        ? {
            id: row.household_id,
            kk,
            address,
            hamlet: row.hamlet,
            rt: row.rt,
            rw: row.rw,
            headName: row.head_name,
          }
        : null,
  };
}

/**
 * The registry of one village, opened. It asks nobody for permission and writes no look: a use-case that has its own
 * authority reads here, and adds {@link lookAt} when somebody else's record is shown to a person.
 */
export function recordsRepo(deps: Pick<Deps, 'db' | 'vault'>, villageId: string) {
  return {
    async byId(residentId: string): Promise<ResidentRecord | null> {
      const [row] = await readRows<RecordRow>(deps.db, recordQuery(villageId, residentId));
      return row ? openRecordRow(deps, row) : null;
    },
  };
}
