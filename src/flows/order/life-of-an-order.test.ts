import { describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOrder,
  givenResident,
  givenShop,
  STATIC_QRIS,
  type PlacedTestOrder,
} from '../../../tests/support/index.ts';
import { MINUTE } from '../../kernel/clock.ts';
import { makeReady } from './fulfil/make-ready.ts';
import { processOrder } from './fulfil/process-order.ts';
import { shipOrder } from './fulfil/ship-order.ts';
import { rejectOrder } from './end/reject-order.ts';
import { handOver } from './fulfil/hand-over.ts';
import { inspectReturn } from './end/inspect-return.ts';
import { commit, raw, readRows, readOne } from '../../platform/libsql/index.ts';
import { acceptOrder } from './fulfil/accept-order.ts';
import { cancelOrder } from './end/cancel-order.ts';
import { completeOrder } from './fulfil/complete-order.ts';
import { deliverOrder } from './fulfil/deliver-order.ts';
import { returnOrder } from './end/return-order.ts';
import { verifyPayment } from './pay/verify-payment.ts';
import { factsOf, journalsOf, timelineOf } from '../../../tests/support/order-books.ts';
import { codeOf, orderStage } from '../../../tests/support/order-stage.ts';

const { at, bySeller, byBuyer, byOperator, must, upTo } = orderStage();
const facts = (order: PlacedTestOrder) => factsOf(at.deps, order);
const journals = (order: PlacedTestOrder) => journalsOf(at.deps, order);
const timeline = (order: PlacedTestOrder) => timelineOf(at.deps, order);
const pickupCode = async (order: PlacedTestOrder) =>
  (await readOne<{ pickup_code: string }>(at.deps.db, {
    sql: 'SELECT pickup_code FROM orders WHERE id = ?',
    args: [order.id],
  }))!.pickup_code;
const shipped = (more: Parameters<typeof upTo>[1] = {}) => upTo('shipped', more);
const delivered = (more: Parameters<typeof upTo>[1] = {}) => upTo('delivered', more);

describe('an order paid by QRIS and sent', () => {
  test('goes its whole way; the journal is there, sums to zero, and holds the village’s fee of the goods only', async () => {
    const order = await givenOrder(at.deps, at.shop, { quantity: 2 });
    await must(bySeller(verifyPayment, order));
    await must(bySeller(processOrder, order));
    await must(bySeller(shipOrder, order, { courier: 'JNE', trackingNumber: 'JNE123' }));
    await must(byBuyer(deliverOrder, order));
    await must(byBuyer(completeOrder, order));
    expect(await timeline(order)).toEqual([
      'awaiting_payment:buyer',
      'paid:seller',
      'processing:seller',
      'shipped:seller',
      'delivered:buyer',
      'completed:buyer',
    ]);
    expect(await facts(order)).toMatchObject({ state: 'completed', stock: 8, sold: 2, holder: 'nobody', closed: 1 });
    expect((await facts(order)).books).toEqual({ [`seller_receivable:${at.shop.id}`]: 440, village_fee: -440 });
    expect(await journals(order)).toEqual([{ kind: 'paidStraightToSeller', turnover: 44_000, total: 0 }]);
    const audits = await readRows<{ action: string }>(at.deps.db, {
      sql: 'SELECT action FROM audit_events WHERE subject_id = ? ORDER BY rowid',
      args: [order.id],
    });
    expect(audits.map((a) => a.action)).toEqual(
      ['placed', 'paid', 'processing', 'shipped', 'delivered', 'completed'].map((s) => `order.${s}`),
    );
  });

  test('can be completed by its buyer in one step from "sent"', async () => {
    const order = await shipped();
    await must(byBuyer(completeOrder, order));
    expect((await timeline(order)).slice(-2)).toEqual(['delivered:buyer', 'completed:buyer']);
  });

  test('completed five times at once has one journal and counts its goods once', async () => {
    const order = await delivered();
    const tries = await Promise.all(Array.from({ length: 5 }, () => byBuyer(completeOrder, order)));
    expect(tries.filter((t) => t === 'ok')).toHaveLength(1);
    expect(await journals(order)).toHaveLength(1);
    expect(await facts(order)).toMatchObject({ sold: 1 });
  });

  test('keeps its fee when the village changes the rate', async () => {
    const order = await delivered();
    await commit(at.deps.db, [raw('UPDATE villages SET fee_bps = 900')]);
    await must(byBuyer(completeOrder, order));
    expect((await facts(order)).books).toEqual({ [`seller_receivable:${at.shop.id}`]: 220, village_fee: -220 });
  });

  test('in a village without a fee still has its journal', async () => {
    await commit(at.deps.db, [raw('UPDATE villages SET fee_bps = 0')]);
    const order = await delivered();
    await must(byBuyer(completeOrder, order));
    expect(await journals(order)).toEqual([{ kind: 'paidStraightToSeller', turnover: 22_000, total: 0 }]);
  });
});

