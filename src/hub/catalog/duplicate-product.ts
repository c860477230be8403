import type { Deps } from '../../foundation/deps.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Result } from '../../kernel/result.ts';
import { addProduct, type WrittenProduct } from './add-product.ts';
import { managedProduct } from './managed-product.ts';

const LONGEST_NAME = 120;

/** Copies a product as a draft with no stock, for something much like it; in the copier's language its name says so. */
export async function duplicateProduct(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  { productId }: { productId: string },
): Promise<Result<WrittenProduct>> {
  const copy = ctx.locale === 'en' ? 'copy' : 'salinan';
  const found = await managedProduct(deps, ctx, productId);
  if (!found.ok) return found;
  const { product, shop } = found.value;
  const { id: _id, slug: _slug, status: _status, version: _version, sold: _sold, variants, ...fields } = product;
  return addProduct(deps, ctx, {
    ...fields,
    shopId: shop.id,
    live: false,
    name: `${product.name.slice(0, LONGEST_NAME - copy.length - 3)} (${copy})`,
    variants: variants.map(({ name, sku, price }) => ({ name, sku, price, stock: 0 })),
  });
}
