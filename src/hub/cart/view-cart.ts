import type { Ctx } from '../../kernel/ctx.ts';
import type { Deps } from '../../foundation/deps.ts';
import { readRows, readOne } from '../../platform/libsql/index.ts';
import { cartOwner } from './cart-owner.ts';
import { cartOf, type Cart, type LineRow } from './cart.ts';
import { wantedLinesQuery } from './wanted-lines.repo.ts';

/** The cart page: lines by shop at today's prices, and exactly what changed since they were chosen. One round trip. */
export async function viewCart(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
  { cartToken }: { cartToken: string | null },
): Promise<Cart> {
  const owner = await cartOwner(ctx, cartToken);
  if (!owner) return cartOf([]);
  const rows = await readRows<LineRow>(deps.db, wantedLinesQuery({ owner }, deps.clock.now()));
  return cartOf(rows);
}

/** Pieces in the cart, for the badge in the navigation; no round trip when there is no cart. */
export async function countCart(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  { cartToken }: { cartToken: string | null },
): Promise<number> {
  const owner = await cartOwner(ctx, cartToken);
  if (!owner) return 0;
  const row = await readOne<{ pieces: number }>(deps.db, {
    sql: `SELECT coalesce(sum(l.quantity), 0) AS pieces FROM carts c JOIN cart_lines l ON l.cart_id = c.id WHERE c.owner_key = ?`,
    args: [owner],
  });
  return row?.pieces ?? 0;
}
