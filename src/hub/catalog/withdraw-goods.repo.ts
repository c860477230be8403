import { raw, type Statement } from '../../platform/libsql/index.ts';

/** Takes away all goods of a shop that closes for good; the orders that name them stay readable. */
export const withdrawGoods = (shopId: string, now: number): Statement =>
  raw(
    `UPDATE products SET status = 'removed', story = '', keywords = '', version = version + 1, updated_at = ?2
      WHERE shop_id = ?1 AND status <> 'removed'`,
    [shopId, now],
  );
