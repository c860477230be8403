import { describe, expect, test } from 'vitest';
import { answerTogether, guestCtx, type PlacedTestOrder } from '../../../../tests/support/index.ts';
import { readToday } from '../../../hub/orders/read-today.ts';
import { processOrder } from '../fulfil/process-order.ts';
import { shipOrder } from '../fulfil/ship-order.ts';
import { inspectReturn } from '../end/inspect-return.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import { cancelOrder } from '../end/cancel-order.ts';
import { completeOrder } from '../fulfil/complete-order.ts';
import { returnOrder } from '../end/return-order.ts';
import { factsOf } from '../../../../tests/support/order-books.ts';
import { codeOf, orderStage } from '../../../../tests/support/order-stage.ts';

const { at, upTo, refund, sendBack, answer } = orderStage();
const facts = (order: PlacedTestOrder) => factsOf(at.deps, order);
const TWO = { quantity: 2, stock: 100 };

describe('giving back', () => {
  const openRefunds = async (order: PlacedTestOrder) => (await facts(order)).refunds.map((r) => r.id);
  const back = async (order: PlacedTestOrder, refundId: unknown) => {
    const sent = await sendBack(order, refundId);
    return sent === 'ok' ? answer(order, refundId, true) : sent;
  };

  test('two open refunds at the same moment settles the payment and closes the case', async () => {
    const order = await upTo('completed', TWO);
    await refund(order, 20_000);
    await refund(order, 29_000);
    const ids = await openRefunds(order);
    answerTogether(at.deps.db, 2);
    expect(await Promise.all(ids.map((id) => back(order, id)))).toEqual(['ok', 'ok']);
    expect(await facts(order)).toMatchObject({ payment: 'refunded', holder: 'nobody', closed: 1 });
  });

  test('one of two leaves the case with the seller until the other is paid', async () => {
    const order = await upTo('paid', TWO);
    await refund(order, 9_000);
    await cancelOrder(at.deps, at.seller, { code: order.code, reason: 'Habis bahan' });
    const [part, rest] = await openRefunds(order);
    expect(await back(order, part)).toBe('ok');
    expect(await facts(order)).toMatchObject({ payment: 'refund_due', holder: 'shop', closed: 0 });
    expect(await back(order, rest)).toBe('ok');
    expect(await facts(order)).toMatchObject({ payment: 'refunded', holder: 'nobody', closed: 1 });
  });

  test('a part while the buyer completes the order leaves nothing open, whoever was faster', async () => {
    const order = await upTo('delivered', TWO);
    await refund(order, 9_000);
    const [part] = await openRefunds(order);
    answerTogether(at.deps.db, 2);
    const [, completed] = await Promise.all([
      back(order, part),
      completeOrder(at.deps, guestCtx, { code: order.code, token: order.token }),
    ]);
    expect(codeOf(completed)).toBe('ok');
    expect(await facts(order)).toMatchObject({ state: 'completed', holder: 'nobody', closed: 1 });
  });

  test('a part that is still open when the order completes stays with the seller', async () => {
    const order = await upTo('delivered', TWO);
    await refund(order, 9_000);
    await completeOrder(at.deps, guestCtx, { code: order.code, token: order.token });
    expect(await facts(order)).toMatchObject({ state: 'completed', holder: 'shop', closed: 0 });
    const [part] = await openRefunds(order);
    expect(await back(order, part)).toBe('ok');
    expect(await facts(order)).toMatchObject({ payment: 'verified', holder: 'nobody', closed: 1 });
  });
});

describe('goods that came back', () => {
  const returned = async () => {
    const order = await upTo('paid', TWO);
    for (const flow of [processOrder, shipOrder]) await flow(at.deps, at.seller, { code: order.code });
    expect(codeOf(await returnOrder(at.deps, at.seller, { code: order.code, reason: 'Alamat salah' }))).toBe('ok');
    const [refundId] = (await facts(order)).refunds.map((r) => r.id);
    const give = async () => {
      const sent = await sendBack(order, refundId);
      return sent === 'ok' ? answer(order, refundId, true) : sent;
    };
    const inspect = () => inspectReturn(at.deps, at.seller, { code: order.code, sellable: true });
    return { order, give, inspect };
  };
  const waiting = async () => {
    const today = await readToday(at.deps, at.seller, at.shop.id);
    return today.ok ? today.value.waiting.map((sale) => sale.task) : [];
  };
  const stock = async (order: PlacedTestOrder) =>
    (
      await readRows<{ stock: number }>(at.deps.db, {
        sql: 'SELECT stock FROM variants WHERE id = ?',
        args: [order.variantId],
      })
    )[0]?.stock;

  test('wait for the seller’s look also when the money went back first', async () => {
    const { order, give, inspect } = await returned();
    expect(await give()).toBe('ok');
    expect(await facts(order)).toMatchObject({ payment: 'refunded', holder: 'shop', closed: 0 });
    expect(await waiting()).toEqual(['inspect']);
    expect(codeOf(await inspect())).toBe('ok');
    expect(await facts(order)).toMatchObject({ holder: 'nobody', closed: 1 });
    expect(await waiting()).toEqual([]);
    expect(await stock(order)).toBe(100);
  });

  test('and money given back at the same moment close the case together', async () => {
    const { order, give, inspect } = await returned();
    answerTogether(at.deps.db, 2);
    expect(await Promise.all([give(), inspect().then(codeOf)])).toEqual(['ok', 'ok']);
    expect(await facts(order)).toMatchObject({ payment: 'refunded', holder: 'nobody', closed: 1 });
    expect(await stock(order)).toBe(100);
  });

  test('keep the case with the seller while the money has not gone back', async () => {
    const { order, inspect } = await returned();
    expect(codeOf(await inspect())).toBe('ok');
    expect(await facts(order)).toMatchObject({ payment: 'refund_due', holder: 'shop', closed: 0 });
    expect(await waiting()).toEqual(['give_back']);
  });
});
