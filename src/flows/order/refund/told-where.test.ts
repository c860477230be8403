import { beforeEach, describe, expect, test } from 'vitest';
import {
  answerTogether,
  ctxOf,
  givenOrder,
  givenResident,
  guestCtx,
  STATIC_QRIS,
  type PlacedTestOrder,
} from '../../../../tests/support/index.ts';
import { orderStage } from '../../../../tests/support/order-stage.ts';
import { drainOutbox } from '../../../foundation/notifications/index.ts';
import { myNotices } from '../../../foundation/notifications/my-notices.ts';
import { orderSubscriptions } from '../../../hub/orders/index.ts';
import { trackingToken } from '../../../hub/orders/tracking.ts';
import { withdrawLinks } from '../../../hub/orders/withdraw-links.ts';
import { DAY } from '../../../kernel/clock.ts';
import { readOne, readRows } from '../../../platform/libsql/index.ts';
import { cancelOrder } from '../end/cancel-order.ts';
import { returnProof } from '../pay/return-proof.ts';
import { submitProof } from '../pay/submit-proof.ts';
import { verifyPayment } from '../pay/verify-payment.ts';
import { sayWhere } from './say-where.ts';

const { at, upTo, byBuyer, bySeller } = orderStage();
const ACCOUNT = { kind: 'account', name: 'DANA', number: '0812 7000 1234', holder: 'Dewi Lestari' } as const;
const BUYER = '+6281270001234';
const say = (order: PlacedTestOrder, to: object = ACCOUNT) => byBuyer(sayWhere, order, { to });

let told = 0;
beforeEach(() => void (told = 0));
/** Who was told what since the last look. */
const heard = async () => {
  await drainOutbox(at.deps, orderSubscriptions);
  const all = at.deps.messenger.sent.slice(told);
  told = at.deps.messenger.sent.length;
  return all.map(({ to, template, text }) => [to === BUYER ? 'buyer' : 'seller', template.name, text] as const);
};
const names = async () => (await heard()).map(([to, name]) => `${to} ${name}`).toSorted();

async function owed(refundTo: object | null = null) {
  const order = await upTo('paid');
  await heard();
  expect(await byBuyer(cancelOrder, order, { refundTo })).toBe('ok');
  return order;
}

describe('where money goes is told to the number of the order, for a link can be in other hands', () => {
  test('when it is written and when it is changed', async () => {
    const order = await owed();
    await heard();
    for (const name of ['DANA', 'BRI']) {
      expect(await say(order, { ...ACCOUNT, name })).toBe('ok');
      const all = await heard();
      expect(all.map(([to, what]) => [to, what])).toEqual(
        expect.arrayContaining([
          ['seller', 'balai_sale_refund_to'],
          ['buyer', 'balai_order_refund_to'],
        ]),
      );
      const [, , text = ''] = all.find(([to]) => to === 'buyer') ?? [];
      expect(text).toContain(`${name} ···1234`);
      expect(text).not.toContain('0812 7000');
    }
  });

  test('when it is written with the cancellation', async () => {
    await owed(ACCOUNT);
    expect(await names()).toEqual([
      'buyer balai_order_refund_to',
      'seller balai_sale_cancelled',
      'seller balai_sale_refund_to',
    ]);
  });

  test('when it was written before the seller saw that the money is there', async () => {
    const order = await givenOrder(at.deps, at.shop);
    await submitProof(at.deps, guestCtx, { code: order.code, token: order.token, picture: new Uint8Array([7]) });
    await byBuyer(cancelOrder, order, { refundTo: ACCOUNT });
    await heard();
    expect(await bySeller(verifyPayment, order)).toBe('ok');
    expect(await names()).toContain('buyer balai_order_refund_to');
  });

  test('and who wrote nothing is asked as before', async () => {
    await owed();
    expect(await names()).toEqual(['seller balai_sale_cancelled', 'seller balai_sale_refund_owed']);
  });
});

