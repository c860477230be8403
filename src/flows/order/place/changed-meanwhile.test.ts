import { describe, expect, test } from 'vitest';
import { givenProduct, guestCtx, shopCast, stage, TELUK_PANDAN } from '../../../../tests/support/index.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import { placeOrder } from './place-order.ts';

const at = stage(async () => {
  const it = await shopCast();
  return { ...it, ...(await givenProduct(it.deps, it.shop, { price: 22_000, stock: 5 })) };
});

/** `change` happens after the checkout was reckoned, at the moment it is written, each time it is tried. */
const changing = (change: string) =>
  at.deps.db.$client.execute(`CREATE TRIGGER meanwhile AFTER INSERT ON checkouts BEGIN ${change}; END`);
const place = () =>
  placeOrder(at.deps, guestCtx, {
    cartToken: null,
    idempotencyKey: 'press-of-the-button',
    buyer: { name: 'Dewi Lestari', phone: '081270001234' },
    address: { text: 'Jl. Way Ratai no. 5', placeId: TELUK_PANDAN },
    shops: [{ shopId: at.shop.id, fulfilment: 'zone', method: 'qris', expectedTotal: 27_000 }],
    lines: [{ variantId: at.variantId, quantity: 1 }],
  });
const orders = async () => (await readOne<{ n: number }>(at.deps.db, { sql: 'SELECT count(*) AS n FROM orders' }))?.n;

describe('an order is not placed on what was true a moment ago:', () => {
  test('as it is, it would be', async () => {
    expect(await place()).toMatchObject({ ok: true });
  });

  test.each([
    ['the price', 'UPDATE variants SET price = 22001'],
    ['the variant', 'UPDATE variants SET active = 0'],
    ['the product', `UPDATE products SET status = 'paused'`],
    ['the shop', `UPDATE shops SET status = 'holiday'`],
    ['the delivery fee', 'UPDATE shipping_zones SET fee = 4999'],
    ['the district', 'DELETE FROM shipping_zone_districts'],
  ])('%s', async (_, change) => {
    await changing(change);
    expect(await place()).toMatchObject({ ok: false, refusal: { code: 'checkout.busy' } });
    expect(await orders()).toBe(0);
  });
});
