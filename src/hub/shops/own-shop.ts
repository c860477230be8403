import type { Ctx } from '../../kernel/ctx.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { LOGIN_FIRST, NO_SUCH_SHOP, type ManagedShop } from './may-manage.ts';

/** The shop, when the actor is its seller. For everybody else, officers too, it does not exist: here are buyers and money. */
export function ownShop({ actor }: Ctx, shopId: string): Result<ManagedShop> {
  if (actor.kind === 'guest') return { ok: false, refusal: LOGIN_FIRST };
  const own = actor.kind === 'account' ? actor.shops.find((shop) => shop.id === shopId) : undefined;
  return own ? ok(own) : { ok: false, refusal: NO_SUCH_SHOP };
}
