import { describe, expect, test } from 'vitest';
import { ctxOf, givenOffice, givenOrder, givenResident, guestCtx, SIDODADI } from '../../../tests/support/index.ts';
import { orderStage } from '../../../tests/support/order-stage.ts';
import { DAY } from '../../kernel/clock.ts';
import { drainOutbox } from '../../foundation/notifications/index.ts';
import { myNotices } from '../../foundation/notifications/my-notices.ts';
import { commit, raw, readRows } from '../../platform/libsql/index.ts';
import { cancelOrder } from '../../flows/order/end/cancel-order.ts';
import { enforceDeadlines } from '../../flows/order/end/enforce-deadlines.ts';
import { returnProof } from '../../flows/order/pay/return-proof.ts';
import { settleDispute } from '../../flows/order/dispute/settle-dispute.ts';
import { submitProof } from '../../flows/order/pay/submit-proof.ts';
import { orderSubscriptions } from './index.ts';
import { disputeOrder } from '../../flows/order/dispute/dispute-order.ts';
import { processOrder } from '../../flows/order/fulfil/process-order.ts';

const { at, upTo, must, bySeller, byBuyer, byOperator } = orderStage();

const sent = async () => {
  const before = at.deps.messenger.sent.length;
  await drainOutbox(at.deps, orderSubscriptions);
  return at.deps.messenger.sent
    .slice(before)
    .map((m) => ({ to: m.to, name: m.template.name, link: m.template.params.at(-1) }));
};
const BUYER = '+6281270001234';

describe('people are told by WhatsApp', () => {
  test('a guest who must pay gets the signed link; the seller is not woken for nothing', async () => {
    const order = await givenOrder(at.deps, at.shop);
    expect(await sent()).toEqual([
      {
        to: BUYER,
        name: 'balai_order_awaiting_payment',
        link: `https://balai.test/pesanan/${order.code}?k=${order.token}`,
      },
    ]);
  });

  test('the seller hears at once of an order that waits for an answer', async () => {
    const order = await givenOrder(at.deps, at.shop, { method: 'cod' });
    expect(await sent()).toContainEqual({
      to: at.siti.phone,
      name: 'balai_sale_placed',
      link: `https://balai.test/toko-saya/pesanan/${order.code}`,
    });
  });

  test('nobody is told what they did themselves', async () => {
    const [one, two] = [await givenOrder(at.deps, at.shop), await givenOrder(at.deps, at.shop)];
    await sent();
    await cancelOrder(at.deps, guestCtx, { code: one.code, token: one.token });
    expect(await sent()).toMatchObject([{ to: at.siti.phone, name: 'balai_sale_cancelled' }]);
    await cancelOrder(at.deps, ctxOf(at.shop.seller), { code: two.code, reason: 'Bahan habis' });
    expect(await sent()).toMatchObject([{ to: BUYER, name: 'balai_order_cancelled' }]);
  });

  test('told twice, it is sent once', async () => {
    await givenOrder(at.deps, at.shop);
    await sent();
    await commit(at.deps.db, [raw('UPDATE outbox SET done_at = NULL, next_at = 0')]);
    expect(await sent()).toEqual([]);
  });

  test('a message says what, how many, for how much, with whom and until when; to the buyer it names no buyer', async () => {
    await givenOrder(at.deps, at.shop, { method: 'cod', quantity: 2 });
    await sent();
    const textTo = (to: string) => at.deps.messenger.sent.find((m) => m.to === to)?.text.split('\n')[0];
    expect(textTo(at.siti.phone)).toMatch(
      /^Ada pesanan baru P-\S+ dari Dewi Lestari: 2× Keripik pisang cokelat, Rp49\.000\. Terima paling lambat \w+ \d+ \w+ pukul 09\.00 WIB\.$/,
    );
    expect(textTo(BUYER)).toContain('Dapur Siti: 2× Keripik pisang cokelat, Rp49.000.');
    expect(textTo(BUYER)).not.toContain('Dewi');
    expect(JSON.stringify(at.deps.messenger.sent)).not.toContain('Way Ratai');
  });

  test('what names the buyer is sealed where it is kept, and read again in the seller’s own list', async () => {
    await givenOrder(at.deps, at.shop, { method: 'cod' });
    await sent();
    const kept = await readRows(at.deps.db, { sql: 'SELECT * FROM notifications' });
    expect(JSON.stringify(kept)).not.toMatch(/\bDewi\b/);
    const mine = await myNotices(at.deps, ctxOf(at.siti.actor));
    expect(mine.ok && mine.value.notices[0]?.text).toContain('dari Dewi Lestari');
  });
});

