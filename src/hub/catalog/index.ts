export { type MyProduct } from './list-my-products.ts';
export { type ManagedProduct, type ManagedVariant, type ProductStatus } from './managed-product.ts';
export { withdrawGoods } from './withdraw-goods.repo.ts';
export type { PhotoView, ProductView, Sale } from './product-view.ts';
export {
  allocateStock,
  countSold,
  freePieces,
  holdStock,
  releaseHold,
  returnStock,
  STOCK_SHORT,
  type Demand,
} from './stock/index.ts';
export { dropSizes, hasSizes, keepSizes, photoFault, photoName } from './keep-sizes.ts';
