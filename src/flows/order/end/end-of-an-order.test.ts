import { describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenOrder,
  givenResident,
  givenShop,
  guestCtx,
  SIDODADI,
  type PlacedTestOrder,
} from '../../../../tests/support/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import { disputeOrder } from '../dispute/dispute-order.ts';
import { makeReady } from '../fulfil/make-ready.ts';
import { processOrder } from '../fulfil/process-order.ts';
import { shipOrder } from '../fulfil/ship-order.ts';
import { rejectOrder } from './reject-order.ts';
import { handOver } from '../fulfil/hand-over.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import { acceptOrder } from '../fulfil/accept-order.ts';
import { cancelOrder } from './cancel-order.ts';
import { completeOrder } from '../fulfil/complete-order.ts';
import { deliverOrder } from '../fulfil/deliver-order.ts';
import { enforceDeadlines } from './enforce-deadlines.ts';
import { returnOrder } from './return-order.ts';
import { settleDispute } from '../dispute/settle-dispute.ts';
import { verifyPayment } from '../pay/verify-payment.ts';
import { factsOf, journalsOf, timelineOf } from '../../../../tests/support/order-books.ts';
import { codeOf, orderStage, type Flow } from '../../../../tests/support/order-stage.ts';

const { at, bySeller, byBuyer, byOperator, must, upTo } = orderStage();
const facts = (order: PlacedTestOrder) => factsOf(at.deps, order);
const journals = (order: PlacedTestOrder) => journalsOf(at.deps, order);
const timeline = (order: PlacedTestOrder) => timelineOf(at.deps, order);
const delivered = (more: Parameters<typeof upTo>[1] = {}) => upTo('delivered', more);

describe('a dispute', () => {
  const disputed = async (more: Parameters<typeof givenOrder>[2] = {}) => {
    const order = await delivered(more);
    await must(byBuyer(disputeOrder, order, { reason: 'Barang pecah' }));
    expect(await facts(order)).toMatchObject({ state: 'disputed', holder: 'operator' });
    return order;
  };
  const decide = (inFavourOf: string) => ({ inFavourOf, reason: 'Foto sudah dilihat' });

  test('is decided by an operator of the village, not by the parties', async () => {
    const order = await disputed();
    expect(await bySeller(settleDispute, order, decide('seller'))).toBe('forbidden orders.not_yours');
    expect(await byBuyer(settleDispute, order, decide('buyer'))).toBe('forbidden orders.not_yours');
    const far = ctxOf(
      await givenOffice(at.deps, await givenResident(at.deps, 'Wayan', { villageId: SIDODADI }), 'operator'),
    );
    expect(codeOf(await settleDispute(at.deps, far, { code: order.code, ...decide('buyer') }))).toBe(
      'not_found orders.not_found',
    );
    await must(byOperator(settleDispute, order, decide('seller')));
    expect(await facts(order)).toMatchObject({ state: 'completed', closed: 1, books: { village_fee: -220 } });
  });

  test('for the buyer owes all the money back and books no sale', async () => {
    const order = await disputed();
    await must(byOperator(settleDispute, order, decide('buyer')));
    expect(await facts(order)).toMatchObject({
      state: 'refunded',
      payment: 'refund_due',
      refunds: [{ amount: 27_000 }],
      books: {},
      holder: 'shop',
    });
  });

  test('about cash for the buyer leaves the books with cash to give back', async () => {
    const order = await disputed({ method: 'cod' });
    await must(byOperator(settleDispute, order, decide('buyer')));
    expect((await facts(order)).books).toEqual({ cod_receivable: 27_000, refund_payable: -27_000 });
  });

  test('stops the order from completing by itself', async () => {
    const order = await disputed();
    at.deps.clock.advance(30 * DAY);
    await enforceDeadlines(at.deps);
    expect(await facts(order)).toMatchObject({ state: 'disputed' });
  });
});

