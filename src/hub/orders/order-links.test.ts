import { expect, test } from 'vitest';
import {
  ctxOf,
  givenOrder,
  givenResident,
  givenShop,
  guestCtx,
  shopCast,
  stage,
} from '../../../tests/support/index.ts';
import { DAY } from '../../kernel/clock.ts';
import { refuse } from '../../kernel/result.ts';
import { housekeeping } from '../../app/housekeeping.ts';
import { cancelOrder } from '../../flows/order/end/cancel-order.ts';
import { verifyPayment } from '../../flows/order/pay/verify-payment.ts';
import { drainOutbox } from '../../foundation/notifications/index.ts';
import { commit, raw, readRows } from '../../platform/libsql/index.ts';
import { followedByLink, opensByLink } from './followed-by-link.ts';
import { orderSubscriptions } from './index.ts';
import { trackOrder } from './track-order.ts';
import { withdrawLinks } from './withdraw-links.ts';

const at = stage(shopCast);

const opens = async (order: { code: string; token: string }) => (await trackOrder(at.deps, guestCtx, order)).ok;
const sent = async () => {
  const before = at.deps.messenger.sent.length;
  await drainOutbox(at.deps, orderSubscriptions);
  return at.deps.messenger.sent.slice(before);
};
const keyIn = (text: string) => /[?]k=([\w-]{22})/.exec(text)?.[1] ?? '';
const kept = () => readRows<{ path: string }>(at.deps.db, { sql: 'SELECT path FROM notifications' });

test('a message carries the key, and what is kept of it does not', async () => {
  const order = await givenOrder(at.deps, at.shop);
  const [message] = await sent();
  expect(keyIn(message!.text)).toBe(order.token);
  expect(await kept()).toEqual([{ path: `/pesanan/${order.code}` }]);
});

test('a buyer with an account gets a link without a key', async () => {
  const dewi = await givenResident(at.deps, 'Dewi');
  await givenOrder(at.deps, at.shop, { ctx: ctxOf(dewi.actor) });
  expect((await sent()).map(({ text }) => keyIn(text))).toEqual(['']);
});

test('keys that an earlier version kept are taken out by the timer, and a message that still waits gets its key', async () => {
  const order = await givenOrder(at.deps, at.shop);
  const { send } = at.deps.messenger;
  at.deps.messenger.send = async () => refuse('unavailable', 'whatsapp.unreachable');
  await sent();
  await commit(at.deps.db, [raw(`UPDATE notifications SET path = path || '?k=${order.token}'`)]);
  await housekeeping([]).run(at.deps);
  expect(await kept()).toEqual([{ path: `/pesanan/${order.code}` }]);
  at.deps.messenger.send = send;
  at.deps.clock.advance(DAY / 24);
  expect((await sent()).map(({ text }) => keyIn(text))).toEqual([order.token]);
});

test('sixty days after an order is over its links open nothing, and messages carry no key', async () => {
  const order = await givenOrder(at.deps, at.shop);
  await cancelOrder(at.deps, guestCtx, order);
  at.deps.clock.advance(60 * DAY - 1);
  expect([await opens(order), await opensByLink(at.deps, order)]).toEqual([true, true]);
  at.deps.clock.advance(1);
  expect([await opens(order), await opensByLink(at.deps, order)]).toEqual([false, false]);
  expect((await sent()).map(({ text }) => keyIn(text))).toEqual(['', '']);
});

test('while money must still go back a link stays', async () => {
  const order = await givenOrder(at.deps, at.shop);
  await verifyPayment(at.deps, ctxOf(at.shop.seller), { code: order.code });
  await cancelOrder(at.deps, guestCtx, order);
  at.deps.clock.advance(100 * DAY);
  expect(await opens(order)).toBe(true);
});

test('a buyer withdraws the links of a whole checkout; the new one goes to the number of the order, and to nobody else', async () => {
  const [one, two] = [await givenOrder(at.deps, at.shop), await givenOrder(at.deps, at.shop, { method: 'cod' })];
  const elsewhere = await givenOrder(at.deps, at.shop);
  const other = await givenShop(at.deps, await givenResident(at.deps, 'Rina'), { name: 'Rina' });
  await commit(at.deps.db, [
    raw('UPDATE orders SET shop_id = ? WHERE code = ?', [other.id, two.code]),
    raw('UPDATE orders SET checkout_id = (SELECT checkout_id FROM orders WHERE code = ?) WHERE code = ?', [
      one.code,
      two.code,
    ]),
  ]);
  await sent();
  expect(await withdrawLinks(at.deps, guestCtx, one)).toEqual({ ok: true, value: null });
  expect([await opens(one), await opens(two), await opens(elsewhere)]).toEqual([false, false, true]);
  expect(await followedByLink(at.deps, [one, two])).toEqual([]);
  const messages = await sent();
  expect(messages.map(({ to, template }) => [to, template.name])).toEqual([
    ['+6281270001234', 'balai_order_link_renewed'],
  ]);
  const token = keyIn(messages[0]!.text);
  const page = await trackOrder(at.deps, guestCtx, { code: one.code, token });
  expect(page.ok && keyIn(page.value.siblings[0]!.path)).toBeTruthy();
  expect(await opens({ code: two.code, token: page.ok ? keyIn(page.value.siblings[0]!.path) : '' })).toBe(true);
  expect(
    await readRows(at.deps.db, { sql: `SELECT actor FROM audit_events WHERE action = 'order.links_withdrawn'` }),
  ).toEqual([{ actor: 'guest' }]);
});

test('only its buyer withdraws the links of an order, three times a day', async () => {
  const dewi = await givenResident(at.deps, 'Dewi');
  const order = await givenOrder(at.deps, at.shop, { ctx: ctxOf(dewi.actor) });
  expect(await withdrawLinks(at.deps, ctxOf(at.shop.seller), { code: order.code })).toMatchObject({
    refusal: { code: 'orders.not_yours' },
  });
  expect(await withdrawLinks(at.deps, guestCtx, { code: order.code, token: 'x' })).toMatchObject({
    refusal: { code: 'orders.not_found' },
  });
  for (let i = 0; i < 3; i++) await withdrawLinks(at.deps, ctxOf(dewi.actor), { code: order.code });
  expect(await withdrawLinks(at.deps, ctxOf(dewi.actor), { code: order.code })).toMatchObject({
    refusal: { kind: 'limited', code: 'orders.too_many_links' },
  });
});
