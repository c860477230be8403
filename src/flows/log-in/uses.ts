import { keepCart } from './keep-cart.ts';

/** What goes with a login beside the login itself. */
export const logInFlows = {
  keepCart,
};
