import type { Deps } from '../../foundation/deps.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Signal } from '../../kernel/signal.ts';
import { expect, raw, type Step } from '../../platform/libsql/index.ts';
import type { Demand } from '../catalog/index.ts';
import { accountCart, browserCart } from './cart-owner.ts';

/**
 * Steps that move the browser's cart into the account's at login; commit them with the session. Pieces of the same variant
 * add up, at most 999. Doing it again changes nothing, because the browser's cart is gone.
 */
export async function mergeCarts(
  deps: Pick<Deps, 'clock' | 'ids'>,
  { cartToken, accountId }: { cartToken: string; accountId: string },
): Promise<Step[]> {
  const [from, to] = [await browserCart(cartToken), accountCart(accountId)];
  const now = deps.clock.now();
  return [
    raw(
      `INSERT INTO carts (id, owner_key, created_at, updated_at)
       SELECT ?1, ?2, ?3, ?3 WHERE EXISTS (SELECT 1 FROM carts WHERE owner_key = ?4) ON CONFLICT (owner_key) DO NOTHING`,
      [deps.ids.next(), to, now, from],
    ),
    raw(
      `INSERT INTO cart_lines (cart_id, variant_id, quantity, seen_price, added_at)
       SELECT t.id, l.variant_id, l.quantity, l.seen_price, l.added_at
       FROM carts f JOIN cart_lines l ON l.cart_id = f.id, carts t WHERE f.owner_key = ?1 AND t.owner_key = ?2
       ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = min(999, cart_lines.quantity + excluded.quantity)`,
      [from, to],
    ),
    raw(`DELETE FROM cart_lines WHERE cart_id = (SELECT id FROM carts WHERE owner_key = ?)`, [from]),
    raw(`DELETE FROM carts WHERE owner_key = ?`, [from]),
  ];
}

/**
 * Takes what was ordered out of the cart; refused when the cart does not hold exactly these pieces any more, so that a
 * cart open in two windows is ordered once.
 */
export const takeOutOfCart = (owner: string, ordered: readonly Demand[], moved: Refusal | Signal): Step[] => [
  raw(
    `DELETE FROM cart_lines WHERE cart_id = (SELECT id FROM carts WHERE owner_key = ?1)
       AND (variant_id, quantity) IN (SELECT value ->> 'variantId', value ->> 'quantity' FROM json_each(?2))`,
    [owner, JSON.stringify(ordered.map(({ variantId, quantity }) => ({ variantId, quantity })))],
  ),
  expect('changes() = ?', [ordered.length], moved),
];
