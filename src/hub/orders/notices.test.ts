import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenOrder,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  SIDODADI,
  STATIC_QRIS,
  testDeps,
  type Person,
  type Shop,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { DAY } from '../../kernel/clock.ts';
import { drainOutbox } from '../../foundation/notifications/index.ts';
import { commit, raw } from '../../platform/libsql/index.ts';
import { cancelOrder } from '../../flows/order/end/cancel-order.ts';
import { deliverOrder } from '../../flows/order/fulfil/deliver-order.ts';
import { enforceDeadlines } from '../../flows/order/end/enforce-deadlines.ts';
import { returnProof } from '../../flows/order/pay/return-proof.ts';
import { settleDispute } from '../../flows/order/dispute/settle-dispute.ts';
import { submitProof } from '../../flows/order/pay/submit-proof.ts';
import { verifyPayment } from '../../flows/order/pay/verify-payment.ts';
import { orderSubscriptions } from './index.ts';
import { disputeOrder } from '../../flows/order/dispute/dispute-order.ts';
import { processOrder } from '../../flows/order/fulfil/process-order.ts';
import { shipOrder } from '../../flows/order/fulfil/ship-order.ts';

let deps: TestDeps;
let shop: Shop;
let siti: Person;
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  siti = await givenResident(deps, 'Siti');
  shop = await givenShop(deps, siti, { qris: STATIC_QRIS });
});

const sent = async () => {
  const before = deps.messenger.sent.length;
  await drainOutbox(deps, orderSubscriptions);
  return deps.messenger.sent
    .slice(before)
    .map((m) => ({ to: m.to, name: m.template.name, link: m.template.params[1] }));
};
const BUYER = '+6281270001234';

describe('people are told by WhatsApp', () => {
  test('a guest who must pay gets the signed link; the seller is not woken for nothing', async () => {
    const order = await givenOrder(deps, shop);
    expect(await sent()).toEqual([
      {
        to: BUYER,
        name: 'balai_order_awaiting_payment',
        link: `https://balai.test/pesanan/${order.code}?k=${order.token}`,
      },
    ]);
  });

  test('the seller hears at once of an order that waits for an answer', async () => {
    const order = await givenOrder(deps, shop, { method: 'cod' });
    expect(await sent()).toContainEqual({
      to: siti.phone,
      name: 'balai_sale_placed',
      link: `https://balai.test/toko-saya/pesanan/${order.code}`,
    });
  });

  test('nobody is told what they did themselves', async () => {
    const [one, two] = [await givenOrder(deps, shop), await givenOrder(deps, shop)];
    await sent();
    await cancelOrder(deps, guestCtx, { code: one.code, token: one.token });
    expect(await sent()).toMatchObject([{ to: siti.phone, name: 'balai_sale_cancelled' }]);
    await cancelOrder(deps, ctxOf(shop.seller), { code: two.code, reason: 'Bahan habis' });
    expect(await sent()).toMatchObject([{ to: BUYER, name: 'balai_order_cancelled' }]);
  });

  test('told twice, it is sent once', async () => {
    await givenOrder(deps, shop);
    await sent();
    await commit(deps.db, [raw('UPDATE outbox SET done_at = NULL, next_at = 0')]);
    expect(await sent()).toEqual([]);
  });

  test('a message holds no name and no address', async () => {
    await givenOrder(deps, shop, { method: 'cod' });
    await sent();
    expect(JSON.stringify(deps.messenger.sent.map((m) => m.text))).not.toMatch(/Dewi|Way Ratai/);
  });
});

describe('of a quarrel', () => {
  async function reported() {
    const office = async (role: 'operator' | 'secretary', village?: string) => {
      const person = await givenResident(deps, `Petugas ${role}`, village ? { villageId: village } : {});
      return { ...person, ctx: ctxOf(await givenOffice(deps, person, role, deps.clock.now())) };
    };
    const operator = await office('operator');
    await office('secretary');
    await office('operator', SIDODADI);
    const order = await givenOrder(deps, shop);
    for (const move of [verifyPayment, processOrder, shipOrder, deliverOrder])
      await move(deps, ctxOf(shop.seller), { code: order.code });
    await sent();
    await disputeOrder(deps, guestCtx, { code: order.code, token: order.token, reason: 'Bungkusnya sobek' });
    return { operator, order };
  }
  const names = async () => (await sent()).map(({ to, name }) => [to, name]);

  test('the seller hears, and the operators of this village, who are led to the office', async () => {
    const { operator, order } = await reported();
    expect(await sent()).toEqual([
      expect.objectContaining({ to: siti.phone, name: 'balai_sale_disputed' }),
      {
        to: operator.phone,
        name: 'balai_dispute_arrived',
        link: `https://balai.test/kantor/pesanan/${order.code}`,
      },
    ]);
  });

  test('the operators are not sent to one that is decided already', async () => {
    const { operator, order } = await reported();
    await settleDispute(deps, operator.ctx, { code: order.code, inFavourOf: 'seller', reason: 'Barangnya sesuai' });
    expect(await names()).not.toContainEqual([operator.phone, 'balai_dispute_arrived']);
  });

  test.each([
    ['buyer', ['balai_order_refund_due', 'balai_sale_settled', 'balai_sale_refund_owed']],
    ['seller', ['balai_sale_decided']],
  ])('decided for the %s, both sides are told that it is', async (inFavourOf, others) => {
    const { operator, order } = await reported();
    await sent();
    await settleDispute(deps, operator.ctx, { code: order.code, inFavourOf, reason: 'Fotonya jelas' });
    expect(new Set(await names())).toEqual(
      new Set([
        [BUYER, 'balai_order_decided'],
        ...others.map((name) => [name.startsWith('balai_sale') ? siti.phone : BUYER, name]),
      ]),
    );
  });
});

