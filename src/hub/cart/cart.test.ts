import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenProduct,
  givenResident,
  givenShop,
  guestCtx,
  roundTripsOf,
  shopCast,
  SIDODADI,
  stage,
} from '../../../tests/support/index.ts';
import { MINUTE } from '../../kernel/clock.ts';
import { refusal } from '../../kernel/result.ts';
import { commit, raw, readOne } from '../../platform/libsql/index.ts';
import { holdStock } from '../catalog/index.ts';
import { mergeCarts, takeOutOfCart } from './index.ts';
import { changeQuantity } from './change-quantity.ts';
import { countCart, viewCart } from './view-cart.ts';
import { putInCart } from './put-in-cart.ts';
import { browserCart } from './cart-owner.ts';

let cartToken: string | null;
const at = stage(shopCast);
beforeEach(() => {
  cartToken = null;
});

const product = async (more: Parameters<typeof givenProduct>[2] = {}, of = at.shop) =>
  (await givenProduct(at.deps, of, more)).variantId;
const put = async (variantId: unknown, quantity: unknown = 1, ctx = guestCtx) => {
  const done = await putInCart(at.deps, ctx, { cartToken, variantId, quantity });
  if (done.ok && done.value.newToken) cartToken = done.value.newToken;
  return done;
};
const set = (variantId: string, quantity: unknown) =>
  changeQuantity(at.deps, guestCtx, { cartToken, variantId, quantity });
const view = (ctx = guestCtx) => viewCart(at.deps, ctx, { cartToken });
const sql = (text: string, ...args: unknown[]) => commit(at.deps.db, [raw(text, args)]);
const codeOf = (r: { ok: boolean; refusal?: { code: string } }) => (r.ok ? 'ok' : r.refusal?.code);

describe('putting goods in the cart', () => {
  test('begins a cart with a secret token of which only the hash is stored', async () => {
    const done = await put(await product(), 2);
    expect(done).toMatchObject({ ok: true, value: { quantity: 2, capped: false, count: 2 } });
    const row = await readOne<{ owner_key: string }>(at.deps.db, { sql: 'SELECT owner_key FROM carts' });
    expect(cartToken).toHaveLength(32);
    expect(row?.owner_key).toMatch(/^token:[0-9a-f]{64}$/);
  });

  test('costs one round trip', async () => {
    const v = await product();
    expect(await roundTripsOf(at.deps.db, () => put(v))).toBe(1);
  });

  test('again adds to the line: one variant never stands on two lines', async () => {
    const v = await product({ stock: 10 });
    await put(v, 2);
    expect(await put(v, 2)).toMatchObject({ ok: true, value: { quantity: 4, newToken: null, count: 4 } });
    expect((await view()).shops[0]?.lines).toHaveLength(1);
  });

  test('is capped at what can be had, and says so', async () => {
    const v = await product({ stock: 3 });
    await put(v, 2);
    expect(await put(v, 2)).toMatchObject({ ok: true, value: { quantity: 3, capped: true } });
  });

  test('counts only pieces that no other buyer holds', async () => {
    const v = await product({ stock: 3 });
    await commit(
      at.deps.db,
      holdStock(at.deps, 'other', [{ variantId: v, quantity: 2 }], at.deps.clock.now() + 15 * MINUTE),
    );
    expect(await put(v, 3)).toMatchObject({ ok: true, value: { quantity: 1, capped: true } });
  });

  test('is refused with the reason: sold out, withdrawn, shop not open, unknown', async () => {
    const soldOut = await product({ stock: 0 });
    expect(codeOf(await put(soldOut))).toBe('cart.sold_out');
    const { variantId, productId } = await givenProduct(at.deps, at.shop);
    await sql(`UPDATE products SET status = 'paused' WHERE id = ?`, productId);
    expect(codeOf(await put(variantId))).toBe('cart.withdrawn');
    await sql(`UPDATE products SET status = 'live' WHERE id = ?`, productId);
    await sql(`UPDATE shops SET status = 'holiday'`);
    expect(await put(variantId)).toMatchObject({
      refusal: { code: 'cart.shop_not_open', data: { status: 'holiday' } },
    });
    expect(codeOf(await put('nothing'))).toBe('cart.no_such_product');
  });

  test('a refused product leaves no cart behind', async () => {
    await put(await product({ stock: 0 }));
    expect(await readOne(at.deps.db, { sql: 'SELECT 1 FROM carts' })).toBeNull();
  });

  test.each([0, -1, 1.5, 1_000, '3', null, undefined, Number.NaN])('%s is no quantity', async (quantity) => {
    const v = await product();
    expect(await putInCart(at.deps, guestCtx, { cartToken, variantId: v, quantity })).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', code: 'input.invalid' },
    });
  });

  test('twenty taps at once add up and never exceed the stock', async () => {
    const v = await product({ stock: 12 });
    await put(v);
    await Promise.all(Array.from({ length: 20 }, () => put(v)));
    expect((await view()).count).toBe(12);
  });

  test('a cart holds a hundred kinds of goods, not more', async () => {
    const variants = await Promise.all(Array.from({ length: 101 }, () => product()));
    for (const v of variants.slice(0, 100)) await put(v);
    expect(codeOf(await put(variants[100]))).toBe('cart.full');
    expect((await view()).count).toBe(100);
  });
});

