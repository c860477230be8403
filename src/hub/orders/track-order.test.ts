import { expect, test } from 'vitest';
import {
  ctxOf,
  givenOrder,
  givenResident,
  givenShop,
  guestCtx,
  roundTripsOf,
  shopCast,
  stage,
} from '../../../tests/support/index.ts';
import { DAY } from '../../kernel/clock.ts';
import { commit, raw, readOne } from '../../platform/libsql/index.ts';
import { sealBankAccount } from '../shops/index.ts';
import { trackOrder } from './track-order.ts';

const at = stage(shopCast);

const track = async (order: { code: string; token: string }, ctx = guestCtx) => {
  const done = await trackOrder(at.deps, ctx, order);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
};

test('the buyer’s page of an order costs one round trip and holds everything there is to know', async () => {
  const order = await givenOrder(at.deps, at.shop, { quantity: 2 });
  expect(await roundTripsOf(at.deps.db, () => track(order))).toBe(1);
  expect(await track(order)).toMatchObject({
    code: order.code,
    state: 'awaiting_payment',
    overdue: false,
    dueAt: at.deps.clock.now() + DAY,
    goods: 44_000,
    shipping: 5_000,
    total: 49_000,
    lines: [{ name: 'Keripik pisang cokelat', quantity: 2, price: 22_000 }],
    shop: { name: 'Dapur Siti', villageName: 'Hanura', pickupAddress: 'Dusun A RT 003' },
    payment: { state: 'pending', amount: 49_000, suffix: 0, proofShown: false, bank: null, refunds: [] },
    timeline: [{ state: 'awaiting_payment', role: 'buyer' }],
    actions: ['withdraw', 'submit_proof'],
    siblings: [],
  });
  expect((await track(order)).payment.qris).toContain('540549000');
});

test('it holds no name, number or address of the buyer: a link may be passed on', async () => {
  const order = await givenOrder(at.deps, at.shop);
  expect(JSON.stringify(await track(order))).not.toMatch(/Dewi|81270001234|Way Ratai/);
});

test('it opens by tracking link or by the buyer’s account, however the code is typed, and by nothing else', async () => {
  const [dewi, other] = [await givenResident(at.deps, 'Dewi'), await givenResident(at.deps, 'Rina')];
  const order = await givenOrder(at.deps, at.shop, { ctx: ctxOf(dewi.actor) });
  expect((await track({ ...order, token: '' }, ctxOf(dewi.actor))).code).toBe(order.code);
  expect((await track({ ...order, code: order.code.toLowerCase().replaceAll('-', ' ') })).code).toBe(order.code);
  for (const [ctx, token] of [
    [guestCtx, ''],
    [guestCtx, order.token.slice(0, -1)],
    [guestCtx, `${order.token}A`],
    [ctxOf(other.actor), ''],
    [ctxOf(at.shop.seller), ''],
  ] as const)
    expect(await trackOrder(at.deps, ctx, { code: order.code, token })).toMatchObject({
      refusal: { kind: 'not_found', code: 'orders.not_found' },
    });
  expect(
    await readOne(at.deps.db, { sql: `SELECT count(*) AS n FROM audit_events WHERE action = 'order.tracked'` }),
  ).toMatchObject({ n: 5 });
  for (const code of ['', '💥', 'P-0000-0000', 'x'.repeat(10_000), "'; DROP TABLE orders; --"])
    expect(await trackOrder(at.deps, guestCtx, { code })).toMatchObject({ refusal: { code: 'orders.not_found' } });
});

test('an order made as a guest is its buyer’s once they log in with the number of the order', async () => {
  const dewi = await givenResident(at.deps, 'Dewi');
  const order = await givenOrder(at.deps, at.shop, { phone: dewi.phone });
  expect((await track({ ...order, token: '' }, ctxOf(dewi.actor))).code).toBe(order.code);
});

test('when the time to pay is over it says so, although no timer ran', async () => {
  const order = await givenOrder(at.deps, at.shop);
  at.deps.clock.advance(DAY);
  expect(await track(order)).toMatchObject({ state: 'awaiting_payment', overdue: true });
});

test('a transfer shows the seller’s account while it can be paid, and no longer after', async () => {
  const account = { bank: 'Bank Lampung', number: '380 0301 2345', holder: 'Siti Aminah' };
  await commit(at.deps.db, [raw('UPDATE shops SET bank_sealed = ?', [await sealBankAccount(at.deps, account)])]);
  const order = await givenOrder(at.deps, at.shop, { method: 'transfer' });
  expect((await track(order)).payment.bank).toEqual(account);
  await commit(at.deps.db, [raw(`UPDATE payments SET state = 'verified'`), raw(`UPDATE orders SET state = 'paid'`)]);
  expect((await track(order)).payment.bank).toBeNull();
});

test('the pickup code appears when the seller prepares the goods', async () => {
  const order = await givenOrder(at.deps, at.shop, { method: 'cod', fulfilment: 'pickup' });
  expect((await track(order)).pickupCode).toBeNull();
  await commit(at.deps.db, [raw(`UPDATE orders SET state = 'processing'`)]);
  expect((await track(order)).pickupCode).toMatch(/^\d{6}$/);
});

test('what was sent can be completed at once, but cash is for the seller to confirm', async () => {
  const [paid, cash] = [await givenOrder(at.deps, at.shop), await givenOrder(at.deps, at.shop, { method: 'cod' })];
  await commit(at.deps.db, [
    raw(`UPDATE orders SET state = 'shipped'`),
    raw(`UPDATE payments SET state = 'verified' WHERE method = 'qris'`),
  ]);
  expect((await track(paid)).actions).toEqual(['deliver', 'complete']);
  expect((await track(cash)).actions).toEqual([]);
});

test('orders of one checkout lead to each other by signed links', async () => {
  const other = await givenShop(at.deps, await givenResident(at.deps, 'Rina'), { name: 'Rina' });
  const [one, two] = [await givenOrder(at.deps, at.shop), await givenOrder(at.deps, other, { method: 'cod' })];
  await commit(at.deps.db, [
    raw(`UPDATE orders SET checkout_id = (SELECT checkout_id FROM orders WHERE code = ?)`, [one.code]),
  ]);
  const page = await track(one);
  expect(page.siblings).toEqual([
    { code: two.code, shopName: 'Rina', total: 27_000, path: `/pesanan/${two.code}?k=${two.token}` },
  ]);
});
