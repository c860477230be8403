import type { Deps } from '../../../foundation/deps.ts';
import { residentOf } from '../../../foundation/residents/index.ts';
import { wibDate } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { read, type Row } from '../../../platform/libsql/index.ts';

/** A neighbour's request that waits for the head of their RT: no more of it than that takes. */
export interface RtDeskRow extends Row {
  readonly code: string;
  readonly title: string;
  readonly name: string;
  readonly rt: string;
  readonly since: number;
}

/** What waits for the logged-in head of an RT; null when they are none. */
export async function listRtDesk(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
): Promise<Result<readonly RtDeskRow[] | null>> {
  const own = residentOf(ctx);
  if (!own.ok) return own;
  const mine = `t.resident_id = ?1 AND t.village_id = ?2 AND t.from_on <= ?3 AND (t.until_on IS NULL OR t.until_on >= ?3)`;
  const args = [own.value.id, own.value.villageId, wibDate(deps.clock.now())];
  const { heads, rows } = await read<{ heads: Row; rows: RtDeskRow }>(deps.db, {
    heads: { sql: `SELECT 1 AS held FROM rt_heads t WHERE ${mine}`, args },
    rows: {
      sql: `SELECT r.code, y.title, s.name, h.rt, r.submitted_at AS since
            FROM rt_heads t JOIN households h ON h.village_id = t.village_id AND h.rt = t.rt
            JOIN residents s ON s.household_id = h.id JOIN letter_requests r ON r.subject_resident_id = s.id
            JOIN letter_types y ON y.id = r.type_id
            WHERE ${mine} AND r.state = 'submitted' AND r.village_id = t.village_id AND y.rt_endorsement = 1
              AND NOT EXISTS (SELECT 1 FROM rt_heads n WHERE n.village_id = t.village_id AND n.rt = t.rt
                AND n.from_on > t.from_on AND n.from_on <= ?3)
            ORDER BY r.submitted_at LIMIT 100`,
      args,
    },
  });
  return ok(heads.length > 0 ? rows : null);
}
