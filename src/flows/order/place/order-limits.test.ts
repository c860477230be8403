import { describe, expect, test } from 'vitest';
import {
  answerTogether,
  ctxOf,
  givenProduct,
  givenResident,
  givenShop,
  guestCtx,
  shopCast,
  stage,
  STATIC_QRIS,
  TELUK_PANDAN,
} from '../../../../tests/support/index.ts';
import { DAY, HOUR } from '../../../kernel/clock.ts';
import { drainOutbox } from '../../../foundation/notifications/index.ts';
import { orderSubscriptions } from '../../../hub/orders/index.ts';
import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import { cancelOrder } from '../end/cancel-order.ts';
import { placeOrder } from './place-order.ts';

const at = stage(async () => {
  const it = await shopCast();
  const { variantId } = await givenProduct(it.deps, it.shop, { name: 'Keripik', price: 22_000, stock: 500 });
  return { ...it, keripik: variantId };
});

const STRANGER = '081270005555';
const numberOf = (i: number) => `0812700${10_000 + i}`;
let key = 0;
const form = (phone: string, more: Record<string, unknown> = {}) => ({
  cartToken: null,
  idempotencyKey: `press-of-the-button-${(key += 1)}`,
  buyer: { name: 'Dewi Lestari', phone },
  address: { text: 'Jl. Way Ratai no. 5, dekat masjid', placeId: TELUK_PANDAN },
  shops: [{ shopId: at.shop.id, fulfilment: 'zone', method: 'qris', expectedTotal: 27_000 }],
  lines: [{ variantId: at.keripik, quantity: 1 }],
  ...more,
});
type Placed = Awaited<ReturnType<typeof placeOrder>>;
const codeOf = (done: Placed) => (done.ok ? 'ok' : `${done.refusal.kind} ${done.refusal.code}`);
const order = (phone: string, ctx = guestCtx, more = {}) => placeOrder(at.deps, ctx, form(phone, more));
const cancel = async (done: Placed) => {
  const [first] = done.ok ? done.value.orders : [];
  expect((await cancelOrder(at.deps, guestCtx, { code: first?.code, token: first?.key })).ok).toBe(true);
};
const orders = async () => (await readOne<{ n: number }>(at.deps.db, { sql: 'SELECT count(*) AS n FROM orders' }))?.n;
const used = async (name: string) =>
  (
    await readOne<{ n: number }>(at.deps.db, {
      sql: 'SELECT coalesce(sum(count), 0) AS n FROM limit_counters WHERE key LIKE ?',
      args: [`${name}:%`],
    })
  )?.n;
const useUp = (name: string, left: number) =>
  commit(at.deps.db, [raw('UPDATE limit_counters SET count = ? WHERE key LIKE ?', [100 - left, `${name}:%`])]);

describe('orders in the name of one number', () => {
  test('end after twenty on a day, also when each is cancelled at once; then the next day begins', async () => {
    for (let i = 0; i < 20; i++) await cancel(await order(STRANGER, ctxOf({ kind: 'guest' }, `device-${i}`)));
    expect(await order(STRANGER)).toMatchObject({
      refusal: { kind: 'limited', code: 'checkout.too_many_orders', data: { retryAt: expect.any(Number) } },
    });
    expect(await orders()).toBe(20);
    expect(codeOf(await order(numberOf(1)))).toBe('ok');
    at.deps.clock.advance(DAY);
    expect(codeOf(await order(STRANGER))).toBe('ok');
  });

  test('count when they were placed: not a repeat of the same press, not what was refused', async () => {
    const press = form(STRANGER);
    for (let i = 0; i < 3; i++) expect((await placeOrder(at.deps, guestCtx, press)).ok).toBe(true);
    const dearer = [{ shopId: at.shop.id, fulfilment: 'zone', method: 'qris', expectedTotal: 1 }];
    expect(codeOf(await order(STRANGER, guestCtx, { shops: dearer }))).toBe('conflict checkout.changed');
    expect(await used('order-phone')).toBe(1);
    expect(await used('order-device')).toBe(1);
  });

  test('count one for each shop', async () => {
    const rina = await givenShop(at.deps, await givenResident(at.deps, 'Rina'), { name: 'Rina', qris: STATIC_QRIS });
    const dodol = (await givenProduct(at.deps, rina, { name: 'Dodol', price: 22_000 })).variantId;
    const shops = [at.shop, rina].map(({ id }) => ({
      shopId: id,
      fulfilment: 'zone',
      method: 'qris',
      expectedTotal: 27_000,
    }));
    const lines = [at.keripik, dodol].map((variantId) => ({ variantId, quantity: 1 }));
    expect(codeOf(await order(STRANGER, guestCtx, { shops, lines }))).toBe('ok');
    expect(await used('order-phone')).toBe(2);
  });
});

