import type { ListingCard } from '#src/hub/listings/index.ts';

export type ProductCardData = Pick<
  ListingCard,
  | 'path'
  | 'title'
  | 'price'
  | 'priceMax'
  | 'unit'
  | 'picture'
  | 'shopName'
  | 'villageName'
  | 'inStock'
  | 'sold'
  | 'ratingSum'
  | 'ratingCount'
>;

export type ServiceCardData = Pick<ListingCard, 'path' | 'title' | 'summary' | 'villageName' | 'promisedMinutes'>;

export type ShopCardData = Pick<ListingCard, 'path' | 'title' | 'summary' | 'picture' | 'villageName' | 'inStock'>;
