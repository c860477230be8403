import * as v from 'valibot';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { asking, commit, expectChange, raw } from '../../platform/libsql/index.ts';
import { freePieces } from '../catalog/index.ts';
import { cartOwner } from './cart-owner.ts';

export const ChangeQuantitySchema = v.object({
  variantId: v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(64)),
  /** Pieces from now on; 0 takes the line out of the cart, always. */
  quantity: v.pipe(v.number(), v.integer(), v.minValue(0, 'at_least_zero'), v.maxValue(999, 'at_most_999')),
});

const NOT_IN_CART = refusal('not_found', 'cart.not_in_cart');

/**
 * Sets how many pieces of a variant the cart holds, at most as many as can be had. The buyer saw today's price while doing
 * so, hence it becomes the price seen. Refusals: `cart.not_in_cart`, `cart.sold_out` (only 0 is possible).
 */
export async function changeQuantity(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
  { cartToken, ...input }: { cartToken: string | null; variantId?: unknown; quantity?: unknown },
): Promise<Result<{ quantity: number; capped: boolean }>> {
  const parsed = parse(ChangeQuantitySchema, input);
  if (!parsed.ok) return parsed;
  const { variantId, quantity } = parsed.value;
  const owner = await cartOwner(ctx, cartToken);
  if (!owner) return { ok: false, refusal: NOT_IN_CART };
  const line = `variant_id = ?1 AND cart_id = (SELECT id FROM carts WHERE owner_key = ?2)`;
  if (quantity === 0) {
    const gone = await commit(deps.db, [
      raw(`DELETE FROM cart_lines WHERE ${line}`, [variantId, owner]),
      expectChange(NOT_IN_CART),
    ]);
    return gone.ok ? ok({ quantity: 0, capped: false }) : gone;
  }
  const free = freePieces('cart_lines.variant_id', '?4');
  const there = asking(`SELECT 1 FROM cart_lines WHERE ${line}`, [variantId, owner]);
  const set = asking<{ quantity: number }>(
    `UPDATE cart_lines SET quantity = min(?3, ${free}),
         seen_price = (SELECT price FROM variants v WHERE v.id = cart_lines.variant_id)
       WHERE ${line} AND ${free} > 0 RETURNING quantity`,
    [variantId, owner, quantity, deps.clock.now()],
  );
  const done = await commit(deps.db, [there, set]);
  if (!done.ok) return done;
  if (!done.value.firstOf(there)) return { ok: false, refusal: NOT_IN_CART };
  const now = done.value.firstOf(set);
  return now ? ok({ quantity: now.quantity, capped: now.quantity < quantity }) : refuse('conflict', 'cart.sold_out');
}
