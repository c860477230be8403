import * as v from 'valibot';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, expect, expectChange, raw, readOne } from '../../platform/libsql/index.ts';
import { productListingSteps } from '../listings/index.ts';
import { mayNotManage } from '../shops/index.ts';
import { PHOTO_NEEDED } from './add-product.ts';
import { NO_SUCH_PRODUCT, type ProductStatus } from './managed-product.ts';

export const RestoreProductSchema = v.object({
  productId: v.pipe(v.string(), v.maxLength(64)),
  /** What it was before it was removed. */
  to: v.picklist(['draft', 'live', 'paused'], 'picklist'),
});

interface RemovedRow extends Record<string, unknown> {
  shop_id: string;
  village_id: string;
  status: ProductStatus;
}

/**
 * Brings a removed product back, as it was. Doing it twice is the same as once. Refused: another's product (not found), one
 * that was not removed, one without a picture when it goes on show.
 */
export async function restoreProduct(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ status: ProductStatus }>> {
  const asked = parse(RestoreProductSchema, input);
  if (!asked.ok) return asked;
  if (ctx.actor.kind === 'guest') return refuse('unauthenticated', 'identity.login_needed');
  const { productId, to } = asked.value;
  const row = await readOne<RemovedRow>(deps.db, {
    sql: `SELECT shop_id, village_id, status FROM products WHERE id = ?`,
    args: [productId],
  });
  if (!row || mayNotManage(ctx, { id: row.shop_id, villageId: row.village_id }))
    return { ok: false, refusal: NO_SUCH_PRODUCT };
  if (row.status === to) return ok({ status: to });
  const done = await commit(deps.db, [
    raw(
      `UPDATE products SET status = ?1, published_at = iif(?1 = 'live', coalesce(published_at, ?2), published_at),
         updated_at = ?2 WHERE id = ?3 AND village_id = ?4 AND status = 'removed'`,
      [to, deps.clock.now(), productId, row.village_id],
    ),
    expectChange(refusal('conflict', 'catalog.wrong_state')),
    expect(`?1 <> 'live' OR EXISTS (SELECT 1 FROM photos WHERE product_id = ?2)`, [to, productId], PHOTO_NEEDED),
    ...productListingSteps({ products: [productId] }),
    audit(deps, ctx, {
      villageId: row.village_id,
      action: 'product.restored',
      subject: { kind: 'product', id: productId },
    }),
    emit(deps, {
      villageId: row.village_id,
      topic: 'product.restored',
      payload: { productId, shopId: row.shop_id },
    }),
  ]);
  return done.ok ? ok({ status: to }) : done;
}
