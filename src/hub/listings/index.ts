export { CARD, toCard, type CardRow, type ListingCard } from './card.ts';
export { documentStep, type ListingKind, type ListingTexts } from './document.ts';
export { productListingSteps, type ProductsOf } from './product-listing.repo.ts';
export {
  putServiceListing,
  removeModuleListings,
  removeServiceListing,
  type ServiceListing,
} from './service-listing.repo.ts';
export { shopListingSteps } from './shop-listing.repo.ts';
export { skeletonOf, stemOf, wordsOf } from './words.ts';
