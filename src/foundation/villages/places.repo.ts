import type { Query } from '../../platform/libsql/index.ts';

/** A place that goods can be sent to. */
export interface Place {
  /** Kode wilayah: a kecamatan of the region, or any other kabupaten or kota of the country. */
  readonly id: string;
  /** As people say it: `Teluk Pandan, Pesawaran`, `Kota Bandar Lampung`. */
  readonly name: string;
}

/** The place of a code: rows are `Place`. Nothing for provinces, for the region as a whole, and for what is no code. */
export const placeQuery = (id: string | null): Query => ({
  sql: `SELECT d.id, d.name || ', ' || r.name AS name
        FROM districts d JOIN regions r ON r.id = d.region_id WHERE d.id = ?1
        UNION ALL
        SELECT a.id, a.name FROM areas a WHERE a.id = ?1 AND length(a.id) = 5 AND a.id NOT IN (SELECT id FROM regions)`,
  args: [id],
});

/** The provinces, and the kabupaten and kota of one of them: rows are `Place`. */
export const areasQuery = (province: string): Query => ({
  sql: `SELECT a.id, a.name FROM areas a WHERE length(a.id) = 2 OR (a.id > ?1 || '.' AND a.id < ?1 || '/') ORDER BY a.name`,
  args: [province],
});
