import { describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenProduct,
  givenResident,
  givenShop,
  guestCtx,
  roundTripsOf,
  SIDODADI,
} from '../../../../tests/support/index.ts';
import { HOUR } from '../../../kernel/clock.ts';
import { read, type Row, readRows, readOne } from '../../../platform/libsql/index.ts';
import { putInCart } from '../../../hub/cart/put-in-cart.ts';
import { viewCart } from '../../../hub/cart/view-cart.ts';
import { isTrackingToken } from '../../../hub/orders/tracking.ts';
import { readQris } from '../../../money/payments/index.ts';
import { placeOrder } from './place-order.ts';
import { changesOf, checkoutStage } from '../../../../tests/support/checkout-stage.ts';

/** An order whose links nobody withdrew, and which is not over. */
const fresh = { linkRound: 0, endedAt: null };

const { at, newCart, choice, form, place, sql, count, nothingWritten } = checkoutStage();

type Written = 'orders' | 'lines' | 'holds' | 'payments' | 'cases' | 'steps' | 'audits' | 'events';

describe('placing an order', () => {
  test('writes order, lines, hold, payment, case, timeline, audit and event, and empties the cart', async () => {
    const cart = await newCart([at.keripik, 2]);
    const done = await place(cart, form([choice(49_000)]));
    expect(done).toMatchObject({
      ok: true,
      value: { orders: [{ total: 49_000, state: 'awaiting_payment', method: 'qris' }] },
    });
    const all = (table: string) => ({ sql: `SELECT * FROM ${table}` });
    const { orders, lines, holds, payments, cases, steps, audits, events } = await read<Record<Written, Row>>(
      at.deps.db,
      {
        orders: all('orders'),
        lines: all('order_lines'),
        holds: all('stock_holds'),
        payments: all('payments'),
        cases: all('cases'),
        steps: all('timeline_entries'),
        audits: all('audit_events'),
        events: all('outbox'),
      },
    );
    const orderId = orders?.[0]?.id;
    expect(orders).toMatchObject([
      {
        village_id: at.shop.villageId,
        goods: 44_000,
        shipping: 5_000,
        discount: 0,
        total: 49_000,
        fee_bps: 0,
        pickup_code: null,
        due_at: at.deps.clock.now() + 24 * HOUR,
      },
    ]);
    expect(lines).toMatchObject([
      { order_id: orderId, variant_id: at.keripik, price: 22_000, quantity: 2, allocated: 0 },
    ]);
    expect(holds).toMatchObject([{ order_id: orderId, quantity: 2, expires_at: at.deps.clock.now() + 24 * HOUR }]);
    expect(payments).toMatchObject([{ order_id: orderId, state: 'pending', amount: 49_000, suffix: 0, received: 0 }]);
    expect(cases).toMatchObject([
      { kind: 'order', id: orderId, title: 'Keripik', holder: 'owner', shop_id: at.shop.id, amount: 49_000 },
    ]);
    expect(steps).toMatchObject([{ case_id: orderId, state: 'awaiting_payment', role: 'buyer', actor: 'guest' }]);
    expect(audits).toMatchObject([{ action: 'order.placed', subject_id: orderId, actor: 'guest' }]);
    expect(events).toMatchObject([{ topic: 'order.placed' }]);
    expect((await viewCart(at.deps, guestCtx, { cartToken: cart })).count).toBe(0);
  });

  test('wakes those who tell buyer and seller, once it is written and not before', async () => {
    const woken: (number | undefined)[] = [];
    const waker = { wake: async () => void woken.push(await count('orders')) };
    const cart = await newCart([at.keripik, 1]);
    const by = (input: Record<string, unknown>) =>
      placeOrder({ ...at.deps, waker }, guestCtx, { cartToken: cart, ...input });
    await by(form([choice(1)]));
    expect(woken).toEqual([]);
    expect((await by(form([choice(27_000)]))).ok).toBe(true);
    expect(woken).toEqual([1]);
  });

  test('takes two round trips: one look, one batch', async () => {
    const cart = await newCart([at.keripik, 1]);
    expect(await roundTripsOf(at.deps.db, () => place(cart, form([choice(27_000)])))).toBe(2);
  });

  test('stores no readable name, phone number or address anywhere', async () => {
    await place(await newCart([at.keripik, 1]), form([choice(27_000)]));
    const tables = ['orders', 'cases', 'timeline_entries', 'audit_events', 'outbox', 'checkouts', 'payments'];
    for (const table of tables) {
      const rows = await readRows<Record<string, unknown>>(at.deps.db, { sql: `SELECT * FROM ${table}` });
      expect(JSON.stringify(rows)).not.toMatch(/\bDewi\b|81270001234|Way Ratai/);
    }
    const row = await readOne<{ buyer_phone_sealed: string; address_sealed: string }>(at.deps.db, {
      sql: 'SELECT * FROM orders',
    });
    expect(await at.deps.vault.open(row!.buyer_phone_sealed, 'orders.buyer_phone')).toBe('+6281270001234');
    expect(await at.deps.vault.open(row!.address_sealed, 'orders.address')).toContain('Way Ratai');
  });

  test('makes the seller’s QRIS dynamic for exactly the amount', async () => {
    await place(await newCart([at.keripik, 1]), form([choice(27_000)]));
    const row = await readOne<{ qris: string }>(at.deps.db, { sql: 'SELECT qris FROM payments' });
    const qris = readQris(row!.qris);
    expect(qris.ok && qris.value.kind).toBe('dynamic');
    expect(qris.ok && qris.value.objects.find((o) => o.tag === '54')?.value).toBe('27000');
  });

  test('for pickup asks no address, keeps none, and gives a code to say at the counter', async () => {
    const input = form([choice(22_000, { fulfilment: 'pickup', method: 'cod' })], { address: undefined });
    const done = await place(await newCart([at.keripik, 1]), input);
    expect(done).toMatchObject({ ok: true, value: { orders: [{ state: 'placed' }] } });
    const row = await readOne<Record<string, unknown>>(at.deps.db, { sql: 'SELECT * FROM orders' });
    expect(row).toMatchObject({ address_sealed: null, district_id: null, shipping: 0 });
    expect(row?.pickup_code).toMatch(/^\d{6}$/);
    expect(await readOne(at.deps.db, { sql: 'SELECT state, qris FROM payments' })).toMatchObject({
      state: 'due',
      qris: null,
    });
  });

  test('of two shops in two villages makes two orders with own code, link and payment; a third shop stays in the cart', async () => {
    const wayan = await givenShop(at.deps, await givenResident(at.deps, 'Wayan', { villageId: SIDODADI }), {
      name: 'Kopi Wayan',
    });
    const third = await givenShop(at.deps, await givenResident(at.deps, 'Rina'), { name: 'Rina' });
    const kopi = (await givenProduct(at.deps, wayan, { name: 'Kopi', price: 35_000 })).variantId;
    const dodol = (await givenProduct(at.deps, third, { name: 'Dodol', price: 18_000 })).variantId;
    const cart = await newCart([at.keripik, 1], [kopi, 2], [dodol, 1]);
    const done = await place(cart, form([choice(27_000), choice(75_000, { shopId: wayan.id, method: 'cod' })]));
    if (!done.ok) throw new Error(done.refusal.code);
    expect(done.value.orders.map((o) => [o.shopName, o.total, o.method])).toEqual([
      ['Dapur Siti', 27_000, 'qris'],
      ['Kopi Wayan', 75_000, 'cod'],
    ]);
    for (const order of done.value.orders) {
      const [, code, token] = /^\/pesanan\/(P-[0-9A-Z]{4}-[0-9A-Z]{4})\?k=(.{22})$/.exec(order.path)!;
      expect(code).toBe(order.code);
      expect(await isTrackingToken(at.deps, { ...fresh, code: code! }, token!)).toBe(true);
      expect(await isTrackingToken(at.deps, { ...fresh, code: code! }, `${token!.slice(0, -1)}~`)).toBe(false);
      expect(await isTrackingToken(at.deps, { ...fresh, code: 'P-0000-0000' }, token!)).toBe(false);
    }
    const rows = await readRows<{ village_id: string }>(at.deps.db, {
      sql: 'SELECT village_id FROM orders ORDER BY total',
    });
    expect(rows.map((r) => r.village_id)).toEqual([at.shop.villageId, SIDODADI]);
    expect((await viewCart(at.deps, guestCtx, { cartToken: cart })).shops.map((s) => s.name)).toEqual(['Rina']);
  });

  test('keeps the village’s fee rate of the day, whatever it becomes', async () => {
    await sql('UPDATE villages SET fee_bps = 150');
    await place(await newCart([at.keripik, 1]), form([choice(27_000)]));
    await sql('UPDATE villages SET fee_bps = 900');
    expect(await readOne(at.deps.db, { sql: 'SELECT fee_bps FROM orders' })).toMatchObject({ fee_bps: 150 });
  });

  test('of a logged-in buyer belongs to the account', async () => {
    const dewi = await givenResident(at.deps, 'Dewi');
    const ctx = ctxOf(dewi.actor);
    await putInCart(at.deps, ctx, { cartToken: null, variantId: at.keripik, quantity: 1 });
    expect((await place(null, form([choice(27_000)]), ctx)).ok).toBe(true);
    expect(await readOne(at.deps.db, { sql: 'SELECT owner_account_id AS a FROM cases' })).toMatchObject({
      a: dewi.accountId,
    });
  });

  test('in one’s own shop is refused: nobody proves a turnover with oneself', async () => {
    const done = await place(await newCart([at.keripik, 1]), form([choice(27_000)]), ctxOf(at.shop.seller));
    expect(done).toMatchObject({ ok: false, refusal: { kind: 'forbidden', code: 'checkout.own_shop' } });
  });
});

