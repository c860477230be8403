import type { Deps } from '../../foundation/deps.ts';
import { changeQuantity, countCart, putInCart, viewCart } from '../../hub/cart/index.ts';
import { bind } from '../bind.ts';

/** The cart, for the pages. */
export const cartFace = (deps: Deps) => bind(deps, { changeQuantity, countCart, putInCart, viewCart });
