export { CardSchema, CardsSchema, ProductPageSchema } from './card-schema.ts';
export { CARD, CARD_JSON, toCard, type CardRow, type ListingCard } from './card.ts';
export { readCursor, writeCursor } from './cursor.ts';
export { documentStep, type ListingKind, type ListingTexts } from './document.ts';
export {
  PRODUCT_SORTS,
  SEARCH_SORTS,
  productFilterSchema,
  productListSchema,
  restOf,
  type ProductFilter,
  type ProductSort,
  type SearchSort,
} from './product-filter.ts';
export { keptCategories } from './kept-categories.ts';
export { listProducts, type ProductList } from './list-products.ts';
export { productListQuery, type ProductListing, type ProductPage } from './product-list.repo.ts';
export { productListingSteps, type ProductsOf } from './product-listing.repo.ts';
export {
  putServiceListing,
  removeModuleListings,
  removeServiceListing,
  type ServiceListing,
} from './service-listing.repo.ts';
export { alikeCards, sameShopCards } from './product-cards.ts';
export { resolveFilter } from './resolve-filter.ts';
export { shopListingSteps } from './shop-listing.repo.ts';
export { shopFiguresQuery, shopSectionsQuery, type ShopFigures } from './shop-figures.ts';
export { sitemapRepo } from './sitemap.repo.ts';
export {
  CATEGORIES,
  storefrontRepo,
  toCategory,
  type Category,
  type Home,
  type VillageFront,
} from './storefront.repo.ts';
export { storefrontVersion } from './storefront-version.repo.ts';
export { skeletonOf, stemOf, wordsOf } from './words.ts';
