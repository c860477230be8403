export { type MyProduct } from './list-my-products.ts';
export { type ManagedProduct, type ManagedVariant, type ProductStatus } from './managed-product.ts';
export type { PhotoView, ProductView, Sale } from './product-view.ts';
