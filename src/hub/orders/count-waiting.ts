import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { readRows } from '../../platform/libsql/index.ts';
import { WAITS } from './sales.repo.ts';

/** The sign over a seller's counter: which shop, and how many orders wait there. */
export interface Counter extends Record<string, unknown> {
  readonly shopId: string;
  readonly slug: string;
  readonly name: string;
  readonly waiting: number;
}

/** Every shop of this seller and what waits in it, by name; at most one round trip. */
export async function countWaiting(deps: Pick<Deps, 'db'>, { actor }: Ctx): Promise<Result<readonly Counter[]>> {
  if (actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (actor.shops.length === 0) return ok([]);
  const counters = await readRows<Counter>(deps.db, {
    sql: `SELECT s.id AS shopId, s.slug, s.name, (SELECT count(*) FROM cases c JOIN orders o ON o.id = c.id
              WHERE c.shop_id = s.id AND c.village_id = s.village_id AND c.closed = 0 AND ${WAITS}) AS waiting
            FROM shops s WHERE s.id IN (SELECT value FROM json_each(?1)) ORDER BY s.name, s.id`,
    args: [JSON.stringify(actor.shops.map((shop) => shop.id))],
  });
  return ok(counters.map((counter) => ({ ...counter })));
}
