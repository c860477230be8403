import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenProduct,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  moveFarAway,
  STATIC_QRIS,
  TELUK_PANDAN,
  testDeps,
  type Shop,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { DAY, HOUR } from '../../../kernel/clock.ts';
import { drainOutbox } from '../../../foundation/notifications/index.ts';
import { orderSubscriptions } from '../../../hub/orders/index.ts';
import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import { cancelOrder } from '../end/cancel-order.ts';
import { placeOrder } from './place-order.ts';

let deps: TestDeps;
let shop: Shop;
let sellerPhone: string;
let keripik: string;
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  const siti = await givenResident(deps, 'Siti');
  sellerPhone = siti.phone;
  shop = await givenShop(deps, siti, { qris: STATIC_QRIS });
  keripik = (await givenProduct(deps, shop, { name: 'Keripik', price: 22_000, stock: 500 })).variantId;
});

const STRANGER = '081270005555';
const numberOf = (i: number) => `0812700${10_000 + i}`;
let key = 0;
const form = (phone: string, more: Record<string, unknown> = {}) => ({
  cartToken: null,
  idempotencyKey: `press-of-the-button-${(key += 1)}`,
  buyer: { name: 'Dewi Lestari', phone },
  address: { text: 'Jl. Way Ratai no. 5, dekat masjid', placeId: TELUK_PANDAN },
  shops: [{ shopId: shop.id, fulfilment: 'zone', method: 'qris', expectedTotal: 27_000 }],
  lines: [{ variantId: keripik, quantity: 1 }],
  ...more,
});
type Placed = Awaited<ReturnType<typeof placeOrder>>;
const codeOf = (done: Placed) => (done.ok ? 'ok' : `${done.refusal.kind} ${done.refusal.code}`);
const order = (phone: string, ctx = guestCtx, more = {}) => placeOrder(deps, ctx, form(phone, more));
const cancel = async (done: Placed) => {
  const [first] = done.ok ? done.value.orders : [];
  expect((await cancelOrder(deps, guestCtx, { code: first?.code, token: first?.key })).ok).toBe(true);
};
const orders = async () => (await readOne<{ n: number }>(deps.db, { sql: 'SELECT count(*) AS n FROM orders' }))?.n;
const used = async (name: string) =>
  (
    await readOne<{ n: number }>(deps.db, {
      sql: 'SELECT coalesce(sum(count), 0) AS n FROM limit_counters WHERE key LIKE ?',
      args: [`${name}:%`],
    })
  )?.n;
const useUp = (name: string, left: number) =>
  commit(deps.db, [raw('UPDATE limit_counters SET count = ? WHERE key LIKE ?', [100 - left, `${name}:%`])]);

describe('orders in the name of one number', () => {
  test('end after twenty on a day, also when each is cancelled at once; then the next day begins', async () => {
    for (let i = 0; i < 20; i++) await cancel(await order(STRANGER, ctxOf({ kind: 'guest' }, `device-${i}`)));
    expect(await order(STRANGER)).toMatchObject({
      refusal: { kind: 'limited', code: 'checkout.too_many_orders', data: { retryAt: expect.any(Number) } },
    });
    expect(await orders()).toBe(20);
    expect(codeOf(await order(numberOf(1)))).toBe('ok');
    deps.clock.advance(DAY);
    expect(codeOf(await order(STRANGER))).toBe('ok');
  });

  test('count when they were placed: not a repeat of the same press, not what was refused', async () => {
    const press = form(STRANGER);
    for (let i = 0; i < 3; i++) expect((await placeOrder(deps, guestCtx, press)).ok).toBe(true);
    const dearer = [{ shopId: shop.id, fulfilment: 'zone', method: 'qris', expectedTotal: 1 }];
    expect(codeOf(await order(STRANGER, guestCtx, { shops: dearer }))).toBe('conflict checkout.changed');
    expect(await used('order-phone')).toBe(1);
    expect(await used('order-device')).toBe(1);
  });

  test('count one for each shop', async () => {
    const rina = await givenShop(deps, await givenResident(deps, 'Rina'), { name: 'Rina', qris: STATIC_QRIS });
    const dodol = (await givenProduct(deps, rina, { name: 'Dodol', price: 22_000 })).variantId;
    const shops = [shop, rina].map(({ id }) => ({
      shopId: id,
      fulfilment: 'zone',
      method: 'qris',
      expectedTotal: 27_000,
    }));
    const lines = [keripik, dodol].map((variantId) => ({ variantId, quantity: 1 }));
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
    deps.clock.advance(HOUR);
    expect(codeOf(await order(numberOf(101)))).toBe('ok');
  });

  test('do not stop a neighbour at the same address who is logged in and gives their own number', async () => {
    await order(numberOf(1));
    await useUp('order-device', 0);
    const dewi = await givenResident(deps, 'Dewi');
    expect(codeOf(await order(dewi.phone, ctxOf(dewi.actor)))).toBe('ok');
    expect(codeOf(await order(STRANGER, ctxOf(dewi.actor)))).toBe('limited checkout.too_many_here');
    expect(codeOf(await order(dewi.phone))).toBe('limited checkout.too_many_here');
  });

  test('at the same moment do not slip through together', async () => {
    await order(numberOf(0));
    await useUp('order-device', 1);
    moveFarAway(deps.db);
    const done = await Promise.all([1, 2, 3, 4, 5].map((i) => order(numberOf(i))));
    expect(done.filter((d) => d.ok)).toHaveLength(1);
    expect(new Set(done.map(codeOf))).toEqual(new Set(['ok', 'limited checkout.too_many_here']));
  });
});

describe('a number that nobody proved', () => {
  const heard = async () => {
    await drainOutbox(deps, orderSubscriptions, 200);
    const to = (phone: string) => deps.messenger.sent.filter((message) => message.to === phone).length;
    return { stranger: to('+6281270005555'), seller: to(sellerPhone) };
  };

  test('hears of five orders a day, however many are placed and cancelled; so does the seller', async () => {
    for (let i = 0; i < 15; i++) await cancel(await order(STRANGER));
    expect(await heard()).toEqual({ stranger: 5, seller: 5 });
    deps.clock.advance(DAY);
    await cancel(await order(STRANGER));
    expect(await heard()).toEqual({ stranger: 6, seller: 6 });
  });

  test('keeps no seller from hearing of orders that wait for an answer', async () => {
    const cash = [{ shopId: shop.id, fulfilment: 'zone', method: 'cod', expectedTotal: 27_000 }];
    for (let i = 0; i < 8; i++) expect(codeOf(await order(STRANGER, guestCtx, { shops: cash }))).toBe('ok');
    expect(await heard()).toEqual({ stranger: 5, seller: 8 });
  });

  test('is another matter than one’s own, which hears of every order', async () => {
    const dewi = await givenResident(deps, 'Dewi');
    for (let i = 0; i < 8; i++) expect(codeOf(await order(dewi.phone, ctxOf(dewi.actor)))).toBe('ok');
    await drainOutbox(deps, orderSubscriptions, 200);
    expect(deps.messenger.sent.filter((message) => message.to === dewi.phone)).toHaveLength(8);
  });
});
