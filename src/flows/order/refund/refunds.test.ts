import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOrder,
  givenProduct,
  givenResident,
  givenShop,
  guestCtx,
  STATIC_QRIS,
  type PlacedTestOrder,
} from '../../../../tests/support/index.ts';
import { processOrder } from '../fulfil/process-order.ts';
import { shipOrder } from '../fulfil/ship-order.ts';
import { commit, raw, readRows } from '../../../platform/libsql/index.ts';
import { acceptOrder } from '../fulfil/accept-order.ts';
import { completeOrder } from '../fulfil/complete-order.ts';
import { deliverOrder } from '../fulfil/deliver-order.ts';
import { verifyPayment } from '../pay/verify-payment.ts';
import { factsOf } from '../../../../tests/support/order-books.ts';
import { codeOf, orderStage } from '../../../../tests/support/order-stage.ts';

const { at, upTo, refund, sendBack, answer } = orderStage();
const facts = (order: PlacedTestOrder) => factsOf(at.deps, order);
const TWO = { quantity: 2, stock: 100 };
const owes = () => `seller_receivable:${at.shop.id}`;

describe('a refund after completion', () => {
  test('of everything gives the whole fee and turnover back, in a journal that points at the first', async () => {
    const order = await upTo('completed', TWO);
    expect(await facts(order)).toMatchObject({ turnover: 44_000, books: { [owes()]: 440, village_fee: -440 } });
    expect(codeOf(await refund(order, 49_000))).toBe('ok');
    expect(await facts(order)).toMatchObject({ state: 'completed', payment: 'refund_due', turnover: 0, books: {} });
    const rows = await readRows<{ kind: string; corrects: string | null }>(at.deps.db, {
      sql: 'SELECT j.kind, r.kind AS corrects FROM journals j LEFT JOIN journals r ON r.id = j.reverses ORDER BY j.rowid',
    });
    expect(rows.map((r) => [r.kind, r.corrects])).toEqual([
      ['paidStraightToSeller', null],
      ['feeGivenBack', 'paidStraightToSeller'],
    ]);
  });

  test('in parts never adds up to more fee or turnover than there was, whatever the parts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 6 }), async (parts) => {
        const order = await upTo('completed', TWO);
        let left = order.total;
        for (const part of parts) {
          expect(codeOf(await refund(order, part))).toBe(part <= left ? 'ok' : 'conflict payments.refund_too_much');
          if (part <= left) left -= part;
        }
        const { turnover, books } = (await facts(order)) as unknown as {
          turnover: number;
          books: Record<string, number>;
        };
        const kept = Math.max(0, 44_000 - (order.total - left));
        expect(turnover).toBe(kept);
        expect(books[owes()] ?? 0).toBe(Math.floor((kept * 100 + 5_000) / 10_000));
        expect(Object.values(books).reduce((a, b) => a + b, 0)).toBe(0);
      }),
      { numRuns: 12 },
    );
  });
});