describe('stock', () => {
  test('of one piece and twenty buyers at once: exactly one order, stock never negative, the others told "sold out"', async () => {
    await sql('UPDATE variants SET stock = 1 WHERE id = ?', at.keripik);
    const carts: string[] = [];
    for (let i = 0; i < 20; i++) carts.push(await newCart([at.keripik, 1]));
    const done = await Promise.all(
      carts.map((cart, i) =>
        place(cart, form([choice(27_000)], { buyer: { name: 'Dewi', phone: `08127000${1000 + i}` } })),
      ),
    );
    expect(done.filter((d) => d.ok)).toHaveLength(1);
    for (const lost of done.filter((d) => !d.ok))
      expect(changesOf(lost)).toMatchObject([{ kind: 'sold_out', variantId: at.keripik }]);
    expect(await count('orders')).toBe(1);
    expect(
      await readOne(at.deps.db, { sql: 'SELECT stock FROM variants WHERE id = ?', args: [at.keripik] }),
    ).toMatchObject({
      stock: 1,
    });
  });

  test('is asked for once per variant: two lines of 2 with 3 in stock are refused', async () => {
    await sql('UPDATE variants SET stock = 3 WHERE id = ?', at.keripik);
    const lines = [
      { variantId: at.keripik, quantity: 2 },
      { variantId: at.keripik, quantity: 2 },
    ];
    const done = await place(null, form([choice(93_000)], { lines }));
    expect(changesOf(done)).toMatchObject([{ kind: 'short', free: 3, wanted: 4 }]);
    await nothingWritten();
  });

  test('short for the second item rolls back the first', async () => {
    const rare = (await givenProduct(at.deps, at.shop, { name: 'Tapis', price: 900_000, stock: 1 })).variantId;
    const [mine, other] = [await newCart([at.keripik, 1], [rare, 1]), await newCart([rare, 1])];
    expect((await place(other, form([choice(905_000)]))).ok).toBe(true);
    expect(changesOf(await place(mine, form([choice(927_000)])))).toMatchObject([
      { kind: 'sold_out', variantId: rare },
    ]);
    expect(await count('stock_holds')).toBe(1);
  });

  test('held by an unpaid order is free again when the hold has run out, without any job', async () => {
    await sql('UPDATE variants SET stock = 1 WHERE id = ?', at.keripik);
    const [first, second] = [await newCart([at.keripik, 1]), await newCart([at.keripik, 1])];
    await place(first, form([choice(27_000)]));
    expect(changesOf(await place(second, form([choice(27_000)])))).toMatchObject([{ kind: 'sold_out' }]);
    at.deps.clock.advance(24 * HOUR);
    expect((await place(second, form([choice(27_000)]))).ok).toBe(true);
  });
});

