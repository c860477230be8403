import type { ProductView } from '#src/hub/catalog/index.ts';
import { photoUrl } from '#lib/photo.ts';

/** The product for search engines: schema.org Product, its offers, its rating when there is one, and its place in the market. */
export function schemaOf(product: ProductView, origin: string): Record<string, unknown> {
  const url = `${origin}/produk/${product.slug}`;
  const seller = { '@type': 'Organization', name: product.shop.name, url: `${origin}/toko/${product.shop.slug}` };
  const offer = (price: number, available: number, name?: string) => ({
    '@type': 'Offer',
    ...(name && { name }),
    url,
    price,
    priceCurrency: 'IDR',
    availability: `https://schema.org/${product.sale === 'on' && available > 0 ? 'InStock' : 'OutOfStock'}`,
    seller,
  });
  const crumb = (position: number, name: string, item: string) => ({ '@type': 'ListItem', position, name, item });
  return {
    '@graph': [
      {
        '@type': 'Product',
        name: product.name,
        description: product.story || product.name,
        url,
        sku: product.id,
        category: product.category.name,
        image: product.photos.map((photo) => origin + photoUrl(photo.key, 1280, 'webp')),
        weight: { '@type': 'QuantitativeValue', value: product.weight, unitCode: 'GRM' },
        offers: product.variants.map((variant) => offer(variant.price, variant.available, variant.name)),
        ...(product.ratingCount > 0 && {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: Math.round((10 * product.ratingSum) / product.ratingCount) / 10,
            reviewCount: product.ratingCount,
          },
        }),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          crumb(1, 'Balai', `${origin}/`),
          crumb(2, product.category.name, `${origin}/kategori/${product.category.id}`),
          crumb(3, product.name, url),
        ],
      },
    ],
  };
}
