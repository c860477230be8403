import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenProduct,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  roundTripsOf,
  SIDODADI,
  STATIC_QRIS,
  TELUK_PANDAN,
  testDeps,
  type Person,
  type Shop,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { HOUR } from '../../../kernel/clock.ts';
import { commit, raw, read, readOne } from '../../../platform/libsql/index.ts';
import { putInCart, viewCart } from '../../../hub/cart/index.ts';
import { isTrackingToken } from '../../../hub/orders/index.ts';
import { readQris } from '../../../money/payments/index.ts';
import { placeOrder } from './place-order.ts';

let deps: TestDeps;
let siti: Person;
let shop: Shop;
let keripik: string;
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  siti = await givenResident(deps, 'Siti');
  shop = await givenShop(deps, siti, { qris: STATIC_QRIS });
  keripik = (await givenProduct(deps, shop, { name: 'Keripik', price: 22_000, stock: 5 })).variantId;
});

const newCart = async (...lines: [variantId: string, quantity: number][]) => {
  let cartToken: string | null = null;
  for (const [variantId, quantity] of lines) {
    const put = await putInCart(deps, guestCtx, { cartToken, variantId, quantity });
    if (!put.ok) throw new Error(put.refusal.code);
    cartToken = put.value.newToken ?? cartToken;
  }
  return cartToken!;
};
type Choice = { shopId: string; fulfilment: string; method: string; expectedTotal: number; note?: string };
const choice = (expectedTotal: number, more: Partial<Choice> = {}): Choice => ({
  shopId: shop.id,
  fulfilment: 'zone',
  method: 'qris',
  expectedTotal,
  ...more,
});
let key = 0;
const form = (shops: Choice[], more: Record<string, unknown> = {}) => ({
  idempotencyKey: `press-of-the-button-${(key += 1)}`,
  buyer: { name: 'Dewi Lestari', phone: '0812-7000-1234' },
  address: { text: 'Jl. Way Ratai no. 5, dekat masjid', districtId: TELUK_PANDAN },
  shops,
  ...more,
});
const place = (cartToken: string | null, input: Record<string, unknown>, ctx = guestCtx) =>
  placeOrder(deps, ctx, { cartToken, ...input });
const sql = (text: string, ...args: unknown[]) => commit(deps.db, [raw(text, args)]);
const count = async (table: string) =>
  (await readOne<{ n: number }>(deps.db, { sql: `SELECT count(*) AS n FROM ${table}` }))?.n;
const changesOf = (result: Awaited<ReturnType<typeof placeOrder>>) =>
  !result.ok && result.refusal.code === 'checkout.changed' ? result.refusal.data?.changes : result;
const nothingWritten = async () => {
  for (const table of ['checkouts', 'orders', 'order_lines', 'payments', 'stock_holds', 'cases', 'outbox'])
    expect([table, await count(table)]).toEqual([table, 0]);
};

