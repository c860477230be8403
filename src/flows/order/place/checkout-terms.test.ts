import { describe, expect, test } from 'vitest';
import {
  ctxOf,
  GEDONG_TATAAN,
  givenResident,
  guestCtx,
  roundTripsOf,
  TELUK_PANDAN,
} from '../../../../tests/support/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import { viewCheckout } from '../../../hub/checkout/view-checkout.ts';
import { changesOf, checkoutStage } from '../../../../tests/support/checkout-stage.ts';

const { at, newCart, choice, form, place, sql, count, nothingWritten } = checkoutStage();

describe('what changed meanwhile is said exactly, and no other total is charged:', () => {
  test('the price', async () => {
    const cart = await newCart([at.keripik, 2]);
    await sql('UPDATE variants SET price = 25000 WHERE id = ?', at.keripik);
    expect(changesOf(await place(cart, form([choice(49_000)])))).toEqual([
      {
        shopId: at.shop.id,
        shop: 'Dapur Siti',
        variantId: at.keripik,
        name: 'Keripik',
        kind: 'price',
        from: 22_000,
        to: 25_000,
      },
    ]);
    await nothingWritten();
    expect((await place(cart, form([choice(55_000)]))).ok).toBe(true);
  });

  test('a cheaper price too: the buyer agrees to every total', async () => {
    const cart = await newCart([at.keripik, 1]);
    await sql('UPDATE variants SET price = 20000 WHERE id = ?', at.keripik);
    expect(changesOf(await place(cart, form([choice(27_000)])))).toMatchObject([
      { kind: 'price', from: 22_000, to: 20_000 },
    ]);
  });

  test('the delivery fee', async () => {
    const cart = await newCart([at.keripik, 1]);
    await sql('UPDATE shipping_zones SET fee = 9000');
    expect(changesOf(await place(cart, form([choice(27_000)])))).toMatchObject([
      { kind: 'delivery_fee', from: 5_000, to: 9_000 },
    ]);
  });

  test('the district, outside the shop’s zones', async () => {
    const address = { text: 'Jl. Raya Gedong Tataan 1', placeId: GEDONG_TATAAN };
    const done = await place(await newCart([at.keripik, 1]), form([choice(27_000)], { address }));
    expect(changesOf(done)).toMatchObject([{ kind: 'no_fulfilment', fulfilment: 'zone', reason: 'outside_zones' }]);
  });

  test('the product, taken off the market, and put back', async () => {
    const cart = await newCart([at.keripik, 1]);
    await sql(`UPDATE products SET status = 'paused'`);
    expect(changesOf(await place(cart, form([choice(27_000)])))).toMatchObject([
      { kind: 'withdrawn', name: 'Keripik' },
    ]);
    await sql(`UPDATE products SET status = 'live'`);
    expect((await place(cart, form([choice(27_000)]))).ok).toBe(true);
  });

  test.each(['holiday', 'suspended', 'closed'])('the shop, now %s; open again it works', async (status) => {
    const cart = await newCart([at.keripik, 1]);
    await sql('UPDATE shops SET status = ?', status);
    expect(changesOf(await place(cart, form([choice(27_000)])))).toEqual([
      { shopId: at.shop.id, shop: 'Dapur Siti', kind: 'shop_not_open', status },
    ]);
    await sql(`UPDATE shops SET status = 'open'`);
    expect((await place(cart, form([choice(27_000)]))).ok).toBe(true);
  });

  test('a total that never was', async () => {
    const cart = await newCart([at.keripik, 1]);
    const pickup = { fulfilment: 'pickup' };
    expect(changesOf(await place(cart, form([choice(1, pickup)])))).toMatchObject([
      { kind: 'total', from: 1, to: 22_000 },
    ]);
  });

  test('everything at once in a race: price and stock change between the look and the batch', async () => {
    const cart = await newCart([at.keripik, 1]);
    const reprice = at.deps.db.$client.batch.bind(at.deps.db.$client);
    let looked = false;
    at.deps.db.$client.batch = async (statements, mode) => {
      if (mode === 'write' && !looked) {
        looked = true;
        await reprice([{ sql: 'UPDATE variants SET price = 30000', args: [] }], 'write');
      }
      return reprice(statements, mode);
    };
    expect(changesOf(await place(cart, form([choice(27_000)])))).toMatchObject([
      { kind: 'price', from: 22_000, to: 30_000 },
    ]);
    await nothingWritten();
  });
});

