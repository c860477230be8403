import { addProduct } from './add-product.ts';
import { duplicateProduct } from './duplicate-product.ts';
import { editProduct } from './edit-product.ts';
import { listMyProducts } from './list-my-products.ts';
import { readMyProduct } from './managed-product.ts';
import { moveProduct } from './move-product.ts';
import { restoreProduct } from './restore-product.ts';
import { setStock } from './set-stock.ts';
import { uploadPhoto } from './upload-photo.ts';
import { viewProduct } from './view-product.ts';

/** What a seller does with goods. */
export const goodsUses = {
  addProduct,
  duplicateProduct,
  editProduct,
  listMyProducts,
  moveProduct,
  readMyProduct,
  restoreProduct,
  setStock,
  uploadPhoto,
};

/** What anybody does with them. */
export const productUses = {
  viewProduct,
};
