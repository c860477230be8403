import { CARD } from './card.ts';

/** SQL for up to eight best-selling cards of a product's category, itself left out (`product` is an SQL text of its id). */
export const alikeCards = (product: string): string =>
  `SELECT ${CARD} FROM listings AS l INDEXED BY listings_category_best
   WHERE l.kind = 'product' AND l.category_id = (SELECT category_id FROM products WHERE id = ${product})
     AND l.in_stock = 1 AND l.ref_id <> ${product} ORDER BY l.sold DESC, l.published_at DESC LIMIT 8`;

/** SQL for up to eight newest cards of a product's shop, itself left out. */
export const sameShopCards = (product: string): string =>
  `SELECT ${CARD} FROM listings AS l INDEXED BY listings_shop
   WHERE l.kind = 'product' AND l.shop_id = (SELECT shop_id FROM products WHERE id = ${product})
     AND l.ref_id <> ${product} ORDER BY l.published_at DESC LIMIT 8`;
