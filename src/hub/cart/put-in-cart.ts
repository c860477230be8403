import * as v from 'valibot';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Refused, type Result } from '../../kernel/result.ts';
import { heard, signal } from '../../kernel/signal.ts';
import type { Deps } from '../../foundation/deps.ts';
import { asking, commit, expect, expectChange, raw, readOne } from '../../platform/libsql/index.ts';
import { freePieces } from '../catalog/index.ts';
import { browserCart, cartOwner } from './cart-owner.ts';

/** One line of a cart, as a form or an API client sends it. */
export const PutInCartSchema = v.object({
  variantId: v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(64)),
  /** Pieces to add to what is already there. */
  quantity: v.pipe(v.number(), v.integer(), v.minValue(1, 'at_least_one'), v.maxValue(999, 'at_most_999')),
});

/** More kinds of goods than anybody buys at once. */
const MOST_LINES = 100;
const NOTHING_ADDED = signal('cart.nothing_added', refusal('conflict', 'cart.nothing_added'));
const FULL = refusal('invalid', 'cart.full', { data: { most: MOST_LINES } });

export interface PutInCart {
  /** Set it as the browser's cart cookie: a cart was begun. */
  readonly newToken: string | null;
  /** Pieces of this variant now in the cart. */
  readonly quantity: number;
  /** True when fewer pieces than asked for went in, because there are no more. */
  readonly capped: boolean;
  /** Pieces in the whole cart. */
  readonly count: number;
}

/**
 * Adds pieces of a variant, at most as many as can be had. Refusals: `cart.sold_out`, `cart.withdrawn` (off the market),
 * `cart.shop_not_open`, `cart.full`, `cart.no_such_product`. One round trip.
 */
export async function putInCart(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  { cartToken, ...input }: { cartToken: string | null; variantId?: unknown; quantity?: unknown },
): Promise<Result<PutInCart>> {
  const parsed = parse(PutInCartSchema, input);
  if (!parsed.ok) return parsed;
  const { variantId, quantity } = parsed.value;
  const known = await cartOwner(ctx, cartToken);
  const newToken = known ? null : deps.ids.token();
  const owner = known ?? (await browserCart(newToken ?? ''));
  const now = deps.clock.now();
  const before = asking<{ quantity: number }>(
    `SELECT l.quantity FROM carts c JOIN cart_lines l ON l.cart_id = c.id WHERE c.owner_key = ? AND l.variant_id = ?`,
    [owner, variantId],
  );
  const put = asking<{ quantity: number }>(
    `INSERT INTO cart_lines (cart_id, variant_id, quantity, seen_price, added_at)
     SELECT c.id, v.id, min(?1, ${freePieces('v.id', '?4')}, 999), v.price, ?4
     FROM carts c, variants v JOIN products p ON p.id = v.product_id JOIN shops s ON s.id = p.shop_id
     WHERE c.owner_key = ?2 AND v.id = ?3 AND v.active = 1 AND p.status = 'live' AND s.status = 'open'
       AND ${freePieces('v.id', '?4')} > 0
     ON CONFLICT (cart_id, variant_id) DO UPDATE SET seen_price = excluded.seen_price,
       quantity = min(cart_lines.quantity + ?1, ${freePieces('excluded.variant_id', '?4')}, 999)
     RETURNING quantity`,
    [quantity, owner, variantId, now],
  );
  const counted = asking<{ pieces: number }>(
    `SELECT sum(l.quantity) AS pieces FROM carts c JOIN cart_lines l ON l.cart_id = c.id WHERE c.owner_key = ?`,
    [owner],
  );
  const done = await commit(deps.db, [
    before,
    raw(
      `INSERT INTO carts (id, owner_key, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)
       ON CONFLICT (owner_key) DO UPDATE SET updated_at = excluded.updated_at`,
      [deps.ids.next(), owner, now],
    ),
    put,
    expectChange(NOTHING_ADDED),
    counted,
    expect(
      `(SELECT count(*) FROM carts c JOIN cart_lines l ON l.cart_id = c.id WHERE c.owner_key = ?) <= ?`,
      [owner, MOST_LINES],
      FULL,
    ),
  ]);
  if (!done.ok) return heard(done, NOTHING_ADDED) ? whyNot(deps, variantId) : done;
  const inCart = done.value.firstOf(put)?.quantity ?? 0;
  const wanted = (done.value.firstOf(before)?.quantity ?? 0) + quantity;
  return ok({ newToken, quantity: inCart, capped: inCart < wanted, count: done.value.firstOf(counted)?.pieces ?? 0 });
}

/** Nothing was added: says which of the conditions failed. */
async function whyNot({ db }: Pick<Deps, 'db'>, variantId: string): Promise<Refused> {
  const row = await readOne<{ active: number; product: string; shop: string }>(db, {
    sql: `SELECT v.active, p.status AS product, s.status AS shop FROM variants v JOIN products p ON p.id = v.product_id
          JOIN shops s ON s.id = p.shop_id WHERE v.id = ?`,
    args: [variantId],
  });
  if (!row) return refuse('not_found', 'cart.no_such_product');
  if (row.active !== 1 || row.product !== 'live') return refuse('gone', 'cart.withdrawn');
  if (row.shop !== 'open') return refuse('conflict', 'cart.shop_not_open', { data: { status: row.shop } });
  return refuse('conflict', 'cart.sold_out');
}
