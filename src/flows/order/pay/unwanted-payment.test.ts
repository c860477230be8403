import { describe, expect, test } from 'vitest';
import { givenOrder, guestCtx, shopCast, stage } from '../../../../tests/support/index.ts';
import { read } from '../../../platform/libsql/index.ts';
import { cancelOrder } from '../end/cancel-order.ts';
import { verifyPayment } from './verify-payment.ts';

/** An order that its buyer gave up before anything was paid. */
const at = stage(async () => {
  const it = await shopCast();
  const order = await givenOrder(it.deps, it.shop);
  expect(await cancelOrder(it.deps, guestCtx, { code: order.code, token: order.token })).toMatchObject({ ok: true });
  return { ...it, order };
});

const facts = async () => {
  const {
    payments: [payment],
    refunds,
  } = await read<{ payments: Record<string, unknown>; refunds: Record<string, unknown> }>(at.deps.db, {
    payments: { sql: 'SELECT state, received FROM payments WHERE order_id = ?', args: [at.order.id] },
    refunds: { sql: 'SELECT amount, state, in_books FROM refunds WHERE order_id = ?', args: [at.order.id] },
  });
  return { ...payment, refunds: refunds.map((row) => ({ ...row })) };
};

describe('money for an order that was cancelled', () => {
  test('is written down and owed back in full, outside the village’s books', async () => {
    expect(await verifyPayment(at.deps, at.seller, { code: at.order.code })).toMatchObject({ ok: true });
    expect(await facts()).toEqual({
      state: 'refund_due',
      received: at.order.total,
      refunds: [{ amount: at.order.total, state: 'open', in_books: 0 }],
    });
  });

  test('is told by who receives it, not by its buyer', async () => {
    expect(await verifyPayment(at.deps, guestCtx, { code: at.order.code, token: at.order.token })).toMatchObject({
      refusal: { kind: 'forbidden', code: 'orders.not_yours' },
    });
    expect(await facts()).toEqual({ state: 'expired', received: 0, refunds: [] });
  });

  test('comes in once, however often it is told', async () => {
    const told = await Promise.all([1, 2, 3].map(() => verifyPayment(at.deps, at.seller, { code: at.order.code })));
    expect(told.filter((done) => done.ok)).toHaveLength(1);
    expect(await verifyPayment(at.deps, at.seller, { code: at.order.code })).toMatchObject({
      refusal: { code: 'orders.state_moved' },
    });
    expect((await facts()).refunds).toHaveLength(1);
  });
});