describe('placing an order', () => {
  test('writes order, lines, hold, payment, case, timeline, audit and event, and empties the cart', async () => {
    const cart = await newCart([keripik, 2]);
    const done = await place(cart, form([choice(49_000)]));
    expect(done).toMatchObject({
      ok: true,
      value: { orders: [{ total: 49_000, state: 'awaiting_payment', method: 'qris' }] },
    });
    const [orders, lines, holds, payments, cases, steps, audits, events] = await read<Record<string, unknown>[]>(
      deps.db,
      ['orders', 'order_lines', 'stock_holds', 'payments', 'cases', 'timeline_entries', 'audit_events', 'outbox'].map(
        (t) => ({
          sql: `SELECT * FROM ${t}`,
        }),
      ),
    );
    const orderId = orders?.[0]?.id;
    expect(orders).toMatchObject([
      {
        village_id: shop.villageId,
        goods: 44_000,
        shipping: 5_000,
        discount: 0,
        total: 49_000,
        fee_bps: 0,
        pickup_code: null,
        due_at: deps.clock.now() + 24 * HOUR,
      },
    ]);
    expect(lines).toMatchObject([{ order_id: orderId, variant_id: keripik, price: 22_000, quantity: 2, allocated: 0 }]);
    expect(holds).toMatchObject([{ order_id: orderId, quantity: 2, expires_at: deps.clock.now() + 24 * HOUR }]);
    expect(payments).toMatchObject([{ order_id: orderId, state: 'pending', amount: 49_000, suffix: 0, received: 0 }]);
    expect(cases).toMatchObject([
      { kind: 'order', id: orderId, title: 'Keripik', holder: 'owner', shop_id: shop.id, amount: 49_000 },
    ]);
    expect(steps).toMatchObject([{ case_id: orderId, state: 'awaiting_payment', role: 'buyer', actor: 'guest' }]);
    expect(audits).toMatchObject([{ action: 'order.placed', subject_id: orderId, actor: 'guest' }]);
    expect(events).toMatchObject([{ topic: 'order.placed' }]);
    expect((await viewCart(deps, guestCtx, { cartToken: cart })).count).toBe(0);
  });

  test('wakes those who tell buyer and seller, once it is written and not before', async () => {
    const woken: (number | undefined)[] = [];
    const waker = { wake: async () => void woken.push(await count('orders')) };
    const cart = await newCart([keripik, 1]);
    const by = (input: Record<string, unknown>) =>
      placeOrder({ ...deps, waker }, guestCtx, { cartToken: cart, ...input });
    await by(form([choice(1)]));
    expect(woken).toEqual([]);
    expect((await by(form([choice(27_000)]))).ok).toBe(true);
    expect(woken).toEqual([1]);
  });

  test('takes two round trips: one look, one batch', async () => {
    const cart = await newCart([keripik, 1]);
    expect(await roundTripsOf(deps.db, () => place(cart, form([choice(27_000)])))).toBe(2);
  });

  test('stores no readable name, phone number or address anywhere', async () => {
    await place(await newCart([keripik, 1]), form([choice(27_000)]));
    const tables = ['orders', 'cases', 'timeline_entries', 'audit_events', 'outbox', 'checkouts', 'payments'];
    for (const table of tables) {
      const [rows] = await read<[Record<string, unknown>]>(deps.db, [{ sql: `SELECT * FROM ${table}` }]);
      expect(JSON.stringify(rows)).not.toMatch(/Dewi|81270001234|Way Ratai/);
    }
    const row = await readOne<{ buyer_phone_sealed: string; address_sealed: string }>(deps.db, {
      sql: 'SELECT * FROM orders',
    });
    expect(await deps.vault.open(row!.buyer_phone_sealed, 'orders.buyer_phone')).toBe('+6281270001234');
    expect(await deps.vault.open(row!.address_sealed, 'orders.address')).toContain('Way Ratai');
  });

  test('makes the seller’s QRIS dynamic for exactly the amount', async () => {
    await place(await newCart([keripik, 1]), form([choice(27_000)]));
    const row = await readOne<{ qris: string }>(deps.db, { sql: 'SELECT qris FROM payments' });
    const qris = readQris(row!.qris);
    expect(qris.ok && qris.value.kind).toBe('dynamic');
    expect(qris.ok && qris.value.objects.find((o) => o.tag === '54')?.value).toBe('27000');
  });

  test('for pickup asks no address, keeps none, and gives a code to say at the counter', async () => {
    const input = form([choice(22_000, { fulfilment: 'pickup', method: 'cod' })], { address: undefined });
    const done = await place(await newCart([keripik, 1]), input);
    expect(done).toMatchObject({ ok: true, value: { orders: [{ state: 'placed' }] } });
    const row = await readOne<Record<string, unknown>>(deps.db, { sql: 'SELECT * FROM orders' });
    expect(row).toMatchObject({ address_sealed: null, district_id: null, shipping: 0 });
    expect(row?.pickup_code).toMatch(/^\d{6}$/);
    expect(await readOne(deps.db, { sql: 'SELECT state, qris FROM payments' })).toMatchObject({
      state: 'due',
      qris: null,
    });
  });

  test('of two shops in two villages makes two orders with own code, link and payment; a third shop stays in the cart', async () => {
    const wayan = await givenShop(deps, await givenResident(deps, 'Wayan', { villageId: SIDODADI }), {
      name: 'Kopi Wayan',
    });
    const third = await givenShop(deps, await givenResident(deps, 'Rina'), { name: 'Rina' });
    const kopi = (await givenProduct(deps, wayan, { name: 'Kopi', price: 35_000 })).variantId;
    const dodol = (await givenProduct(deps, third, { name: 'Dodol', price: 18_000 })).variantId;
    const cart = await newCart([keripik, 1], [kopi, 2], [dodol, 1]);
    const done = await place(cart, form([choice(27_000), choice(75_000, { shopId: wayan.id, method: 'cod' })]));
    if (!done.ok) throw new Error(done.refusal.code);
    expect(done.value.orders.map((o) => [o.shopName, o.total, o.method])).toEqual([
      ['Dapur Siti', 27_000, 'qris'],
      ['Kopi Wayan', 75_000, 'cod'],
    ]);
    for (const order of done.value.orders) {
      const [, code, token] = /^\/pesanan\/(P-[0-9A-Z]{4}-[0-9A-Z]{4})\?k=(.{22})$/.exec(order.path)!;
      expect(code).toBe(order.code);
      expect(await isTrackingToken(deps, code!, token!)).toBe(true);
      expect(await isTrackingToken(deps, code!, `${token!.slice(0, -1)}~`)).toBe(false);
      expect(await isTrackingToken(deps, 'P-0000-0000', token!)).toBe(false);
    }
    const [rows] = await read<[{ village_id: string }]>(deps.db, [
      { sql: 'SELECT village_id FROM orders ORDER BY total' },
    ]);
    expect(rows.map((r) => r.village_id)).toEqual([shop.villageId, SIDODADI]);
    expect((await viewCart(deps, guestCtx, { cartToken: cart })).shops.map((s) => s.name)).toEqual(['Rina']);
  });

  test('keeps the village’s fee rate of the day, whatever it becomes', async () => {
    await sql('UPDATE villages SET fee_bps = 150');
    await place(await newCart([keripik, 1]), form([choice(27_000)]));
    await sql('UPDATE villages SET fee_bps = 900');
    expect(await readOne(deps.db, { sql: 'SELECT fee_bps FROM orders' })).toMatchObject({ fee_bps: 150 });
  });

  test('of a logged-in buyer belongs to the account', async () => {
    const dewi = await givenResident(deps, 'Dewi');
    const ctx = ctxOf(dewi.actor);
    await putInCart(deps, ctx, { cartToken: null, variantId: keripik, quantity: 1 });
    expect((await place(null, form([choice(27_000)]), ctx)).ok).toBe(true);
    expect(await readOne(deps.db, { sql: 'SELECT owner_account_id AS a FROM cases' })).toMatchObject({
      a: dewi.accountId,
    });
  });

  test('in one’s own shop is refused: nobody proves a turnover with oneself', async () => {
    const done = await place(await newCart([keripik, 1]), form([choice(27_000)]), ctxOf(shop.seller));
    expect(done).toMatchObject({ ok: false, refusal: { kind: 'forbidden', code: 'checkout.own_shop' } });
  });
});