describe('when nobody acts', () => {
  const after = async (ms: number) => {
    at.deps.clock.advance(ms);
    return enforceDeadlines(at.deps);
  };

  test('an unpaid order expires after a day and lets its goods go; not a moment before', async () => {
    const order = await givenOrder(at.deps, at.shop);
    expect(await after(DAY - 1)).toBe(0);
    expect(await after(1)).toBe(1);
    expect(await facts(order)).toMatchObject({ state: 'expired', payment: 'expired', stock: 10 });
    expect(await timeline(order)).toEqual(['awaiting_payment:buyer', 'expired:system']);
  });

  test('an order on delivery that the seller does not answer is rejected after a day', async () => {
    const order = await givenOrder(at.deps, at.shop, { method: 'cod' });
    expect(await after(DAY)).toBe(1);
    expect(await facts(order)).toMatchObject({ state: 'rejected', payment: 'cancelled', closed: 1 });
  });

  test('a paid order that the seller does not begin is cancelled after three days, the money owed back', async () => {
    const order = await givenOrder(at.deps, at.shop);
    await must(bySeller(verifyPayment, order));
    expect(await after(3 * DAY)).toBe(1);
    expect(await facts(order)).toMatchObject({
      state: 'cancelled',
      payment: 'refund_due',
      stock: 10,
      refunds: [{ amount: 27_000 }],
    });
  });

  test('a delivered order completes after seven days with its journal', async () => {
    const order = await delivered({ method: 'cod' });
    expect(await after(7 * DAY - 1)).toBe(0);
    expect(await after(1)).toBe(1);
    expect(await facts(order)).toMatchObject({ state: 'completed', payment: 'remitted' });
    expect(await journals(order)).toHaveLength(3);
  });

  test('two timers at once do each thing once', async () => {
    for (let i = 0; i < 5; i++) await givenOrder(at.deps, at.shop);
    at.deps.clock.advance(DAY);
    await Promise.all([enforceDeadlines(at.deps), enforceDeadlines(at.deps), enforceDeadlines(at.deps)]);
    const rows = await readRows<{ state: string; n: number }>(at.deps.db, {
      sql: `SELECT state, count(*) AS n FROM timeline_entries WHERE state = 'expired' GROUP BY 1`,
    });
    expect(rows[0]?.n).toBe(5);
  });
});

describe('an order is nobody else’s business', () => {
  const flows: [string, Flow, object][] = [
    ['accepting', acceptOrder, {}],
    ['rejecting', rejectOrder, { reason: 'Tidak jadi' }],
    ['verifying', verifyPayment, {}],
    ['preparing', processOrder, {}],
    ['making ready', makeReady, {}],
    ['sending', shipOrder, {}],
    ['handing over', handOver, { pickupCode: '123456' }],
    ['delivering', deliverOrder, {}],
    ['returning', returnOrder, { reason: 'Tidak jadi' }],
    ['completing', completeOrder, {}],
    ['cancelling', cancelOrder, { reason: 'Tidak jadi' }],
    ['disputing', disputeOrder, { reason: 'Tidak jadi' }],
    ['settling', settleDispute, { inFavourOf: 'buyer', reason: 'Tidak jadi' }],
  ];
  test.each(flows)(
    '%s as another seller, another village’s operator, or a stranger finds no order',
    async (_what, flow, input) => {
      const order = await givenOrder(at.deps, at.shop);
      const before = await facts(order);
      const rina = await givenShop(at.deps, await givenResident(at.deps, 'Rina'), { name: 'Rina' });
      const far = await givenOffice(
        at.deps,
        await givenResident(at.deps, 'Wayan', { villageId: SIDODADI }),
        'operator',
      );
      for (const ctx of [ctxOf(rina.seller), ctxOf(far), guestCtx])
        expect(codeOf(await flow(at.deps, ctx, { code: order.code, token: 'A'.repeat(22), ...input }))).toBe(
          'not_found orders.not_found',
        );
      expect(codeOf(await flow(at.deps, at.seller, { code: 'P-0000-0000', ...input }))).toBe(
        'not_found orders.not_found',
      );
      expect(await facts(order)).toEqual(before);
    },
  );
});
