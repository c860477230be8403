import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOrder,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  moveFarAway,
  STATIC_QRIS,
  testDeps,
  type PlacedTestOrder,
  type Shop,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { readToday } from '../../../hub/orders/index.ts';
import { processOrder } from '../fulfil/process-order.ts';
import { shipOrder } from '../fulfil/ship-order.ts';
import { inspectReturn } from '../end/inspect-return.ts';
import { commit, raw, read } from '../../../platform/libsql/index.ts';
import { acceptOrder } from '../fulfil/accept-order.ts';
import { cancelOrder } from '../end/cancel-order.ts';
import { completeOrder } from '../fulfil/complete-order.ts';
import { deliverOrder } from '../fulfil/deliver-order.ts';
import { giveBack } from './give-back.ts';
import { refundOrder } from './refund-order.ts';
import { returnOrder } from '../end/return-order.ts';
import { verifyPayment } from '../pay/verify-payment.ts';

let deps: TestDeps;
let shop: Shop;
let seller: Ctx;
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  await commit(deps.db, [raw('UPDATE villages SET fee_bps = 100')]);
  shop = await givenShop(deps, await givenResident(deps, 'Siti'), { qris: STATIC_QRIS });
  seller = ctxOf(shop.seller);
});

const upTo = async (state: 'paid' | 'delivered' | 'completed', method: 'qris' | 'cod' = 'qris', quantity = 2) => {
  const order = await givenOrder(deps, shop, { method, quantity, stock: 100 });
  const ref = { code: order.code };
  await (method === 'cod' ? acceptOrder : verifyPayment)(deps, seller, ref);
  if (state === 'paid') return order;
  for (const flow of [processOrder, shipOrder, deliverOrder]) await flow(deps, seller, ref);
  if (state === 'completed') await completeOrder(deps, guestCtx, { ...ref, token: order.token });
  return order;
};
let key = 0;
const refund = (order: PlacedTestOrder, amount: unknown, more: Record<string, unknown> = {}, ctx = seller) =>
  refundOrder(deps, ctx, {
    code: order.code,
    amount,
    reason: 'Satu bungkus pecah',
    idempotencyKey: `refund-form-number-${(key += 1)}`,
    ...more,
  });
const codeOf = (r: { ok: boolean; refusal?: { kind: string; code: string } }) =>
  r.ok ? 'ok' : `${r.refusal?.kind} ${r.refusal?.code}`;
const facts = async (order: PlacedTestOrder) => {
  const [[row], refunds, entries] = await read<
    [Record<string, unknown>, { id: string; amount: number }, { account: string; amount: number }]
  >(deps.db, [
    {
      sql: `SELECT o.state, p.state AS payment, c.holder, c.closed, (SELECT sum(turnover) FROM journals j WHERE j.order_id = o.id) AS turnover
            FROM orders o JOIN payments p ON p.order_id = o.id JOIN cases c ON c.kind = 'order' AND c.id = o.id
            WHERE o.id = ?`,
      args: [order.id],
    },
    { sql: 'SELECT id, amount, state FROM refunds WHERE order_id = ? ORDER BY rowid', args: [order.id] },
    {
      sql: `SELECT e.account, sum(e.amount) AS amount FROM entries e JOIN journals j ON j.id = e.journal_id
            WHERE j.order_id = ? GROUP BY 1 HAVING sum(e.amount) <> 0`,
      args: [order.id],
    },
  ]);
  return {
    ...row,
    refunds: refunds.map((r) => ({ ...r })),
    books: Object.fromEntries(entries.map((e) => [e.account, e.amount])),
  };
};

