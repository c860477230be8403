import type { Deps } from '../../foundation/deps.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { read } from '../../platform/libsql/index.ts';
import { mayNotManage, type ManagedShop } from '../shops/index.ts';

export type ProductStatus = 'draft' | 'in_review' | 'live' | 'paused' | 'removed';

export interface ManagedVariant {
  readonly id: string;
  readonly name: string;
  readonly sku: string | null;
  readonly price: number;
  /** Pieces on hand, whoever holds them. */
  readonly stock: number;
}

/** A product as its seller works on it. */
export interface ManagedProduct {
  readonly id: string;
  readonly shopId: string;
  readonly slug: string;
  readonly name: string;
  readonly story: string;
  readonly categoryId: string;
  readonly unit: string;
  readonly weight: number;
  readonly leadDays: number;
  readonly section: string | null;
  readonly keywords: string;
  readonly status: ProductStatus;
  readonly version: number;
  readonly sold: number;
  readonly variants: readonly ManagedVariant[];
  readonly photos: readonly { readonly key: string; readonly alt: string }[];
}

interface Row extends Record<string, unknown> {
  product: string;
  shop_id: string;
  village_id: string;
}

export const NO_SUCH_PRODUCT = refusal('not_found', 'catalog.no_such_product');

const PRODUCT = `SELECT shop_id, village_id, json_object('id', id, 'shopId', shop_id, 'slug', slug, 'name', name, 'story', story,
    'categoryId', category_id, 'unit', unit, 'weight', weight, 'leadDays', lead_days, 'section', section,
    'keywords', keywords, 'status', status, 'version', version, 'sold', sold) AS product
  FROM products WHERE id = ? AND status <> 'removed'`;

/** The product with its shop, when the actor may work on it; for everybody else it does not exist. One round trip. */
export async function managedProduct(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  productId: string,
): Promise<Result<{ product: ManagedProduct; shop: ManagedShop }>> {
  if (ctx.actor.kind === 'guest') return refuse('unauthenticated', 'identity.login_needed');
  const { rows, variants, photos } = await read<{
    rows: Row;
    variants: Record<string, unknown>;
    photos: Record<string, unknown>;
  }>(deps.db, {
    rows: { sql: PRODUCT, args: [productId] },
    variants: {
      sql: `SELECT id, name, sku, price, stock FROM variants WHERE product_id = ? AND active = 1 ORDER BY position, id`,
      args: [productId],
    },
    photos: { sql: `SELECT key, alt FROM photos WHERE product_id = ? ORDER BY position`, args: [productId] },
  });
  const [row] = rows;
  if (!row) return { ok: false, refusal: NO_SUCH_PRODUCT };
  const shop = { id: row.shop_id, villageId: row.village_id };
  if (mayNotManage(ctx, shop)) return { ok: false, refusal: NO_SUCH_PRODUCT };
  const facts = JSON.parse(row.product) as Omit<ManagedProduct, 'variants' | 'photos'>;
  return ok({
    shop,
    product: {
      ...facts,
      variants: variants.map((it) => ({ ...it }) as unknown as ManagedVariant),
      photos: photos.map((it) => ({ ...it }) as unknown as { key: string; alt: string }),
    },
  });
}

/** A product for its seller's form. Refused: another's product (not found). */
export async function readMyProduct(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  productId: string,
): Promise<Result<ManagedProduct>> {
  const found = await managedProduct(deps, ctx, productId);
  return found.ok ? ok(found.value.product) : found;
}
