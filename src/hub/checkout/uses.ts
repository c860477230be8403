import { reviewCheckout } from './review-checkout.ts';
import { viewCheckout } from './view-checkout.ts';

/** From the cart to the order, up to its placing. */
export const checkoutUses = {
  reviewCheckout,
  viewCheckout,
};
