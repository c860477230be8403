import * as v from 'valibot';
import { audit, type PastOf } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, expectChange, raw } from '../../platform/libsql/index.ts';
import { productListingSteps } from '../listings/index.ts';
import { PHOTO_NEEDED } from './add-product.ts';
import { managedProduct, type ProductStatus } from './managed-product.ts';

export const PRODUCT_MOVES = ['publish', 'pause', 'remove'] as const;
export type ProductMove = (typeof PRODUCT_MOVES)[number];

/** What a seller can do with a product in which state, and where it then stands. */
const MOVES: Readonly<
  Record<ProductMove, { from: readonly ProductStatus[]; to: ProductStatus; past: PastOf<'product'> }>
> = {
  publish: { from: ['draft', 'in_review', 'paused'], to: 'live', past: 'published' },
  pause: { from: ['live'], to: 'paused', past: 'paused' },
  remove: { from: ['draft', 'in_review', 'live', 'paused'], to: 'removed', past: 'removed' },
};

export const MoveProductSchema = v.object({
  productId: v.pipe(v.string(), v.maxLength(64)),
  move: v.picklist(PRODUCT_MOVES),
});

/**
 * Puts a product on show, pauses or removes it. Doing it twice is the same as once. Refused: another's product (not
 * found), publishing without a picture.
 */
export async function moveProduct(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ status: ProductStatus }>> {
  const asked = parse(MoveProductSchema, input);
  if (!asked.ok) return asked;
  const found = await managedProduct(deps, ctx, asked.value.productId);
  if (!found.ok) return found;
  const { product, shop } = found.value;
  const move = MOVES[asked.value.move];
  if (product.status === move.to) return ok({ status: move.to });
  if (!move.from.includes(product.status)) return refuse('conflict', 'catalog.wrong_state');
  if (move.to === 'live' && product.photos.length === 0) return { ok: false, refusal: PHOTO_NEEDED };
  const now = deps.clock.now();
  const done = await commit(deps.db, [
    raw(
      `UPDATE products SET status = ?1, published_at = iif(?1 = 'live', coalesce(published_at, ?2), published_at),
         updated_at = ?2 WHERE id = ?3 AND village_id = ?4 AND status = ?5`,
      [move.to, now, product.id, shop.villageId, product.status],
    ),
    expectChange(refusal('conflict', 'catalog.wrong_state')),
    ...productListingSteps({ products: [product.id] }),
    audit(deps, ctx, {
      villageId: shop.villageId,
      action: `product.${move.past}`,
      subject: { kind: 'product', id: product.id },
    }),
    emit(deps, {
      villageId: shop.villageId,
      topic: `product.${move.past}`,
      payload: { productId: product.id, shopId: shop.id },
    }),
  ]);
  return done.ok ? ok({ status: move.to }) : done;
}