describe('orders with ever new numbers from one address', () => {
  test('end after a hundred in an hour; other addresses order on, and so does this one later', async () => {
    for (let i = 0; i < 100; i++) expect(codeOf(await order(numberOf(i)))).toBe('ok');
    expect(await order(numberOf(100))).toMatchObject({
      refusal: { kind: 'limited', code: 'checkout.too_many_here', data: { retryAt: expect.any(Number) } },
    });
    expect(codeOf(await order(numberOf(100), ctxOf({ kind: 'guest' }, 'device-2')))).toBe('ok');
    at.deps.clock.advance(HOUR);
    expect(codeOf(await order(numberOf(101)))).toBe('ok');
  });

  test('do not stop a neighbour at the same address who is logged in and gives their own number', async () => {
    await order(numberOf(1));
    await useUp('order-device', 0);
    const dewi = await givenResident(at.deps, 'Dewi');
    expect(codeOf(await order(dewi.phone, ctxOf(dewi.actor)))).toBe('ok');
    expect(codeOf(await order(STRANGER, ctxOf(dewi.actor)))).toBe('limited checkout.too_many_here');
    expect(codeOf(await order(dewi.phone))).toBe('limited checkout.too_many_here');
  });

  test('at the same moment do not slip through together', async () => {
    await order(numberOf(0));
    await useUp('order-device', 1);
    answerTogether(at.deps.db, 5);
    const done = await Promise.all([1, 2, 3, 4, 5].map((i) => order(numberOf(i))));
    expect(done.filter((d) => d.ok)).toHaveLength(1);
    expect(new Set(done.map(codeOf))).toEqual(new Set(['ok', 'limited checkout.too_many_here']));
  });
});

describe('a number that nobody proved', () => {
  const heard = async () => {
    await drainOutbox(at.deps, orderSubscriptions, 200);
    const to = (phone: string) => at.deps.messenger.sent.filter((message) => message.to === phone).length;
    return { stranger: to('+6281270005555'), seller: to(at.siti.phone) };
  };

  test('hears of five orders a day, however many are placed and cancelled; so does the seller', async () => {
    for (let i = 0; i < 15; i++) await cancel(await order(STRANGER));
    expect(await heard()).toEqual({ stranger: 5, seller: 5 });
    at.deps.clock.advance(DAY);
    await cancel(await order(STRANGER));
    expect(await heard()).toEqual({ stranger: 6, seller: 6 });
  });

  test('keeps no seller from hearing of orders that wait for an answer', async () => {
    const cash = [{ shopId: at.shop.id, fulfilment: 'zone', method: 'cod', expectedTotal: 27_000 }];
    for (let i = 0; i < 8; i++) expect(codeOf(await order(STRANGER, guestCtx, { shops: cash }))).toBe('ok');
    expect(await heard()).toEqual({ stranger: 5, seller: 8 });
  });

  test('is another matter than one’s own, which hears of every order', async () => {
    const dewi = await givenResident(at.deps, 'Dewi');
    for (let i = 0; i < 8; i++) expect(codeOf(await order(dewi.phone, ctxOf(dewi.actor)))).toBe('ok');
    await drainOutbox(at.deps, orderSubscriptions, 200);
    expect(at.deps.messenger.sent.filter((message) => message.to === dewi.phone)).toHaveLength(8);
  });
});