describe('changing a quantity', () => {
  test('sets it, capped at what can be had', async () => {
    const v = await product({ stock: 5 });
    await put(v, 1);
    expect(await set(v, 4)).toEqual({ ok: true, value: { quantity: 4, capped: false } });
    expect(await set(v, 9)).toEqual({ ok: true, value: { quantity: 5, capped: true } });
  });

  test('to zero works although the stock fell to zero after adding; more is refused', async () => {
    const v = await product({ stock: 2 });
    await put(v, 2);
    await sql('UPDATE variants SET stock = 0 WHERE id = ?', v);
    expect(codeOf(await set(v, 1))).toBe('cart.sold_out');
    expect(await set(v, 0)).toEqual({ ok: true, value: { quantity: 0, capped: false } });
    expect((await view()).count).toBe(0);
  });

  test('of something that is not in this cart is refused', async () => {
    const v = await product();
    expect(codeOf(await set(v, 1))).toBe('cart.not_in_cart');
    await put(v);
    const other = { cartToken: 'somebody-else', variantId: v, quantity: 0 };
    expect(codeOf(await changeQuantity(at.deps, guestCtx, other))).toBe('cart.not_in_cart');
    expect((await view()).count).toBe(1);
  });
});

describe('the cart page', () => {
  test('groups lines by shop with today’s amounts, in one round trip', async () => {
    const neighbour = await givenShop(at.deps, await givenResident(at.deps, 'Wayan', { villageId: SIDODADI }), {
      name: 'Kopi Wayan',
    });
    await put(await product({ name: 'Keripik', price: 22_000 }), 2);
    await put(await product({ name: 'Kopi', price: 35_000 }, neighbour), 1);
    await put(await product({ name: 'Dodol', price: 18_000 }), 1);
    expect(await roundTripsOf(at.deps.db, view)).toBe(1);
    const cart = await view();
    expect(cart.shops.map((s) => [s.name, s.villageName, s.goods, s.lines.map((l) => l.name)])).toEqual([
      ['Dapur Siti', 'Hanura', 62_000, ['Keripik', 'Dodol']],
      ['Kopi Wayan', 'Sidodadi', 35_000, ['Kopi']],
    ]);
    expect(cart).toMatchObject({ count: 4, goods: 97_000, orderable: true });
    expect(await countCart(at.deps, guestCtx, { cartToken })).toBe(4);
  });

  test('says exactly what changed: price, stock, product, shop; and that it works again', async () => {
    const { variantId: v, productId } = await givenProduct(at.deps, at.shop, { price: 20_000, stock: 5 });
    await put(v, 3);
    const first = async () => (await view()).shops[0];
    const changes = async () => (await first())?.lines[0]?.changes;

    await sql('UPDATE variants SET price = 25000, stock = 2 WHERE id = ?', v);
    expect(await changes()).toEqual([
      { kind: 'price', from: 20_000, to: 25_000 },
      { kind: 'short', free: 2, wanted: 3 },
    ]);
    await sql('UPDATE variants SET stock = 0 WHERE id = ?', v);
    expect((await changes())?.[1]).toEqual({ kind: 'sold_out' });
    await sql(`UPDATE products SET status = 'paused' WHERE id = ?`, productId);
    expect(await changes()).toEqual([{ kind: 'withdrawn' }]);
    expect((await view()).orderable).toBe(false);

    await sql(`UPDATE products SET status = 'live' WHERE id = ?`, productId);
    await sql('UPDATE variants SET price = 20000, stock = 5 WHERE id = ?', v);
    await sql(`UPDATE shops SET status = 'suspended'`);
    expect(await first()).toMatchObject({ status: 'suspended', orderable: false });
    await sql(`UPDATE shops SET status = 'open'`);
    expect(await first()).toMatchObject({ status: 'open', orderable: true, lines: [{ changes: [] }] });
  });

  test('a price change alone does not stop the order', async () => {
    const v = await product({ price: 20_000 });
    await put(v);
    await sql('UPDATE variants SET price = 15000 WHERE id = ?', v);
    expect(await view()).toMatchObject({ goods: 15_000, orderable: true });
  });

  test('without a cookie it is empty and asks the database nothing', async () => {
    expect(await roundTripsOf(at.deps.db, () => view())).toBe(0);
    expect(await view()).toEqual({ shops: [], count: 0, goods: 0, orderable: false });
  });
});