describe('stock', () => {
  test('of one piece and twenty buyers at once: exactly one order, stock never negative, the others told "sold out"', async () => {
    await sql('UPDATE variants SET stock = 1 WHERE id = ?', keripik);
    const carts: string[] = [];
    for (let i = 0; i < 20; i++) carts.push(await newCart([keripik, 1]));
    const done = await Promise.all(
      carts.map((cart, i) =>
        place(cart, form([choice(27_000)], { buyer: { name: 'Dewi', phone: `08127000${1000 + i}` } })),
      ),
    );
    expect(done.filter((d) => d.ok)).toHaveLength(1);
    for (const lost of done.filter((d) => !d.ok))
      expect(changesOf(lost)).toMatchObject([{ kind: 'sold_out', variantId: keripik }]);
    expect(await count('orders')).toBe(1);
    expect(await readOne(deps.db, { sql: 'SELECT stock FROM variants WHERE id = ?', args: [keripik] })).toMatchObject({
      stock: 1,
    });
  });

  test('is asked for once per variant: two lines of 2 with 3 in stock are refused', async () => {
    await sql('UPDATE variants SET stock = 3 WHERE id = ?', keripik);
    const lines = [
      { variantId: keripik, quantity: 2 },
      { variantId: keripik, quantity: 2 },
    ];
    const done = await place(null, form([choice(93_000)], { lines }));
    expect(changesOf(done)).toMatchObject([{ kind: 'short', free: 3, wanted: 4 }]);
    await nothingWritten();
  });

  test('short for the second item rolls back the first', async () => {
    const rare = (await givenProduct(deps, shop, { name: 'Tapis', price: 900_000, stock: 1 })).variantId;
    const [mine, other] = [await newCart([keripik, 1], [rare, 1]), await newCart([rare, 1])];
    expect((await place(other, form([choice(905_000)]))).ok).toBe(true);
    expect(changesOf(await place(mine, form([choice(927_000)])))).toMatchObject([
      { kind: 'sold_out', variantId: rare },
    ]);
    expect(await count('stock_holds')).toBe(1);
  });

  test('held by an unpaid order is free again when the hold has run out, without any job', async () => {
    await sql('UPDATE variants SET stock = 1 WHERE id = ?', keripik);
    const [first, second] = [await newCart([keripik, 1]), await newCart([keripik, 1])];
    await place(first, form([choice(27_000)]));
    expect(changesOf(await place(second, form([choice(27_000)])))).toMatchObject([{ kind: 'sold_out' }]);
    deps.clock.advance(24 * HOUR);
    expect((await place(second, form([choice(27_000)]))).ok).toBe(true);
  });
});

