export { managedShop, mayNotManage, type ManagedShop } from './may-manage.ts';
export { ownShop } from './own-shop.ts';
export { viewShop, type ShopView } from './view-shop.ts';
