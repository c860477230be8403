export { managedShop, mayNotManage, type ManagedShop } from './may-manage.ts';
export { viewShop, type ShopView } from './view-shop.ts';