describe('of a quarrel', () => {
  async function reported() {
    const office = async (role: 'operator' | 'secretary', more = {}) =>
      givenOffice(at.deps, await givenResident(at.deps, `Petugas ${role}`, more), role);
    await office('secretary');
    await office('operator', { villageId: SIDODADI });
    const order = await upTo('delivered');
    await sent();
    await must(byBuyer(disputeOrder, order, { reason: 'Bungkusnya sobek' }));
    return order;
  }
  const names = async () => (await sent()).map(({ to, name }) => [to, name]);

  test('the seller hears, and the operators of this village, who are led to the office', async () => {
    const order = await reported();
    const all = await sent();
    expect(all).toHaveLength(2);
    expect(all).toContainEqual(expect.objectContaining({ to: at.siti.phone, name: 'balai_sale_disputed' }));
    expect(all).toContainEqual({
      to: at.budi.phone,
      name: 'balai_dispute_arrived',
      link: `https://balai.test/kantor/pesanan/${order.code}`,
    });
  });

  test('the operators are not sent to one that is decided already', async () => {
    const order = await reported();
    await must(byOperator(settleDispute, order, { inFavourOf: 'seller', reason: 'Barangnya sesuai' }));
    expect(await names()).not.toContainEqual([at.budi.phone, 'balai_dispute_arrived']);
  });

  test.each([
    ['buyer', ['balai_order_refund_due', 'balai_sale_settled', 'balai_sale_refund_owed']],
    ['seller', ['balai_sale_decided']],
  ])('decided for the %s, both sides are told that it is', async (inFavourOf, others) => {
    const order = await reported();
    await sent();
    await must(byOperator(settleDispute, order, { inFavourOf, reason: 'Fotonya jelas' }));
    expect(new Set(await names())).toEqual(
      new Set([
        [BUYER, 'balai_order_decided'],
        ...others.map((name) => [name.startsWith('balai_sale') ? at.siti.phone : BUYER, name]),
      ]),
    );
  });
});

describe('a seller is reminded half-way', () => {
  const waiting = async () => {
    const order = await upTo('paid');
    await sent();
    at.deps.clock.advance(1.5 * DAY - 1);
    expect(await sent()).toEqual([]);
    return order;
  };

  test('of a paid order that is still where it was', async () => {
    await waiting();
    at.deps.clock.advance(1);
    expect(await sent()).toMatchObject([{ to: at.siti.phone, name: 'balai_sale_reminder' }]);
  });

  test('and not of one that moved on', async () => {
    const order = await waiting();
    await cancelOrder(at.deps, guestCtx, { code: order.code, token: order.token });
    await sent();
    at.deps.clock.advance(1);
    expect(await sent()).toEqual([]);
  });
});

describe('of an order that is left undone', () => {
  const named = async () => (await sent()).map(({ to, name }) => [to, name]);
  const until = async (moment: number) => {
    at.deps.clock.set(moment);
    await enforceDeadlines(at.deps);
    return new Set(await named());
  };

  test('the seller is reminded half-way and when the time is over, then the operators are asked; the buyer knows', async () => {
    const order = await upTo('paid');
    await must(bySeller(processOrder, order));
    await sent();
    const begun = at.deps.clock.now();
    expect(await until(begun + 3.5 * DAY)).toEqual(new Set([[at.siti.phone, 'balai_sale_reminder']]));
    expect(await until(begun + 7 * DAY - 1)).toEqual(new Set());
    expect(await until(begun + 7 * DAY)).toEqual(
      new Set([
        [at.siti.phone, 'balai_sale_overdue'],
        [BUYER, 'balai_order_overdue'],
      ]),
    );
    expect(await until(begun + 8 * DAY)).toEqual(
      new Set([
        [at.siti.phone, 'balai_sale_escalated'],
        [BUYER, 'balai_order_escalated'],
        [at.budi.phone, 'balai_overdue_arrived'],
      ]),
    );
    expect(await until(begun + 10 * DAY)).toEqual(new Set());
  });

  test('so it is with a proof that nobody looks at, and a second one gets its whole time', async () => {
    const order = await givenOrder(at.deps, at.shop);
    const show = (byte: number) =>
      submitProof(at.deps, guestCtx, { code: order.code, token: order.token, picture: new Uint8Array([byte]) });
    await show(1);
    await returnProof(at.deps, ctxOf(at.shop.seller), { code: order.code, reason: 'Fotonya buram' });
    at.deps.clock.advance(DAY / 4);
    await show(2);
    await sent();
    const shown = at.deps.clock.now();
    await until(shown + (3 * DAY) / 4);
    expect(await until(shown + DAY - 1)).toEqual(new Set());
    expect(await until(shown + DAY)).toEqual(
      new Set([
        [at.siti.phone, 'balai_sale_overdue'],
        [BUYER, 'balai_order_overdue'],
      ]),
    );
  });

  test('nothing is said of one that was sent in time', async () => {
    await upTo('delivered');
    await sent();
    expect(await until(at.deps.clock.now() + 7 * DAY - 1)).toEqual(new Set());
  });

  test('a report of the buyer reaches the seller and the operators', async () => {
    const order = await upTo('paid');
    await must(bySeller(processOrder, order));
    at.deps.clock.advance(7 * DAY);
    await sent();
    await must(byBuyer(disputeOrder, order, { reason: 'Tidak ada kabar' }));
    expect(new Set(await named())).toEqual(
      new Set([
        [at.siti.phone, 'balai_sale_disputed'],
        [at.budi.phone, 'balai_dispute_arrived'],
      ]),
    );
  });
});