describe('logging in', () => {
  const login = async () => {
    if (cartToken) await commit(at.deps.db, await mergeCarts(at.deps, { cartToken, accountId: at.siti.accountId }));
  };
  const me = () => ctxOf(at.siti.actor);

  test('moves the browser’s cart to the account, adding up the same goods', async () => {
    const [v, w] = [await product({ stock: 9 }), await product()];
    await put(v, 1, me());
    await put(v, 2);
    await put(w, 1);
    await login();
    expect((await view(me())).shops[0]?.lines.map((l) => [l.variantId, l.quantity])).toEqual([
      [v, 3],
      [w, 1],
    ]);
  });

  test('leaves nothing to the next user of the browser, and twice changes nothing', async () => {
    const v = await product();
    await put(v, 2);
    await login();
    await login();
    expect((await view()).count).toBe(0);
    expect((await view(me())).count).toBe(2);
    await put(v, 1);
    expect((await view()).count).toBe(1);
  });

  test('keeps 999 of one thing where both carts together hold more', async () => {
    const v = await product({ stock: 2_000 });
    await put(v, 600, me());
    await put(v, 600);
    await login();
    expect((await view(me())).count).toBe(999);
  });

  test('without a cart makes none', async () => {
    cartToken = 'unused';
    await login();
    expect(await readOne(at.deps.db, { sql: 'SELECT 1 FROM carts' })).toBeNull();
  });
});

test('what was ordered leaves the cart, the rest stays', async () => {
  const [v, w] = [await product(), await product()];
  await put(v, 2);
  await put(w);
  const moved = refusal('conflict', 'cart.moved');
  const take = async (variantId: string, quantity: number) =>
    commit(at.deps.db, takeOutOfCart(await browserCart(cartToken!), [{ variantId, quantity }], moved));
  expect(await take(v, 1)).toEqual({ ok: false, refusal: moved });
  expect((await take(v, 2)).ok).toBe(true);
  expect(await take(v, 2)).toEqual({ ok: false, refusal: moved });
  expect((await view()).shops[0]?.lines.map((l) => l.variantId)).toEqual([w]);
});
