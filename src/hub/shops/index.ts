export { viewShop, type ShopView } from './view-shop.ts';
