import { changeQuantity } from './change-quantity.ts';
import { putInCart } from './put-in-cart.ts';
import { countCart, viewCart } from './view-cart.ts';

/** The cart, by its verbs. */
export const cartUses = {
  changeQuantity,
  countCart,
  putInCart,
  viewCart,
};
