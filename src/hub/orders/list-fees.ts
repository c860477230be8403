import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { balancesFrom, sellerReceivable } from '../../money/ledger/index.ts';
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
    sql: `SELECT s.id AS shopId, s.name, f.balance AS owed FROM ${balancesFrom('?1', '?3', '?4')} f
          JOIN shops s ON s.id = substr(f.account, ?2) WHERE f.balance > 0 ORDER BY f.balance DESC, s.name`,
    args: [villageId, PREFIX.length + 1, PREFIX, `${PREFIX.slice(0, -1)};`],
  });
  return ok(rows.map((row) => ({ ...row })));
}
