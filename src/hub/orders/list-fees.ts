import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { sellerReceivable } from '../../money/ledger/index.ts';
import { readRows } from '../../platform/libsql/index.ts';

/** A shop that has the village's fee still to pay in. */
export interface FeeDue extends Record<string, unknown> {
  readonly shopId: string;
  readonly name: string;
  /** Rupiah, as the ledger says. */
  readonly owed: Rupiah;
}

const PREFIX = sellerReceivable('');

/** What each shop of a village owes it in fees, the most first; for its operators. */
export async function listFees(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  villageId: string,
): Promise<Result<readonly FeeDue[]>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return refuse('not_found', 'orders.not_found');
  const rows = await readRows<FeeDue>(deps.db, {
    sql: `SELECT s.id AS shopId, s.name, f.owed FROM (
            SELECT substr(account, ?2) AS shop_id, sum(amount) AS owed FROM entries
            WHERE village_id = ?1 AND account >= ?3 AND account < ?4 GROUP BY account HAVING sum(amount) > 0) f
          JOIN shops s ON s.id = f.shop_id ORDER BY f.owed DESC, s.name`,
    args: [villageId, PREFIX.length + 1, PREFIX, `${PREFIX.slice(0, -1)};`],
  });
  return ok(rows.map((row) => ({ ...row })));
}
