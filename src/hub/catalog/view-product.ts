import type { Deps } from '../../foundation/deps.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { toCard } from '../listings/index.ts';
import type { DeliveryZone } from '../shops/index.ts';
import { productPage } from './product-page.repo.ts';
import { saleOf, type ProductView } from './product-view.ts';

/** The product, or the address it has moved to. */
export type ViewedProduct = { readonly product: ProductView } | { readonly movedTo: string };

/**
 * A product's public page, in one round trip. Refused: `catalog.no_such_product` for what never was public,
 * `catalog.product_gone` for what its seller has removed.
 */
export async function viewProduct(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  { slug }: { slug: string },
): Promise<Result<ViewedProduct>> {
  const { product: p, variants, photos, zones, related, fromShop } = await productPage(deps.db, slug, deps.clock.now());
  if (!p || p.status === 'draft' || p.status === 'in_review' || ['applied', 'declined'].includes(p.shop_status))
    return refuse('not_found', 'catalog.no_such_product');
  if (p.status === 'removed') return refuse('gone', 'catalog.product_gone');
  if (p.slug !== slug) return ok({ movedTo: `/produk/${p.slug}` });
  const available = variants.reduce((sum, variant) => sum + variant.available, 0);
  return ok({
    product: {
      id: p.id,
      slug: p.slug,
      name: p.name,
      story: p.story,
      unit: p.unit,
      weight: p.weight,
      leadDays: p.lead_days,
      category: { id: p.category_id, name: p.category_name, nameEn: p.category_name_en },
      sold: p.sold,
      ratingSum: p.rating_sum,
      ratingCount: p.rating_count,
      publishedAt: p.published_at,
      updatedAt: p.updated_at,
      sale: saleOf(p.status, p.shop_status, available),
      variants: variants.map(({ id, name, price, available }) => ({ id, name, price, available })),
      photos: photos.map(({ key, alt }) => ({ key, alt })),
      shop: {
        id: p.shop_id,
        slug: p.shop_slug,
        name: p.shop_name,
        place: p.shop_place,
        picture: p.shop_picture,
        pickup: p.pickup === 1,
        cod: p.cod === 1,
        reopensOn: p.reopens_on,
        whatsapp: p.whatsapp_sealed && (await deps.vault.open(p.whatsapp_sealed, 'shops.whatsapp')),
      },
      village: { id: p.village_id, name: p.village_name, slug: p.village_slug, district: p.district_name },
      delivery: zones.map(({ zone }) => JSON.parse(zone) as DeliveryZone),
      related: related.map(toCard),
      fromShop: fromShop.map(toCard),
    },
  });
}