describe('an order paid on delivery', () => {
  test('picked up: accepted, prepared, handed over for the code and the cash; the seller keeps the cash and owes the fee', async () => {
    const order = await givenOrder(at.deps, at.shop, { method: 'cod', fulfilment: 'pickup' });
    await must(bySeller(acceptOrder, order));
    expect(await facts(order)).toMatchObject({ state: 'accepted', stock: 9, allocated: 1 });
    await must(bySeller(processOrder, order));
    expect(await bySeller(shipOrder, order)).toBe('conflict orders.wrong_fulfilment');
    await must(bySeller(makeReady, order));
    await must(bySeller(handOver, order, { pickupCode: await pickupCode(order) }));
    expect(await facts(order)).toMatchObject({
      state: 'delivered',
      payment: 'collected',
      books: { cod_receivable: 22_000, buyer_funds: -22_000 },
    });
    await must(byBuyer(completeOrder, order));
    expect((await facts(order)).books).toEqual({ [`seller_receivable:${at.shop.id}`]: 220, village_fee: -220 });
    expect(await journals(order)).toEqual([
      { kind: 'codCollected', turnover: 0, total: 0 },
      { kind: 'orderCompleted', turnover: 22_000, total: 0 },
      { kind: 'codKeptBySeller', turnover: 0, total: 0 },
    ]);
    expect(await facts(order)).toMatchObject({ payment: 'remitted' });
  });

  test('and brought: the seller says the cash is there, the buyer alone cannot', async () => {
    const order = await shipped({ method: 'cod' });
    expect(await byBuyer(deliverOrder, order)).toBe('conflict orders.seller_confirms_cash');
    expect(await byBuyer(completeOrder, order)).toBe('conflict orders.seller_confirms_cash');
    await must(bySeller(deliverOrder, order));
    expect(await facts(order)).toMatchObject({ payment: 'collected' });
  });

  test('refused at the door: the payment is refused, the goods go back to stock once they were looked at', async () => {
    const order = await shipped({ method: 'cod' });
    await must(bySeller(returnOrder, order, { reason: 'Pembeli tidak di rumah' }));
    expect(await facts(order)).toMatchObject({ state: 'returned', payment: 'refused', stock: 9, refunds: [] });
    const tries = await Promise.all([1, 2].map(() => bySeller(inspectReturn, order, { sellable: true })));
    expect(tries.filter((t) => t === 'ok')).toHaveLength(1);
    expect(await facts(order)).toMatchObject({ stock: 10, allocated: 0, closed: 1, books: {} });
  });

  test('that came back spoiled is written off', async () => {
    const order = await shipped({ method: 'cod' });
    await must(bySeller(returnOrder, order, { reason: 'Rusak di jalan' }));
    await must(bySeller(inspectReturn, order, { sellable: false }));
    expect(await facts(order)).toMatchObject({ stock: 9, allocated: 0 });
  });

  test('cannot be accepted when the seller meanwhile counted no stock', async () => {
    const order = await givenOrder(at.deps, at.shop, { method: 'cod', stock: 1 });
    await commit(at.deps.db, [raw('UPDATE variants SET stock = 0 WHERE id = ?', [order.variantId])]);
    expect(await bySeller(acceptOrder, order)).toBe('conflict stock.short');
    await must(bySeller(rejectOrder, order, { reason: 'Stok habis' }));
    expect(await facts(order)).toMatchObject({ state: 'rejected', payment: 'cancelled', stock: 0 });
  });
});

