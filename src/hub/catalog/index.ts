export { addProduct, type WrittenProduct } from './add-product.ts';
export { duplicateProduct } from './duplicate-product.ts';
export { editProduct } from './edit-product.ts';
export { listMyProducts, type MyProduct } from './list-my-products.ts';
export { readMyProduct, type ManagedProduct, type ManagedVariant, type ProductStatus } from './managed-product.ts';
export { moveProduct } from './move-product.ts';
export type { PhotoView, ProductView, Sale, VariantView } from './product-view.ts';
export { restoreProduct } from './restore-product.ts';
export { setStock } from './set-stock.ts';
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
export { MAX_PHOTO_BYTES, uploadPhoto } from './upload-photo.ts';
export { viewProduct, type ViewedProduct } from './view-product.ts';