describe('whatever the order, when all its money went back', () => {
  const order = fc.record({
    goods: fc.integer({ min: 1, max: 300_000 }),
    shipping: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40_000 })),
    suffix: fc.integer({ min: 0, max: 999 }),
    feeBps: fc.integer({ min: 0, max: 3_000 }),
    cash: fc.boolean(),
    before: fc.array(fc.double({ min: 0.01, max: 0.9, noNaN: true }), { maxLength: 2 }),
    after: fc.array(fc.double({ min: 0.01, max: 0.9, noNaN: true }), { maxLength: 3 }),
  });
  let buyers = 0;

  test('no fee, turnover or debt is left, and every journal sums to zero', async () => {
    const product = await givenProduct(at.deps, at.shop, { stock: 1_000 });
    await fc.assert(
      fc.asyncProperty(order, async ({ goods, shipping, suffix, feeBps, cash, before, after }) => {
        const taken = cash ? 0 : Math.min(suffix, goods + shipping - 1);
        const amount = goods + shipping - taken;
        buyers += 1;
        const placed = await givenOrder(at.deps, at.shop, {
          method: cash ? 'cod' : 'qris',
          product,
          phone: `0812700${10_000 + buyers}`,
        });
        const ref = { code: placed.code };
        await commit(at.deps.db, [
          raw('UPDATE orders SET goods = ?1, shipping = ?2, total = ?1 + ?2, fee_bps = ?3 WHERE id = ?4', [
            goods,
            shipping,
            feeBps,
            placed.id,
          ]),
          raw('UPDATE payments SET amount = ?1, suffix = ?2 WHERE order_id = ?3', [amount, taken, placed.id]),
        ]);
        for (const flow of [cash ? acceptOrder : verifyPayment, processOrder, shipOrder, deliverOrder])
          expect(codeOf(await flow(at.deps, at.seller, ref))).toBe('ok');
        let left = amount;
        const give = async (part: number) => {
          if (part < 1 || part > left) return;
          const promised = await refund(placed, part);
          expect(codeOf(promised)).toBe('ok');
          left -= part;
          const refundId = promised.ok && promised.value.refundId;
          expect(await sendBack(placed, refundId)).toBe('ok');
          expect(await answer(placed, refundId, true)).toBe('ok');
        };
        for (const part of before) await give(Math.min(Math.round(part * left), left - 1));
        expect(codeOf(await completeOrder(at.deps, guestCtx, { ...ref, token: placed.token }))).toBe('ok');
        const { turnover } = (await facts(placed)) as unknown as { turnover: number };
        expect(turnover).toBe(Math.max(0, left - shipping));
        for (const part of after) await give(Math.min(Math.round(part * left), left - 1));
        await give(left);
        expect(await facts(placed)).toMatchObject({ payment: 'refunded', turnover: 0, books: {}, closed: 1 });
        const uneven = await readRows<Record<string, unknown>>(at.deps.db, {
          sql: 'SELECT journal_id FROM entries GROUP BY journal_id HAVING sum(amount) <> 0',
        });
        expect(uneven).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a refund before completion', () => {
  test('of a part leaves the order on its way; the sale is then booked for the rest', async () => {
    const order = await upTo('paid', TWO);
    expect(codeOf(await refund(order, 22_000))).toBe('ok');
    expect(await facts(order)).toMatchObject({ state: 'paid', payment: 'verified' });
    for (const flow of [processOrder, shipOrder])
      expect(codeOf(await flow(at.deps, at.seller, { code: order.code }))).toBe('ok');
    expect(codeOf(await completeOrder(at.deps, guestCtx, { code: order.code, token: order.token }))).toBe('ok');
    expect(await facts(order)).toMatchObject({ turnover: 22_000, books: { [owes()]: 220, village_fee: -220 } });
  });

  test('of everything is refused: the order is cancelled or the dispute decided instead', async () => {
    expect(codeOf(await refund(await upTo('paid', TWO), 49_000))).toBe('conflict payments.refund_only_part');
    expect(codeOf(await refund(await upTo('delivered', TWO), 49_000))).toBe('conflict payments.refund_only_part');
  });

  test('of cash stays in the books until it is given back, and then nothing is open but the fee', async () => {
    const order = await upTo('delivered', { ...TWO, method: 'cod' });
    const promised = await refund(order, 9_000);
    expect((await facts(order)).books).toEqual({
      cod_receivable: 49_000,
      buyer_funds: -40_000,
      refund_payable: -9_000,
    });
    await completeOrder(at.deps, guestCtx, { code: order.code, token: order.token });
    expect((await facts(order)).books).toEqual({
      cod_receivable: 9_000,
      refund_payable: -9_000,
      [owes()]: 350,
      village_fee: -350,
    });
    expect(await sendBack(order, promised.ok && promised.value.refundId)).toBe('ok');
    expect((await facts(order)).books).toEqual({ [owes()]: 350, village_fee: -350 });
  });
});

describe('never above what was received', () => {
  test('also as two partial refunds at once', async () => {
    const order = await upTo('completed', TWO);
    const tries = await Promise.all([refund(order, 30_000), refund(order, 30_000), refund(order, 30_000)]);
    expect(tries.filter((t) => t.ok)).toHaveLength(1);
    expect((await facts(order)).refunds.map((r) => r.amount)).toEqual([30_000]);
  });

  test('and not for an order whose money never came', async () => {
    const order = await givenOrder(at.deps, at.shop);
    expect(codeOf(await refund(order, 1_000))).toBe('conflict payments.nothing_received');
    expect(codeOf(await refund(await upTo('completed', TWO), 49_001))).toBe('conflict payments.refund_too_much');
  });

  test.each([0, -5, 1.5, '1000', null])('%s is no amount', async (amount) => {
    expect(codeOf(await refund(await upTo('completed', TWO), amount))).toBe('invalid orders.invalid');
  });
});

test('the same form sent twice, also at once, opens one refund', async () => {
  const order = await upTo('completed', TWO);
  const again = { idempotencyKey: 'the-same-form-sent-twice' };
  const tries = await Promise.all([1, 2, 3].map(() => refund(order, 10_000, again)));
  expect(new Set(tries.map((t) => (t.ok ? t.value.refundId : codeOf(t)))).size).toBe(1);
  expect((await facts(order)).refunds).toHaveLength(1);
});

test('a refund for shop A touches nothing of shop B', async () => {
  const other = await givenShop(at.deps, await givenResident(at.deps, 'Rina'), { name: 'Rina', qris: STATIC_QRIS });
  const order = await upTo('completed', TWO);
  const theirs = await givenOrder(at.deps, other);
  await verifyPayment(at.deps, ctxOf(other.seller), { code: theirs.code });
  const before = await facts(theirs);
  await refund(order, 49_000);
  expect(await facts(theirs)).toEqual(before);
  expect(codeOf(await refund(theirs, 1_000))).toBe('not_found orders.not_found');
  expect(codeOf(await refund(order, 1_000, { token: order.token }, guestCtx))).toBe('forbidden orders.not_yours');
});

test('a refund sent twice at once is sent once; the payment is settled with its last one', async () => {
  const order = await upTo('completed', TWO);
  const [a, b] = [await refund(order, 20_000), await refund(order, 29_000)];
  const back = (r: typeof a) => sendBack(order, r.ok && r.value.refundId);
  const tries = await Promise.all([back(a), back(a)]);
  expect(tries.filter((t) => t === 'ok')).toHaveLength(1);
  expect(await back(b)).toBe('ok');
  expect(await facts(order)).toMatchObject({ payment: 'refund_due', refunds: [{ state: 'sent' }, { state: 'sent' }] });
  for (const r of [a, b]) expect(await answer(order, r.ok && r.value.refundId, true)).toBe('ok');
  expect(await facts(order)).toMatchObject({
    payment: 'refunded',
    refunds: [{ state: 'received' }, { state: 'received' }],
  });
});
