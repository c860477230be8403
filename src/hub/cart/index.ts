export type { Cart, CartLine, CartShop, LineChange, LineRow, ShopStatus } from './cart.ts';
export { cartOf } from './cart.ts';
export { cartOwner } from './cart-owner.ts';
export { changeQuantity, ChangeQuantitySchema } from './change-quantity.ts';
export { mergeCarts, takeOutOfCart } from './merge-carts.repo.ts';
export { putInCart, PutInCartSchema, type PutInCart } from './put-in-cart.ts';
export { countCart, viewCart } from './view-cart.ts';
export { wantedLinesQuery, type Wanted } from './wanted-lines.repo.ts';
