import { describe, expect, test, vi } from 'vitest';
import {
  answerTogether,
  givenProduct,
  givenResident,
  givenShop,
  STATIC_QRIS,
} from '../../../../tests/support/index.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import { changesOf, checkoutStage } from '../../../../tests/support/checkout-stage.ts';

const { at, newCart, choice, form, place, sql, count } = checkoutStage();

describe('payments that wait together at one seller', () => {
  test('ask for different amounts, so that the seller can tell them apart', async () => {
    for (const quantity of [1, 1, 1])
      expect((await place(await newCart([at.keripik, quantity]), form([choice(27_000)]))).ok).toBe(true);
    const rows = await readRows<{ amount: number; suffix: number }>(at.deps.db, {
      sql: 'SELECT amount, suffix FROM payments ORDER BY amount DESC',
    });
    expect(rows.map((r) => [r.amount, r.suffix])).toEqual([
      [27_000, 0],
      [26_999, 1],
      [26_998, 2],
    ]);
  });

  test('also when they are placed at the same moment', async () => {
    const carts = [await newCart([at.keripik, 1]), await newCart([at.keripik, 1]), await newCart([at.keripik, 1])];
    const done = await Promise.all(carts.map((cart) => place(cart, form([choice(27_000)]))));
    expect(done.map((d) => d.ok)).toEqual([true, true, true]);
    const rows = await readRows<{ amount: number }>(at.deps.db, { sql: 'SELECT DISTINCT amount FROM payments' });
    expect(rows).toHaveLength(3);
  });

  test('also when twenty buyers order the same at once from a database far away: nobody is told to come back', async () => {
    await sql('UPDATE variants SET stock = 100 WHERE id = ?', at.keripik);
    const carts: string[] = [];
    for (let i = 0; i < 20; i++) carts.push(await newCart([at.keripik, 1]));
    answerTogether(at.deps.db, 20);
    const done = await Promise.all(
      carts.map((cart, i) =>
        place(cart, form([choice(27_000)], { buyer: { name: 'Dewi', phone: `08127000${1000 + i}` } })),
      ),
    );
    expect(done.filter((d) => !d.ok)).toEqual([]);
    const rows = await readRows<{ amount: number }>(at.deps.db, { sql: 'SELECT DISTINCT amount FROM payments' });
    expect(rows).toHaveLength(20);
  });
});

describe('one cart ordered from two windows at once', () => {
  const both = async (cart: string, inputs: readonly [Record<string, unknown>, Record<string, unknown>]) => {
    answerTogether(at.deps.db, 2);
    const done = await Promise.all(inputs.map((input) => place(cart, input)));
    return done.map((d) => (d.ok ? 'ok' : d.refusal.code)).toSorted();
  };
  const cash = () => form([choice(27_000, { method: 'cod' })]);

  test('becomes one order: nothing is left for the second window to order', async () => {
    const cart = await newCart([at.keripik, 1]);
    expect(await both(cart, [cash(), cash()])).toEqual(['checkout.nothing_to_order', 'ok']);
    expect(await count('orders')).toBe(1);
    expect(await count('cart_lines')).toBe(0);
  });

  test('gives both the same order when it is the same press', async () => {
    const cart = await newCart([at.keripik, 1]);
    const input = cash();
    expect(await both(cart, [input, input])).toEqual(['ok', 'ok']);
    expect(await count('orders')).toBe(1);
  });

  test('of two shops lets each window order its own', async () => {
    const rina = await givenShop(at.deps, await givenResident(at.deps, 'Rina'), { name: 'Rina', qris: STATIC_QRIS });
    const dodol = (await givenProduct(at.deps, rina, { name: 'Dodol', price: 22_000 })).variantId;
    const cart = await newCart([at.keripik, 1], [dodol, 1]);
    const other = form([choice(27_000, { shopId: rina.id, method: 'cod' })]);
    expect(await both(cart, [cash(), other])).toEqual(['ok', 'ok']);
    expect(await count('cart_lines')).toBe(0);
  });

  test('is asked about again when the other window wants more meanwhile', async () => {
    const cart = await newCart([at.keripik, 1]);
    const { $client: client } = at.deps.db;
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
