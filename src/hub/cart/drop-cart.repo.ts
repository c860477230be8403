import { raw, type Statement } from '../../platform/libsql/index.ts';
import { accountCart } from './cart-owner.ts';

/** Steps that throw away the cart of an account that is closed. */
export function dropCart(accountId: string): Statement[] {
  const owner = [accountCart(accountId)];
  return [
    raw('DELETE FROM cart_lines WHERE cart_id IN (SELECT id FROM carts WHERE owner_key = ?1)', owner),
    raw('DELETE FROM carts WHERE owner_key = ?1', owner),
  ];
}
