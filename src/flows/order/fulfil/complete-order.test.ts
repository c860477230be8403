import { expect, test } from 'vitest';
import { givenOrder, guestCtx, shopCast } from '../../../../tests/support/index.ts';
import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import { completeOrder } from './complete-order.ts';

test.each(['pending', 'proof_submitted', 'due', 'refund_due', 'cancelled'])(
  'an order whose payment is %s is not complete, and nothing is booked',
  async (payment) => {
    const { deps, shop } = await shopCast();
    const order = await givenOrder(deps, shop);
    await commit(deps.db, [
      raw(`UPDATE orders SET state = 'delivered'`),
      raw('UPDATE payments SET state = ?, received = amount', [payment]),
    ]);
    expect(await completeOrder(deps, guestCtx, { code: order.code, token: order.token })).toMatchObject({
      refusal: { kind: 'conflict', code: 'orders.not_paid' },
    });
    expect(await readOne(deps.db, { sql: 'SELECT 1 FROM journals' })).toBeNull();
  },
);