describe('giving back', () => {
  const openRefunds = async (order: PlacedTestOrder) => (await facts(order)).refunds.map((r) => r.id);
  const back = async (order: PlacedTestOrder, refundId: unknown) =>
    codeOf(await giveBack(deps, seller, { code: order.code, refundId }));

  test('two open refunds at the same moment settles the payment and closes the case', async () => {
    const order = await upTo('completed');
    await refund(order, 20_000);
    await refund(order, 29_000);
    const ids = await openRefunds(order);
    moveFarAway(deps.db);
    expect(await Promise.all(ids.map((id) => back(order, id)))).toEqual(['ok', 'ok']);
    expect(await facts(order)).toMatchObject({ payment: 'refunded', holder: 'nobody', closed: 1 });
  });

  test('one of two leaves the case with the seller until the other is paid', async () => {
    const order = await upTo('paid');
    await refund(order, 9_000);
    await cancelOrder(deps, seller, { code: order.code, reason: 'Habis bahan' });
    const [part, rest] = await openRefunds(order);
    expect(await back(order, part)).toBe('ok');
    expect(await facts(order)).toMatchObject({ payment: 'refund_due', holder: 'shop', closed: 0 });
    expect(await back(order, rest)).toBe('ok');
    expect(await facts(order)).toMatchObject({ payment: 'refunded', holder: 'nobody', closed: 1 });
  });

  test('a part while the buyer completes the order leaves nothing open, whoever was faster', async () => {
    const order = await upTo('delivered');
    await refund(order, 9_000);
    const [part] = await openRefunds(order);
    moveFarAway(deps.db);
    const [, completed] = await Promise.all([
      back(order, part),
      completeOrder(deps, guestCtx, { code: order.code, token: order.token }),
    ]);
    expect(codeOf(completed)).toBe('ok');
    expect(await facts(order)).toMatchObject({ state: 'completed', holder: 'nobody', closed: 1 });
  });

  test('a part that is still open when the order completes stays with the seller', async () => {
    const order = await upTo('delivered');
    await refund(order, 9_000);
    await completeOrder(deps, guestCtx, { code: order.code, token: order.token });
    expect(await facts(order)).toMatchObject({ state: 'completed', holder: 'shop', closed: 0 });
    const [part] = await openRefunds(order);
    expect(await back(order, part)).toBe('ok');
    expect(await facts(order)).toMatchObject({ payment: 'verified', holder: 'nobody', closed: 1 });
  });
});

describe('goods that came back', () => {
  const returned = async () => {
    const order = await upTo('paid');
    for (const flow of [processOrder, shipOrder]) await flow(deps, seller, { code: order.code });
    expect(codeOf(await returnOrder(deps, seller, { code: order.code, reason: 'Alamat salah' }))).toBe('ok');
    const [refundId] = (await facts(order)).refunds.map((r) => r.id);
    const give = () => giveBack(deps, seller, { code: order.code, refundId });
    const inspect = () => inspectReturn(deps, seller, { code: order.code, sellable: true });
    return { order, give, inspect };
  };
  const waiting = async () => {
    const today = await readToday(deps, seller, shop.id);
    return today.ok ? today.value.waiting.map((sale) => sale.task) : [];
  };
  const stock = async (order: PlacedTestOrder) =>
    (
      await read<[{ stock: number }]>(deps.db, [
        { sql: 'SELECT stock FROM variants WHERE id = ?', args: [order.variantId] },
      ])
    )[0][0]?.stock;

  test('wait for the seller’s look also when the money went back first', async () => {
    const { order, give, inspect } = await returned();
    expect(codeOf(await give())).toBe('ok');
    expect(await facts(order)).toMatchObject({ payment: 'refunded', holder: 'shop', closed: 0 });
    expect(await waiting()).toEqual(['inspect']);
    expect(codeOf(await inspect())).toBe('ok');
    expect(await facts(order)).toMatchObject({ holder: 'nobody', closed: 1 });
    expect(await waiting()).toEqual([]);
    expect(await stock(order)).toBe(100);
  });

  test('and money given back at the same moment close the case together', async () => {
    const { order, give, inspect } = await returned();
    moveFarAway(deps.db);
    expect((await Promise.all([give(), inspect()])).map(codeOf)).toEqual(['ok', 'ok']);
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
