import { describe, expect, test } from 'vitest';
import { acceptOrder } from '../../flows/order/fulfil/accept-order.ts';
import { cancelOrder } from '../../flows/order/end/cancel-order.ts';
import { enforceDeadlines } from '../../flows/order/end/enforce-deadlines.ts';
import { disputeOrder } from '../../flows/order/dispute/dispute-order.ts';
import { settleDispute } from '../../flows/order/dispute/settle-dispute.ts';
import { decideRefund } from '../../flows/order/refund/decide-refund.ts';
import { orderStage } from '../../../tests/support/order-stage.ts';
import { givenOrder, givenResident, givenShop, SIDODADI, STATIC_QRIS, HANURA } from '../../../tests/support/index.ts';
import { DAY, fromWib, HOUR } from '../../kernel/clock.ts';
import { restOf, windowNumberAt, windowOf } from '../figures/index.ts';
import { marketFigures } from './market-figures.repo.ts';

const stage = orderStage();
const NOVEMBER = windowOf('month', windowNumberAt('month', fromWib(2026, 11, 2)));
const DECEMBER = windowOf('month', NOVEMBER.number + 1);

const figures = async (window = NOVEMBER, villageId = HANURA) =>
  (await marketFigures.read(stage.at.deps.db, villageId, window))[0]!;

describe('the figures of the market', () => {
  test('an order answered in time, one answered by nobody, and one that the buyer took back before', async () => {
    const { at, bySeller, byBuyer, must } = stage;
    const taken = await givenOrder(at.deps, at.shop, { method: 'cod', phone: '081270001237' });
    await must(byBuyer(cancelOrder, taken, { reason: 'Salah pesan' }));
    const answered = await givenOrder(at.deps, at.shop, { method: 'cod' });
    await must(bySeller(acceptOrder, answered));
    await givenOrder(at.deps, at.shop, { method: 'cod', phone: '081270001235' });
    at.deps.clock.advance(25 * HOUR);
    await enforceDeadlines(at.deps);
    const { values, givers } = await figures();
    expect(values).toMatchObject({ orders: 2, answered: 1, cancelled: 0, disputes: 0, refunds: 0 });
    expect(givers).toMatchObject({ orders: { contributors: 1, largest: 2 }, turnover: { contributors: 0 } });
    expect((await figures(DECEMBER)).values.orders).toBe(0);
  });

  test('what was sold, with how many sellers brought it together and how much the largest', async () => {
    await stage.upTo('completed', { quantity: 2 });
    const other = await givenShop(stage.at.deps, await givenResident(stage.at.deps, 'Ani'), { qris: STATIC_QRIS });
    await givenOrder(stage.at.deps, other);
    const { values, givers } = await figures();
    expect(values).toMatchObject({ turnover: 44_000, orders: 1, answered: 1 });
    expect(givers?.['turnover']).toEqual({ contributors: 1, largest: 44_000 });
  });

  test('a dispute and how it ended, each in its own month', async () => {
    const { at, byBuyer, byOperator, must, upTo } = stage;
    const order = await upTo('delivered');
    await must(byBuyer(disputeOrder, order, { reason: 'Isinya pecah semua' }));
    at.deps.clock.set(DECEMBER.from + HOUR);
    await must(byOperator(settleDispute, order, { inFavourOf: 'buyer', reason: 'Foto jelas' }));
    expect((await figures()).values).toMatchObject({ disputes: 1, for_buyer: 0, for_seller: 0 });
    expect((await figures(DECEMBER)).values).toMatchObject({ disputes: 0, for_buyer: 1, for_seller: 0 });
  });

  test('money is late when it was not sent within three days of being owed', async () => {
    const { at, upTo, refund, sendBack } = stage;
    const order = await upTo('completed');
    const promised = await refund(order, 10_000);
    const second = await upTo('completed', { phone: '081270001236' });
    await refund(second, 5_000);
    at.deps.clock.advance(DAY);
    if (promised.ok) await sendBack(order, promised.value.refundId);
    at.deps.clock.advance(4 * DAY);
    expect((await figures()).values).toMatchObject({ refunds: 2, refunds_late: 1 });
  });

  test('money that was said to be sent stays sent in its month; that it was not is found in the month an operator decides it', async () => {
    const { at, upTo, refund, sendBack, answer, byOperator, must } = stage;
    const order = await upTo('completed');
    const promised = await refund(order, 10_000);
    const refundId = promised.ok ? promised.value.refundId : '';
    at.deps.clock.advance(DAY);
    await sendBack(order, refundId);
    at.deps.clock.set(NOVEMBER.until - DAY);
    await must(answer(order, refundId, false));
    at.deps.clock.set(DECEMBER.from + DAY);
    await must(byOperator(decideRefund, order, { refundId, inFavourOf: 'buyer', reason: 'Bukti tidak cocok' }));
    expect((await figures()).values).toMatchObject({ refunds: 1, refunds_late: 0 });
    expect((await figures()).found).toEqual([]);
    const givers = { contributors: 1, largest: 1 };
    expect((await figures(DECEMBER)).found).toEqual([{ why: 'not_sent', window: '2026-11', cases: 1, givers }]);
    expect((await figures(windowOf('month', DECEMBER.number + 1))).found).toEqual([]);
    await sendBack(order, refundId);
    expect((await figures()).values).toMatchObject({ refunds: 1, refunds_late: 0 });
    expect((await figures(windowOf('year', 2026))).values).toMatchObject({ refunds: 1, refunds_late: 0 });
  });

  test('who was not answered has givers too', async () => {
    const { at, bySeller, must } = stage;
    await must(bySeller(acceptOrder, await givenOrder(at.deps, at.shop, { method: 'cod' })));
    await givenOrder(at.deps, at.shop, { method: 'cod', phone: '081270001235' });
    at.deps.clock.advance(25 * HOUR);
    await enforceDeadlines(at.deps);
    expect((await figures()).givers?.[restOf('answered')]).toEqual({ contributors: 1, largest: 1 });
  });

  test('another village’s orders do not count', async () => {
    await stage.upTo('completed');
    expect((await figures(NOVEMBER, SIDODADI)).values).toMatchObject({ orders: 0, turnover: 0 });
  });
});