describe('a seller is reminded half-way', () => {
  const waiting = async () => {
    const order = await givenOrder(deps, shop);
    await verifyPayment(deps, ctxOf(shop.seller), { code: order.code });
    await sent();
    deps.clock.advance(1.5 * DAY - 1);
    expect(await sent()).toEqual([]);
    return order;
  };

  test('of a paid order that is still where it was', async () => {
    await waiting();
    deps.clock.advance(1);
    expect(await sent()).toMatchObject([{ to: siti.phone, name: 'balai_sale_reminder' }]);
  });

  test('and not of one that moved on', async () => {
    const order = await waiting();
    await cancelOrder(deps, guestCtx, { code: order.code, token: order.token });
    await sent();
    deps.clock.advance(1);
    expect(await sent()).toEqual([]);
  });
});

describe('of an order that is left undone', () => {
  const named = async () => (await sent()).map(({ to, name }) => [to, name]);
  const until = async (moment: number) => {
    deps.clock.set(moment);
    await enforceDeadlines(deps);
    return new Set(await named());
  };

  test('the seller is reminded half-way and when the time is over, then the operators are asked; the buyer knows', async () => {
    const desk = await givenResident(deps, 'Petugas');
    await givenOffice(deps, desk, 'operator', deps.clock.now());
    const order = await givenOrder(deps, shop);
    for (const move of [verifyPayment, processOrder]) await move(deps, ctxOf(shop.seller), { code: order.code });
    await sent();
    const begun = deps.clock.now();
    expect(await until(begun + 3.5 * DAY)).toEqual(new Set([[siti.phone, 'balai_sale_reminder']]));
    expect(await until(begun + 7 * DAY - 1)).toEqual(new Set());
    expect(await until(begun + 7 * DAY)).toEqual(
      new Set([
        [siti.phone, 'balai_sale_overdue'],
        [BUYER, 'balai_order_overdue'],
      ]),
    );
    expect(await until(begun + 8 * DAY)).toEqual(
      new Set([
        [siti.phone, 'balai_sale_escalated'],
        [BUYER, 'balai_order_escalated'],
        [desk.phone, 'balai_overdue_arrived'],
      ]),
    );
    expect(await until(begun + 10 * DAY)).toEqual(new Set());
  });

  test('so it is with a proof that nobody looks at, and a second one gets its whole time', async () => {
    const order = await givenOrder(deps, shop);
    const show = (byte: number) =>
      submitProof(deps, guestCtx, { code: order.code, token: order.token, picture: new Uint8Array([byte]) });
    await show(1);
    await returnProof(deps, ctxOf(shop.seller), { code: order.code, reason: 'Fotonya buram' });
    deps.clock.advance(DAY / 4);
    await show(2);
    await sent();
    const shown = deps.clock.now();
    await until(shown + (3 * DAY) / 4);
    expect(await until(shown + DAY - 1)).toEqual(new Set());
    expect(await until(shown + DAY)).toEqual(
      new Set([
        [siti.phone, 'balai_sale_overdue'],
        [BUYER, 'balai_order_overdue'],
      ]),
    );
  });

  test('nothing is said of one that was sent in time', async () => {
    const order = await givenOrder(deps, shop);
    for (const move of [verifyPayment, processOrder, shipOrder])
      await move(deps, ctxOf(shop.seller), { code: order.code });
    await deliverOrder(deps, ctxOf(shop.seller), { code: order.code });
    await sent();
    expect(await until(deps.clock.now() + 7 * DAY - 1)).toEqual(new Set());
  });

  test('a report of the buyer reaches the seller and the operators', async () => {
    const desk = await givenResident(deps, 'Petugas');
    await givenOffice(deps, desk, 'operator', deps.clock.now());
    const order = await givenOrder(deps, shop);
    for (const move of [verifyPayment, processOrder]) await move(deps, ctxOf(shop.seller), { code: order.code });
    deps.clock.advance(7 * DAY);
    await sent();
    await disputeOrder(deps, guestCtx, { code: order.code, token: order.token, reason: 'Tidak ada kabar' });
    expect(new Set(await named())).toEqual(
      new Set([
        [siti.phone, 'balai_sale_disputed'],
        [desk.phone, 'balai_dispute_arrived'],
      ]),
    );
  });
});