describe('ways to pay', () => {
  test('on delivery only up to the shop’s cap, that sum included, goods and delivery together', async () => {
    await sql('UPDATE shops SET cod_cap = 48999');
    const two = async () => place(await newCart([at.keripik, 2]), form([choice(49_000, { method: 'cod' })]));
    expect(changesOf(await two())).toMatchObject([
      { kind: 'no_method', method: 'cod', reason: 'over_cap', codCap: 48_999 },
    ]);
    await sql('UPDATE shops SET cod_cap = 49000');
    expect((await two()).ok).toBe(true);
  });

  test('on delivery after one refusal at the door, and half a year after two', async () => {
    const may = async () => (await place(await newCart([at.keripik, 1]), form([choice(27_000, { method: 'cod' })]))).ok;
    await may();
    await sql(`UPDATE payments SET state = 'refused'`);
    expect(await may()).toBe(true);
    await sql(`UPDATE payments SET state = 'refused'`);
    expect(await may()).toBe(false);
    at.deps.clock.advance(180 * DAY);
    expect(await may()).toBe(true);
  });

  test('on delivery no longer for a phone number that refused goods at the door twice', async () => {
    for (const _ of [1, 2]) {
      await place(await newCart([at.keripik, 1]), form([choice(27_000, { method: 'cod' })]));
    }
    await sql(`UPDATE payments SET state = 'refused'`);
    const done = await place(await newCart([at.keripik, 1]), form([choice(27_000, { method: 'cod' })]));
    expect(changesOf(done)).toMatchObject([{ kind: 'no_method', reason: 'refused_before' }]);
    const other = { buyer: { name: 'Orang Lain', phone: '081299990000' } };
    expect((await place(await newCart([at.keripik, 1]), form([choice(27_000, { method: 'cod' })], other))).ok).toBe(
      true,
    );
  });

  test('QRIS and transfer only where the shop has them', async () => {
    await sql('UPDATE shops SET qris_static = NULL');
    for (const method of ['qris', 'transfer'])
      expect(changesOf(await place(await newCart([at.keripik, 1]), form([choice(27_000, { method })])))).toMatchObject([
        { kind: 'no_method', method, reason: 'not_offered' },
      ]);
  });

  test('a phone number can have ten orders waiting, not more; paid ones do not count', async () => {
    await sql('UPDATE variants SET stock = 50');
    for (let i = 0; i < 10; i++) await place(await newCart([at.keripik, 1]), form([choice(27_000)]));
    const cart = await newCart([at.keripik, 1]);
    expect(await place(cart, form([choice(27_000)]))).toMatchObject({
      refusal: { kind: 'limited', code: 'checkout.too_many_waiting' },
    });
    expect(await count('orders')).toBe(10);
    await sql(`UPDATE orders SET state = 'paid' WHERE id = (SELECT id FROM orders LIMIT 1)`);
    expect((await place(cart, form([choice(27_000)]))).ok).toBe(true);
    at.deps.clock.advance(DAY);
    const over = 'and those whose time is over do not, before the timer has looked at them';
    expect((await place(await newCart([at.keripik, 1]), form([choice(27_000)]))).ok, over).toBe(true);
  });
});

describe('a form is refused field by field, and nothing is written:', () => {
  const good = () => form([choice(27_000)]);
  test.each<[string, (f: ReturnType<typeof good>) => unknown, Record<string, string>]>([
    ['no address for delivery', (f) => ({ ...f, address: undefined }), { address: 'required' }],
    ['no phone number', (f) => ({ ...f, buyer: { ...f.buyer, phone: 'besok' } }), { 'buyer.phone': 'phone' }],
    ['an empty name', (f) => ({ ...f, buyer: { ...f.buyer, name: '  ' } }), { 'buyer.name': 'required' }],
    ['no shop', (f) => ({ ...f, shops: [] }), { shops: 'required' }],
    ['a shop twice', (f) => ({ ...f, shops: [...f.shops, ...f.shops] }), { shops: 'duplicate' }],
    [
      'an unknown way to pay',
      (f) => ({ ...f, shops: [{ ...f.shops[0], method: 'gold' }] }),
      { 'shops.0.method': 'unknown' },
    ],
    ['no key', (f) => ({ ...f, idempotencyKey: '' }), { idempotencyKey: 'malformed' }],
    [
      'a fractional total',
      (f) => ({ ...f, shops: [{ ...f.shops[0], expectedTotal: 0.5 }] }),
      { 'shops.0.expectedTotal': 'integer' },
    ],
  ])('%s', async (_what, spoil, fields) => {
    const done = await place(await newCart([at.keripik, 1]), spoil(good()) as Record<string, unknown>);
    expect(done).toEqual({ ok: false, refusal: { kind: 'invalid', code: 'checkout.invalid', fields } });
    await nothingWritten();
  });
});

describe('the checkout page', () => {
  test('shows per shop every way to receive and to pay with its cost, in one round trip', async () => {
    const cartToken = await newCart([at.keripik, 2]);
    const look = () => viewCheckout(at.deps, guestCtx, { cartToken, placeId: TELUK_PANDAN });
    expect(await roundTripsOf(at.deps.db, look)).toBe(1);
    const view = await look();
    expect(view).toMatchObject({ count: 2, goods: 44_000, orderable: true, buyer: null });
    expect(view.shops[0]?.options).toMatchObject([
      { fulfilment: 'pickup', fee: 0, total: 44_000, refused: null, days: null },
      { fulfilment: 'zone', fee: 5_000, total: 49_000, refused: null, days: { min: 1, max: 2 } },
    ]);
    expect(view.shops[0]?.options[1]?.methods).toEqual([
      { method: 'qris', refused: null },
      { method: 'transfer', refused: 'not_offered' },
      { method: 'cod', refused: null },
    ]);
  });

  test('says why a shop cannot deliver: no district yet, or outside its zones', async () => {
    const cartToken = await newCart([at.keripik, 1]);
    const zone = async (placeId: string | null) =>
      (await viewCheckout(at.deps, guestCtx, { cartToken, placeId })).shops[0]?.options[1]?.refused;
    expect(await zone(null)).toBe('no_place');
    expect(await zone(GEDONG_TATAAN)).toBe('outside_zones');
  });

  test('shows a logged-in buyer their own name and number, so nothing is asked twice', async () => {
    const dewi = await givenResident(at.deps, 'Dewi');
    const view = await viewCheckout(at.deps, ctxOf(dewi.actor), { cartToken: null, placeId: null });
    expect(view.buyer).toEqual({ name: 'Dewi', phone: dewi.phone });
  });
});
