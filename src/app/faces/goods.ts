import type { Deps } from '../../foundation/deps.ts';
import {
  addProduct,
  duplicateProduct,
  editProduct,
  listMyProducts,
  moveProduct,
  readMyProduct,
  restoreProduct,
  setStock,
  uploadPhoto,
} from '../../hub/catalog/index.ts';
import { bind } from '../bind.ts';

/** What the seller’s pages call for goods and shop. */
export const goodsFace = (deps: Deps) =>
  bind(deps, {
    addProduct,
    duplicateProduct,
    editProduct,
    listMyProducts,
    moveProduct,
    readMyProduct,
    restoreProduct,
    setStock,
    uploadPhoto,
  });
