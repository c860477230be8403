export { CardsSchema, ProductPageSchema } from './card-schema.ts';
export { CARD, CARD_JSON, toCard, type CardRow, type ListingCard } from './card.ts';
export { readCursor, writeCursor } from './cursor.ts';
export { documentStep, type ListingKind } from './document.ts';
export {
  PRODUCT_SORTS,
  SEARCH_SORTS,
  productFilterSchema,
  restOf,
  type ProductFilter,
  type ProductSort,
  type SearchSort,
} from './product-filter.ts';
export { keptCategories } from './kept-categories.ts';
export { productListQuery, type ProductPage } from './product-list.repo.ts';
export { productListingSteps } from './product-listing.repo.ts';
export { putServiceListing, removeModuleListings, removeServiceListing } from './service-listing.repo.ts';
export { alikeCards, sameShopCards } from './product-cards.ts';
export { resolveFilter } from './resolve-filter.ts';
export { shopListingSteps } from './shop-listing.repo.ts';
export { shopFiguresQuery, shopSectionsQuery, type ShopFigures } from './shop-figures.ts';
export { villageGoodsQuery, type GoodsRow } from './village-goods.ts';
export { storefrontRepo, type Category, type VillageFront } from './storefront.repo.ts';
export { skeletonOf, stemOf, wordsOf } from './words.ts';
