import type { Deps } from '../../foundation/deps.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readRows } from '../../platform/libsql/index.ts';
import { managedShop } from '../shops/index.ts';
import type { ManagedVariant, ProductStatus } from './managed-product.ts';

/** A line of the seller's product list. */
export interface MyProduct {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly status: ProductStatus;
  readonly unit: string;
  /** Grams. */
  readonly weight: number;
  readonly section: string | null;
  readonly sold: number;
  readonly picture: string | null;
  readonly variants: readonly ManagedVariant[];
}

/** A village shop has dozens of products, a large one some hundreds; all are listed at once. */
const MOST = 500;

/** The products of a shop for its seller, newest change first; one round trip. Another's shop is not found. */
export async function listMyProducts(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  shopId: string,
): Promise<Result<readonly MyProduct[]>> {
  const shop = await managedShop(deps, ctx, shopId);
  if (!shop.ok) return shop;
  const rows = await readRows<{ product: string }>(deps.db, {
    sql: `SELECT json_object('id', p.id, 'slug', p.slug, 'name', p.name, 'status', p.status, 'unit', p.unit, 'weight', p.weight,
              'section', p.section, 'sold', p.sold,
              'picture', (SELECT key FROM photos f WHERE f.product_id = p.id ORDER BY f.position LIMIT 1),
              'variants', json((SELECT json_group_array(json_object('id', x.id, 'name', x.name, 'sku', x.sku,
                'price', x.price, 'stock', x.stock)) FROM (SELECT * FROM variants WHERE product_id = p.id AND active = 1
                ORDER BY position, id) x))) AS product
            FROM products p WHERE p.shop_id = ? AND p.village_id = ? AND p.status <> 'removed'
            ORDER BY p.updated_at DESC, p.id LIMIT ${MOST}`,
    args: [shop.value.id, shop.value.villageId],
  });
  return ok(rows.map((row) => JSON.parse(row.product) as MyProduct));
}
