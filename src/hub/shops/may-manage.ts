import { holdsOffice, ownsShop, type Ctx } from '../../kernel/ctx.ts';
import type { Deps } from '../../foundation/deps.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../kernel/result.ts';
import { readOne } from '../../platform/libsql/index.ts';

export interface ManagedShop {
  readonly id: string;
  readonly villageId: string;
}

export const LOGIN_FIRST = refusal('unauthenticated', 'identity.login_needed');
export const NO_SUCH_SHOP = refusal('not_found', 'shops.no_such_shop');

/**
 * Null when the actor may work on this shop: its owner, or an operator of its village who helps at the counter. For
 * everybody else the shop does not exist.
 */
export function mayNotManage({ actor }: Ctx, shop: ManagedShop): Refusal | null {
  if (actor.kind === 'guest') return LOGIN_FIRST;
  return ownsShop(actor, shop.id) || holdsOffice(actor, shop.villageId, 'operator') ? null : NO_SUCH_SHOP;
}

/** The shop, when the actor may work on it. An owner's own costs no round trip. */
export async function managedShop(deps: Pick<Deps, 'db'>, ctx: Ctx, shopId: string): Promise<Result<ManagedShop>> {
  const { actor } = ctx;
  if (actor.kind === 'guest') return { ok: false, refusal: LOGIN_FIRST };
  const own = actor.kind === 'account' ? actor.shops.find((shop) => shop.id === shopId) : undefined;
  if (own) return ok(own);
  const row = await readOne<{ id: string; village_id: string }>(deps.db, {
    sql: `SELECT id, village_id FROM shops WHERE id = ?`,
    args: [shopId],
  });
  if (!row || mayNotManage(ctx, { id: row.id, villageId: row.village_id }))
    return refuse('not_found', 'shops.no_such_shop');
  return ok({ id: row.id, villageId: row.village_id });
}