describe('a replay', () => {
  test('with the same key and body gives the same orders and writes nothing', async () => {
    const cart = await newCart([keripik, 1]);
    const input = form([choice(27_000)]);
    const [first, again] = [await place(cart, input), await place(cart, { ...input })];
    expect(first.ok).toBe(true);
    expect(again).toEqual(first);
    expect(await count('orders')).toBe(1);
  });

  test('pressed five times at once makes one order', async () => {
    const cart = await newCart([keripik, 1]);
    const input = form([choice(27_000)]);
    const done = await Promise.all(Array.from({ length: 5 }, () => place(cart, input)));
    expect(new Set(done.map((d) => (d.ok ? d.value.orders[0]?.code : d.refusal.code))).size).toBe(1);
    expect(await count('orders')).toBe(1);
    expect(await count('stock_holds')).toBe(1);
  });

  test('with the same key and another body is refused with 422', async () => {
    const cart = await newCart([keripik, 1]);
    const input = form([choice(27_000)]);
    await place(cart, input);
    const other = { ...input, buyer: { name: 'Orang Lain', phone: '081270005555' } };
    expect(await place(cart, other)).toEqual({ ok: false, refusal: { kind: 'invalid', code: 'checkout.key_reused' } });
  });

  test('after a lost answer heals to one order: with the old key the same, with a new one nothing is left to order', async () => {
    const cart = await newCart([keripik, 1]);
    await place(cart, form([choice(27_000)]));
    expect(await place(cart, form([choice(27_000)]))).toMatchObject({ refusal: { code: 'checkout.nothing_to_order' } });
    expect(await count('orders')).toBe(1);
  });

  test('a batch that fails in the middle leaves nothing, and the same key works afterwards', async () => {
    const cart = await newCart([keripik, 1]);
    const input = form([choice(27_000)]);
    await deps.db.$client.executeMultiple(
      `CREATE TRIGGER crash BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'the light went out'); END`,
    );
    await expect(place(cart, input)).rejects.toThrow(/light went out/);
    await nothingWritten();
    await deps.db.$client.execute('DROP TRIGGER crash');
    expect((await place(cart, input)).ok).toBe(true);
    expect(await count('orders')).toBe(1);
  });
});
