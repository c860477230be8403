export type { PhotoView, ProductView, Sale, VariantView } from './product-view.ts';
export { viewProduct, type ViewedProduct } from './view-product.ts';