describe('handing over', () => {
  const ready = async () => {
    const order = await givenOrder(at.deps, at.shop, { fulfilment: 'pickup' });
    await must(bySeller(verifyPayment, order));
    await must(bySeller(processOrder, order));
    await must(bySeller(makeReady, order));
    return order;
  };
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  test('needs the buyer’s code; it may be typed with spaces', async () => {
    const order = await ready();
    const code = await pickupCode(order);
    expect(await bySeller(handOver, order, { pickupCode: wrong(code) })).toBe('invalid orders.wrong_pickup_code');
    expect(await bySeller(handOver, order, { pickupCode: '12345' })).toBe('invalid orders.invalid');
    expect(await bySeller(handOver, order, { pickupCode: ` ${code.slice(0, 3)} ${code.slice(3)} ` })).toBe('ok');
    expect(await facts(order)).toMatchObject({ state: 'delivered', payment: 'verified' });
  });

  test('takes five tries a quarter of an hour, also when they come all at once; later again', async () => {
    const order = await ready();
    const code = await pickupCode(order);
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => bySeller(handOver, order, { pickupCode: wrong(code) })),
    );
    expect(tries.filter((t) => t === 'invalid orders.wrong_pickup_code')).toHaveLength(5);
    expect(await bySeller(handOver, order, { pickupCode: code })).toBe('limited orders.too_many_codes');
    at.deps.clock.advance(15 * MINUTE);
    expect(await bySeller(handOver, order, { pickupCode: code })).toBe('ok');
  });
});

describe('cancelling', () => {
  test('by the buyer before work began gives the held goods back', async () => {
    const order = await givenOrder(at.deps, at.shop);
    await must(byBuyer(cancelOrder, order));
    expect(await facts(order)).toMatchObject({ state: 'cancelled', payment: 'expired', stock: 10, refunds: [] });
    expect(await readOne(at.deps.db, { sql: 'SELECT 1 FROM stock_holds' })).toBeNull();
  });

  test('of a paid order returns what was taken from stock, once, and owes the money back once', async () => {
    const order = await givenOrder(at.deps, at.shop, { quantity: 4 });
    await must(bySeller(verifyPayment, order));
    const tries = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        i % 2 ? byBuyer(cancelOrder, order) : bySeller(cancelOrder, order, { reason: 'Stok rusak' }),
      ),
    );
    expect(tries.filter((t) => t === 'ok')).toHaveLength(1);
    expect(await facts(order)).toMatchObject({
      state: 'cancelled',
      payment: 'refund_due',
      stock: 10,
      allocated: 0,
      refunds: [{ amount: 93_000 }],
      holder: 'shop',
      closed: 0,
    });
  });

  test('is over for the buyer once the seller works on it; the seller still can, with a reason', async () => {
    const order = await givenOrder(at.deps, at.shop);
    await must(bySeller(verifyPayment, order));
    await must(bySeller(processOrder, order));
    expect(await byBuyer(cancelOrder, order)).toBe('conflict orders.state_moved');
    expect(await bySeller(cancelOrder, order)).toBe('invalid orders.invalid');
    expect(await bySeller(cancelOrder, order, { reason: 'Bahan habis' })).toBe('ok');
  });

  test('is over for everybody once it was sent', async () => {
    const order = await shipped();
    expect(await bySeller(cancelOrder, order, { reason: 'Salah kirim' })).toBe('conflict orders.state_moved');
    expect(await byOperator(cancelOrder, order, { reason: 'Salah kirim' })).toBe('forbidden orders.not_with_operator');
  });

  test('one order of a checkout leaves the other shop’s order untouched', async () => {
    const other = await givenShop(at.deps, await givenResident(at.deps, 'Rina'), { name: 'Rina', qris: STATIC_QRIS });
    const [mine, theirs] = [await givenOrder(at.deps, at.shop), await givenOrder(at.deps, other)];
    await must(bySeller(verifyPayment, mine));
    expect(codeOf(await verifyPayment(at.deps, ctxOf(other.seller), { code: theirs.code }))).toBe('ok');
    const before = await facts(theirs);
    await must(bySeller(cancelOrder, mine, { reason: 'Stok rusak' }));
    expect(await facts(theirs)).toEqual(before);
  });

  test('races with preparing: exactly one of the two happens', async () => {
    const order = await givenOrder(at.deps, at.shop);
    await must(bySeller(verifyPayment, order));
    const [a, b] = await Promise.all([byBuyer(cancelOrder, order), bySeller(processOrder, order)]);
    expect([a, b].filter((r) => r === 'ok')).toHaveLength(1);
    expect([{ state: 'cancelled' }, { state: 'processing' }]).toContainEqual(
      await readOne(at.deps.db, { sql: 'SELECT state FROM orders' }),
    );
  });
});
