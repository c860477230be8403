import type { Deps } from '../../foundation/deps.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { mayDecide } from './list-applications.ts';

/** How many shops wait for a village's office: the number beside the link. 0 for who may not decide there. */
export async function countApplications(deps: Pick<Deps, 'db'>, ctx: Ctx, villageId: string): Promise<number> {
  if (!mayDecide(ctx, villageId)) return 0;
  const row = await readOne<{ n: number }>(deps.db, {
    sql: `SELECT count(*) AS n FROM shops WHERE village_id = ? AND status = 'applied'`,
    args: [villageId],
  });
  return row?.n ?? 0;
}
