import { wibDate, type Instant } from '../../kernel/clock.ts';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { readRows, type Query, type Row } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';

/** A head of RT with their term; days are `YYYY-MM-DD`. */
export interface RtHead extends Row {
  readonly id: string;
  readonly rt: string;
  readonly name: string;
  readonly resident_id: string | null;
  readonly from_on: string;
  readonly until_on: string | null;
}

const COLUMNS = 'id, rt, name, resident_id, from_on, until_on';

/** Every head of RT of a village, those in office first, for its officers. */
export async function listRtHeads(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
  villageId: string,
): Promise<Result<readonly RtHead[]>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head'))
    return refuse('forbidden', 'rt_heads.not_your_village');
  const heads = await readRows<RtHead>(deps.db, {
    sql: `SELECT ${COLUMNS} FROM rt_heads WHERE village_id = ?1
            ORDER BY coalesce(until_on, '9999') < ?2, rt, from_on DESC LIMIT 500`,
    args: [villageId, wibDate(deps.clock.now())],
  });
  return ok(heads);
}

/** Who is head of the RT that a resident lives in, at this time. */
export const rtHeadOfQuery = (villageId: string, residentId: string, at: Instant): Query<RtHead> => ({
  sql: `SELECT ${COLUMNS.split(', ')
    .map((column) => `t.${column}`)
    .join(', ')}
        FROM residents r JOIN households h ON h.id = r.household_id JOIN rt_heads t ON t.village_id = r.village_id AND t.rt = h.rt
        WHERE r.id = ?1 AND r.village_id = ?2 AND t.from_on <= ?3 AND (t.until_on IS NULL OR t.until_on >= ?3)
        ORDER BY t.from_on DESC LIMIT 1`,
  args: [residentId, villageId, wibDate(at)],
});
