import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  givenProduct,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  moveFarAway,
  STATIC_QRIS,
  TELUK_PANDAN,
  testDeps,
  type Person,
  type Shop,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { commit, raw, read, readOne } from '../../../platform/libsql/index.ts';
import { putInCart } from '../../../hub/cart/index.ts';
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

describe('payments that wait together at one seller', () => {
  test('ask for different amounts, so that the seller can tell them apart', async () => {
    for (const quantity of [1, 1, 1])
      expect((await place(await newCart([keripik, quantity]), form([choice(27_000)]))).ok).toBe(true);
    const [rows] = await read<[{ amount: number; suffix: number }]>(deps.db, [
      { sql: 'SELECT amount, suffix FROM payments ORDER BY amount DESC' },
    ]);
    expect(rows.map((r) => [r.amount, r.suffix])).toEqual([
      [27_000, 0],
      [26_999, 1],
      [26_998, 2],
    ]);
  });

  test('also when they are placed at the same moment', async () => {
    const carts = [await newCart([keripik, 1]), await newCart([keripik, 1]), await newCart([keripik, 1])];
    const done = await Promise.all(carts.map((cart) => place(cart, form([choice(27_000)]))));
    expect(done.map((d) => d.ok)).toEqual([true, true, true]);
    const [rows] = await read<[{ amount: number }]>(deps.db, [{ sql: 'SELECT DISTINCT amount FROM payments' }]);
    expect(rows).toHaveLength(3);
  });

  test('also when twenty buyers order the same at once from a database far away: nobody is told to come back', async () => {
    await sql('UPDATE variants SET stock = 100 WHERE id = ?', keripik);
    const carts: string[] = [];
    for (let i = 0; i < 20; i++) carts.push(await newCart([keripik, 1]));
    moveFarAway(deps.db);
    const done = await Promise.all(
      carts.map((cart, i) =>
        place(cart, form([choice(27_000)], { buyer: { name: 'Dewi', phone: `08127000${1000 + i}` } })),
      ),
    );
    expect(done.filter((d) => !d.ok)).toEqual([]);
    const [rows] = await read<[{ amount: number }]>(deps.db, [{ sql: 'SELECT DISTINCT amount FROM payments' }]);
    expect(rows).toHaveLength(20);
  });
});

describe('one cart ordered from two windows at once', () => {
  const both = async (cart: string, inputs: readonly [Record<string, unknown>, Record<string, unknown>]) => {
    moveFarAway(deps.db);
    const done = await Promise.all(inputs.map((input) => place(cart, input)));
    return done.map((d) => (d.ok ? 'ok' : d.refusal.code)).toSorted();
  };
  const cash = () => form([choice(27_000, { method: 'cod' })]);

  test('becomes one order: nothing is left for the second window to order', async () => {
    const cart = await newCart([keripik, 1]);
    expect(await both(cart, [cash(), cash()])).toEqual(['checkout.nothing_to_order', 'ok']);
    expect(await count('orders')).toBe(1);
    expect(await count('cart_lines')).toBe(0);
  });

  test('gives both the same order when it is the same press', async () => {
    const cart = await newCart([keripik, 1]);
    const input = cash();
    expect(await both(cart, [input, input])).toEqual(['ok', 'ok']);
    expect(await count('orders')).toBe(1);
  });

  test('of two shops lets each window order its own', async () => {
    const rina = await givenShop(deps, await givenResident(deps, 'Rina'), { name: 'Rina', qris: STATIC_QRIS });
    const dodol = (await givenProduct(deps, rina, { name: 'Dodol', price: 22_000 })).variantId;
    const cart = await newCart([keripik, 1], [dodol, 1]);
    const other = form([choice(27_000, { shopId: rina.id, method: 'cod' })]);
    expect(await both(cart, [cash(), other])).toEqual(['ok', 'ok']);
    expect(await count('cart_lines')).toBe(0);
  });

  test('is asked about again when the other window wants more meanwhile', async () => {
    const cart = await newCart([keripik, 1]);
    const { $client: client } = deps.db;
    const batch = client.batch.bind(client);
    vi.spyOn(client, 'batch').mockImplementation(async (steps, mode) => {
      if (mode === 'write') await client.execute('UPDATE cart_lines SET quantity = 2');
      return batch(steps, mode);
    });
    expect(changesOf(await place(cart, cash()))).toMatchObject([{ kind: 'total', from: 27_000, to: 49_000 }]);
    expect(await count('orders')).toBe(0);
    expect(await count('cart_lines')).toBe(1);
  });
});
