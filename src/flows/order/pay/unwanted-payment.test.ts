import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOrder,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  STATIC_QRIS,
  testDeps,
  type PlacedTestOrder,
  type Shop,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { read } from '../../../platform/libsql/index.ts';
import { cancelOrder } from '../end/cancel-order.ts';
import { verifyPayment } from './verify-payment.ts';

let deps: TestDeps;
let shop: Shop;
let order: PlacedTestOrder;

/** An order that its buyer gave up before anything was paid. */
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  shop = await givenShop(deps, await givenResident(deps, 'Siti'), { qris: STATIC_QRIS });
  order = await givenOrder(deps, shop);
  expect(await cancelOrder(deps, guestCtx, { code: order.code, token: order.token })).toMatchObject({ ok: true });
});

const facts = async () => {
  const {
    payments: [payment],
    refunds,
  } = await read<{ payments: Record<string, unknown>; refunds: Record<string, unknown> }>(deps.db, {
    payments: { sql: 'SELECT state, received FROM payments WHERE order_id = ?', args: [order.id] },
    refunds: { sql: 'SELECT amount, state, in_books FROM refunds WHERE order_id = ?', args: [order.id] },
  });
  return { ...payment, refunds: refunds.map((row) => ({ ...row })) };
};
const seller = () => ctxOf(shop.seller);

describe('money for an order that was cancelled', () => {
  test('is written down and owed back in full, outside the village’s books', async () => {
    expect(await verifyPayment(deps, seller(), { code: order.code })).toMatchObject({ ok: true });
    expect(await facts()).toEqual({
      state: 'refund_due',
      received: order.total,
      refunds: [{ amount: order.total, state: 'open', in_books: 0 }],
    });
  });

  test('is told by who receives it, not by its buyer', async () => {
    expect(await verifyPayment(deps, guestCtx, { code: order.code, token: order.token })).toMatchObject({
      refusal: { kind: 'forbidden', code: 'orders.not_yours' },
    });
    expect(await facts()).toEqual({ state: 'expired', received: 0, refunds: [] });
  });

  test('comes in once, however often it is told', async () => {
    const told = await Promise.all([1, 2, 3].map(() => verifyPayment(deps, seller(), { code: order.code })));
    expect(told.filter((done) => done.ok)).toHaveLength(1);
    expect(await verifyPayment(deps, seller(), { code: order.code })).toMatchObject({
      refusal: { code: 'orders.state_moved' },
    });
    expect((await facts()).refunds).toHaveLength(1);
  });
});
