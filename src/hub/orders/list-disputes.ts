import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { read } from '../../platform/libsql/index.ts';

/** A quarrel that waits for the village's operator. */
export interface DisputeRow extends Record<string, unknown> {
  readonly code: string;
  readonly title: string;
  readonly shop: string;
  /** Rupiah. */
  readonly total: number;
  /** Since when it waits, and until when it should be decided. */
  readonly since: number;
  readonly due_at: number | null;
}

const MOST = 200;

/** What buyers of a village's shops say went wrong and nobody has decided yet, the oldest first; for its operators. */
export async function listDisputes(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  villageId: string,
): Promise<Result<readonly DisputeRow[]>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return refuse('not_found', 'orders.no_such_dispute');
  const [rows] = await read<[DisputeRow]>(deps.db, [
    {
      sql: `SELECT o.code, c.title, s.name AS shop, o.total, o.updated_at AS since, o.due_at
            FROM orders o JOIN cases c ON c.kind = 'order' AND c.id = o.id JOIN shops s ON s.id = o.shop_id
            WHERE o.state = 'disputed' AND o.village_id = ?1 ORDER BY o.updated_at, o.id LIMIT ?2`,
      args: [villageId, MOST],
    },
  ]);
  return ok(rows);
}