test('the name in a buyer’s QRIS is sealed where messages are kept, and read again by the seller', async () => {
  await owed({ kind: 'qris', qris: STATIC_QRIS });
  const all = await heard();
  const [, , text = ''] = all.find(([, name]) => name === 'balai_sale_refund_to') ?? [];
  const [, name = ''] = /Tujuan: (QRIS [^.]+)\./.exec(text) ?? [];
  expect(name).toMatch(/^QRIS .+/);
  const kept = JSON.stringify(await readRows(at.deps.db, { sql: 'SELECT * FROM notifications' }));
  expect(kept).not.toContain(name);
  const mine = await myNotices(at.deps, at.seller);
  expect(mine.ok && mine.value.notices.map((notice) => notice.text).join()).toContain(name);
});

describe('it can be written five times a day', () => {
  const LIMITED = 'limited payments.too_many_accounts';

  test('also at once, and again the next day', async () => {
    const order = await owed();
    for (let n = 0; n < 4; n++) expect(await say(order)).toBe('ok');
    answerTogether(at.deps.db, 2);
    expect((await Promise.all([say(order), say(order)])).toSorted()).toEqual([LIMITED, 'ok']);
    expect(await say(order)).toBe(LIMITED);
    at.deps.clock.advance(DAY);
    expect(await say(order)).toBe('ok');
  });

  test('a refused one is not counted, and whoever ends the links of a stranger can mend what they wrote', async () => {
    const order = await owed();
    for (let n = 0; n < 7; n++) expect(await say(order, { ...ACCOUNT, number: 'x' })).toBe('invalid orders.invalid');
    for (let n = 0; n < 5; n++) expect(await say(order)).toBe('ok');
    expect(await say(order)).toBe(LIMITED);
    expect(await byBuyer(withdrawLinks, order)).toBe('ok');
    const token = await trackingToken(at.deps, { code: order.code, linkRound: 1 });
    expect(await say({ ...order, token })).toBe('ok');
  });

  test('of each order', async () => {
    const [one, two] = [await owed(), await owed()];
    for (let n = 0; n < 5; n++) expect(await say(one)).toBe('ok');
    expect(await say(two)).toBe('ok');
  });
});

describe('an account is forgotten when no money came', () => {
  const kept = async () =>
    (await readOne<{ kept: string | null }>(at.deps.db, { sql: 'SELECT refund_to_sealed AS kept FROM payments' }))
      ?.kept;
  const shown = async () => {
    const order = await givenOrder(at.deps, at.shop);
    await submitProof(at.deps, guestCtx, { code: order.code, token: order.token, picture: new Uint8Array([7]) });
    expect(await byBuyer(cancelOrder, order, { refundTo: ACCOUNT })).toBe('ok');
    expect(await kept()).not.toBeNull();
    return order;
  };
  const noMoney = (order: PlacedTestOrder) => bySeller(returnProof, order, { reason: 'Tidak ada uang masuk' });

  test('because the seller says so', async () => {
    expect(await noMoney(await shown())).toBe('ok');
    expect(await kept()).toBeNull();
  });

  test('also when it is written anew at that moment', async () => {
    const order = await shown();
    answerTogether(at.deps.db, 2);
    await Promise.all([say(order), noMoney(order)]);
    await noMoney(order);
    expect(await kept()).toBeNull();
  });

  test('and is not taken with an order that nobody paid', async () => {
    const order = await givenOrder(at.deps, at.shop);
    expect(await byBuyer(cancelOrder, order, { refundTo: ACCOUNT })).toBe('ok');
    expect(await kept()).toBeNull();
  });

  test('nor by a stranger', async () => {
    const order = await shown();
    const ani = ctxOf((await givenResident(at.deps, 'Ani')).actor);
    const refused = await returnProof(at.deps, ani, { code: order.code, reason: 'Bukan punya saya' });
    expect(refused.ok).toBe(false);
    expect(await kept()).not.toBeNull();
  });
});
