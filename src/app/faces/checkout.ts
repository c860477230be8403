import type { Deps } from '../../foundation/deps.ts';
import { placeOrder } from '../../flows/order/place/place-order.ts';
import { reviewCheckout, viewCheckout } from '../../hub/checkout/index.ts';
import { bind } from '../bind.ts';

/** From the cart to the order: what the buyer's pages call. */
export const checkoutFace = (deps: Deps) => bind(deps, { placeOrder, reviewCheckout, viewCheckout });