describe('a replay', () => {
  test('with the same key and body gives the same orders and writes nothing', async () => {
    const cart = await newCart([at.keripik, 1]);
    const input = form([choice(27_000)]);
    const [first, again] = [await place(cart, input), await place(cart, { ...input })];
    expect(first.ok).toBe(true);
    expect(again).toEqual(first);
    expect(await count('orders')).toBe(1);
  });

  test('pressed five times at once makes one order', async () => {
    const cart = await newCart([at.keripik, 1]);
    const input = form([choice(27_000)]);
    const done = await Promise.all(Array.from({ length: 5 }, () => place(cart, input)));
    expect(new Set(done.map((d) => (d.ok ? d.value.orders[0]?.code : d.refusal.code))).size).toBe(1);
    expect(await count('orders')).toBe(1);
    expect(await count('stock_holds')).toBe(1);
  });

  test('with the same key and another body is refused with 422', async () => {
    const cart = await newCart([at.keripik, 1]);
    const input = form([choice(27_000)]);
    await place(cart, input);
    const other = { ...input, buyer: { name: 'Orang Lain', phone: '081270005555' } };
    expect(await place(cart, other)).toEqual({ ok: false, refusal: { kind: 'invalid', code: 'checkout.key_reused' } });
  });

  test('after a lost answer heals to one order: with the old key the same, with a new one nothing is left to order', async () => {
    const cart = await newCart([at.keripik, 1]);
    await place(cart, form([choice(27_000)]));
    expect(await place(cart, form([choice(27_000)]))).toMatchObject({ refusal: { code: 'checkout.nothing_to_order' } });
    expect(await count('orders')).toBe(1);
  });

  test('a batch that fails in the middle leaves nothing, and the same key works afterwards', async () => {
    const cart = await newCart([at.keripik, 1]);
    const input = form([choice(27_000)]);
    await at.deps.db.$client.executeMultiple(
      `CREATE TRIGGER crash BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'the light went out'); END`,
    );
    await expect(place(cart, input)).rejects.toThrow(/light went out/);
    await nothingWritten();
    await at.deps.db.$client.execute('DROP TRIGGER crash');
    expect((await place(cart, input)).ok).toBe(true);
    expect(await count('orders')).toBe(1);
  });
});
