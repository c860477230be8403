import { read, type Db } from '../../platform/libsql/index.ts';

/** How many cases of a kind a village has, for the kabupaten's console. No personal data. */
export interface CaseFigures extends Record<string, unknown> {
  village_id: string;
  kind: string;
  open: number;
  closed: number;
  /** Open ones past the time their holder promised. */
  overdue: number;
}

/** Counts per village and kind, for the whole region: the region console is the named exception to one-village reads. */
export async function caseFigures(db: Db, now: number): Promise<CaseFigures[]> {
  const [rows] = await read<[CaseFigures]>(db, [
    {
      sql: `SELECT village_id, kind, sum(closed = 0) AS open, sum(closed = 1) AS closed,
                   sum(closed = 0 AND due_at IS NOT NULL AND due_at < ?1) AS overdue
            FROM cases GROUP BY village_id, kind`,
      args: [now],
    },
  ]);
  return rows;
}
