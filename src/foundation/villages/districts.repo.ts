import { eq } from 'drizzle-orm';
import { readRows, type Db, type Statement } from '../../platform/libsql/index.ts';
import { districts } from './villages.table.ts';

export interface DistrictCamat extends Record<string, unknown> {
  readonly id: string;
  readonly district: string;
  /** As printed under letters that the camat signs too; null = a line to write on. */
  readonly name: string | null;
  readonly nip: string | null;
}

/** The kecamatan of the region and who heads them. Region-wide on purpose: only the kabupaten reads and writes here. */
export const districtsRepo = (db: Db) => ({
  async camats(): Promise<readonly DistrictCamat[]> {
    const rows = await readRows<DistrictCamat>(db, {
      sql: 'SELECT d.id, d.name AS district, d.head_name AS name, d.head_nip AS nip FROM districts d ORDER BY d.name',
    });
    return rows;
  },

  nameCamat: (id: string, name: string | null, nip: string | null): Statement =>
    db.update(districts).set({ headName: name, headNip: nip }).where(eq(districts.id, id)),
});
