export type { Cart, CartLine, CartShop, LineChange, LineRow } from './cart.ts';
export { cartOf } from './cart.ts';
export { CartTokenSchema, cartTokenOf } from './cart-token.ts';
export { CartShopSchema } from './responses.ts';
export { dropCart } from './drop-cart.repo.ts';
export { cartOwner } from './cart-owner.ts';
export { mergeCarts, takeOutOfCart } from './merge-carts.repo.ts';
export { wantedLinesQuery, type Wanted } from './wanted-lines.repo.ts';
