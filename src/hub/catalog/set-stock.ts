import * as v from 'valibot';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, expectChange, raw, readOne } from '../../platform/libsql/index.ts';
import { productListingSteps } from '../listings/index.ts';
import { mayNotManage } from '../shops/index.ts';
import { stockCount } from './product-input.ts';

export const SetStockSchema = v.object({
  variantId: v.pipe(v.string(), v.maxLength(64)),
  /** The number the seller saw. */
  seen: stockCount,
  stock: stockCount,
});

const NO_SUCH_VARIANT = refusal('not_found', 'catalog.no_such_variant');

/**
 * Counts a variant anew: pieces on hand. Only from the number the seller saw: after a sale meanwhile it is refused with
 * `catalog.stock_changed` and the number now, so that a sold piece is not sold again. Another's variant is not found.
 */
export async function setStock(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ stock: number }>> {
  const asked = parse(SetStockSchema, input);
  if (!asked.ok) return asked;
  if (ctx.actor.kind === 'guest') return refuse('unauthenticated', 'identity.login_needed');
  const { variantId, seen, stock } = asked.value;
  const row = await variantRow(deps, variantId);
  if (!row || mayNotManage(ctx, { id: row.shop_id, villageId: row.village_id }))
    return { ok: false, refusal: NO_SUCH_VARIANT };
  const changed = (now: number) => refusal('conflict', 'catalog.stock_changed', { data: { stock: now, seen } });
  if (row.stock !== seen) return { ok: false, refusal: changed(row.stock) };
  const done = await commit(deps.db, [
    raw(`UPDATE variants SET stock = ? WHERE id = ? AND village_id = ? AND stock = ?`, [
      stock,
      variantId,
      row.village_id,
      seen,
    ]),
    expectChange(changed(row.stock)),
    ...productListingSteps({ products: [row.product_id] }),
    audit(deps, ctx, {
      villageId: row.village_id,
      action: 'product.stock_counted',
      subject: { kind: 'product', id: row.product_id },
      data: { variant: variantId, from: seen, to: stock },
    }),
    emit(deps, {
      villageId: row.village_id,
      topic: 'product.stock_counted',
      payload: { productId: row.product_id, variantId, stock },
    }),
  ]);
  if (done.ok) return ok({ stock });
  const now = await variantRow(deps, variantId);
  return { ok: false, refusal: changed(now?.stock ?? 0) };
}

interface VariantRow extends Record<string, unknown> {
  stock: number;
  product_id: string;
  shop_id: string;
  village_id: string;
}

const variantRow = ({ db }: Pick<Deps, 'db'>, variantId: string) =>
  readOne<VariantRow>(db, {
    sql: `SELECT x.stock, x.product_id, p.shop_id, p.village_id FROM variants x JOIN products p ON p.id = x.product_id
          WHERE x.id = ? AND x.active = 1 AND p.status <> 'removed'`,
    args: [variantId],
  });
