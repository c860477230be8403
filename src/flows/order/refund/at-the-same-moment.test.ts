import { describe, expect, test } from 'vitest';
import {
  answerTogether,
  givenOrder,
  guestCtx,
  type PlacedTestOrder,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { factsOf } from '../../../../tests/support/order-books.ts';
import { codeOf, orderStage } from '../../../../tests/support/order-stage.ts';
import { DAY } from '../../../kernel/clock.ts';
import { settleDispute } from '../dispute/settle-dispute.ts';
import { disputeOrder } from '../dispute/dispute-order.ts';
import { cancelOrder } from '../end/cancel-order.ts';
import { enforceRefunds } from '../end/enforce-refunds.ts';
import { completeOrder } from '../fulfil/complete-order.ts';
import { processOrder } from '../fulfil/process-order.ts';
import { returnProof } from '../pay/return-proof.ts';
import { submitProof } from '../pay/submit-proof.ts';
import { answerRefund } from './answer-refund.ts';
import { decideRefund } from './decide-refund.ts';
import { refundOrder } from './refund-order.ts';
import { sayWhere } from './say-where.ts';

const { at, upTo, byBuyer, bySeller, byOperator, refund, sendBack, answer } = orderStage();
const facts = (order: PlacedTestOrder) => factsOf(at.deps, order);
/** The same world to somebody who has read when `first` begins, and writes once it is done. */
function slower(first: Promise<unknown>): TestDeps {
  const { db } = at.deps;
  const batch: typeof db.$client.batch = async (steps, mode) => {
    if (mode === 'write') await first;
    return db.$client.batch(steps, mode);
  };
  const client = new Proxy(db.$client, {
    get: (it, name) => {
      const value: unknown = name === 'batch' ? batch : Reflect.get(it, name);
      return typeof value === 'function' ? (value.bind(it) as unknown) : value;
    },
  });
  const slow = new Proxy(db, { get: (it, name) => (name === '$client' ? client : (Reflect.get(it, name) as unknown)) });
  return { ...at.deps, db: slow };
}
const MOVED = 'conflict orders.state_moved';
const TWO = { quantity: 2, stock: 100 };

/** An order of which a part is to go back. */
async function promised(state: 'paid' | 'delivered' | 'completed') {
  const order = await upTo(state, TWO);
  expect(codeOf(await refund(order, 9_000))).toBe('ok');
  const [{ id } = { id: '' }] = (await facts(order)).refunds;
  return { order, id };
}

describe('a buyer who cancels while the seller returns the proof', () => {
  test.each([
    ['the seller is faster', false],
    ['the buyer is faster', true],
  ])('leaves one story: %s', async (_, buyerFirst) => {
    const order = await givenOrder(at.deps, at.shop);
    await submitProof(at.deps, guestCtx, { code: order.code, token: order.token, picture: new Uint8Array([7]) });
    answerTogether(at.deps.db, 2);
    const cancel = (deps = at.deps) =>
      cancelOrder(deps, guestCtx, { code: order.code, token: order.token }).then(codeOf);
    const giveBackProof = (deps = at.deps) =>
      returnProof(deps, at.seller, { code: order.code, reason: 'Fotonya buram' }).then(codeOf);
    const first = buyerFirst ? cancel() : giveBackProof();
    const second = buyerFirst ? giveBackProof(slower(first)) : cancel(slower(first));
    expect([await first, await second]).toEqual(['ok', expect.stringMatching(/^conflict .*\.state_moved$/)]);
    const { state, payment, holder } = (await facts(order)) as unknown as Record<string, unknown>;
    expect({ cancelled: ['proof_submitted', 'shop'], awaiting_payment: ['pending', 'owner'] }[String(state)]).toEqual([
      payment,
      holder,
    ]);
    if (state === 'cancelled') return;
    expect(await cancel(), 'the buyer may cancel what they see now').toBe('ok');
    expect(await facts(order)).toMatchObject({ state: 'cancelled', payment: 'expired', holder: 'nobody', closed: 1 });
  });
});

describe('money that comes to the operator at the moment in which', () => {
  const withOperator = async (order: PlacedTestOrder) =>
    expect(await facts(order)).toMatchObject({ holder: 'operator', closed: 0 });

  test('the seller works on, stays with the operator', async () => {
    const { order, id } = await promised('paid');
    await sendBack(order, id);
    answerTogether(at.deps.db, 2);
    const said = answer(order, id, false);
    const moved = processOrder(slower(said), at.seller, { code: order.code });
    expect([await said, codeOf(await moved)]).toEqual(['ok', MOVED]);
    await withOperator(order);
    expect(await bySeller(processOrder, order)).toBe('ok');
    await withOperator(order);
  });

  test('the buyer completes the order, stays with the operator', async () => {
    const { order, id } = await promised('delivered');
    await sendBack(order, id);
    answerTogether(at.deps.db, 2);
    const said = answer(order, id, false);
    const completed = completeOrder(slower(said), guestCtx, { code: order.code, token: order.token });
    expect([await said, codeOf(await completed)]).toEqual(['ok', 'ok']);
    await withOperator(order);
  });

  test.each(['paid', 'completed'] as const)('more is promised (%s), stays with the operator', async (state) => {
    const { order, id } = await promised(state);
    await sendBack(order, id);
    answerTogether(at.deps.db, 2);
    const said = answer(order, id, false);
    const more = refundOrder(slower(said), at.seller, {
      code: order.code,
      amount: 5_000,
      reason: 'Satu lagi pecah',
      idempotencyKey: 'refund-form-at-that-moment',
    });
    expect([await said, codeOf(await more)]).toEqual(['ok', MOVED]);
    await withOperator(order);
    expect(codeOf(await refund(order, 5_000))).toBe('ok');
    await withOperator(order);
  });

  test('the seller works on when its time is over, stays with the operator', async () => {
    const { order } = await promised('paid');
    at.deps.clock.advance(3 * DAY);
    answerTogether(at.deps.db, 2);
    const late = enforceRefunds(at.deps);
    const moved = processOrder(slower(late), at.seller, { code: order.code });
    expect([await late, codeOf(await moved)]).toEqual([1, MOVED]);
    await withOperator(order);
  });
});

describe('a late order that its buyer reports at the moment in which', () => {
  const to = { kind: 'account', name: 'DANA', number: '0812 7000 1234', holder: 'Dewi Lestari' };
  test.each(['the buyer says where money goes', 'the buyer has the money'])(
    '%s, stays with the operator',
    async (what) => {
      const order = await upTo('paid', TWO);
      at.deps.clock.advance(3 * DAY);
      expect(codeOf(await refund(order, 9_000))).toBe('ok');
      const [{ id: refundId } = { id: '' }] = (await facts(order)).refunds;
      answerTogether(at.deps.db, 2);
      const reported = byBuyer(disputeOrder, order, { reason: 'Belum dikirim juga' });
      const ref = { code: order.code, token: order.token };
      const other =
        what === 'the buyer has the money'
          ? answerRefund(slower(reported), guestCtx, { ...ref, refundId, received: true })
          : sayWhere(slower(reported), guestCtx, { ...ref, to });
      expect([await reported, codeOf(await other)]).toEqual(['ok', 'ok']);
      expect(await facts(order)).toMatchObject({ state: 'paid', holder: 'operator', closed: 0 });
    },
  );
});

describe('an operator who has only the money of an order', () => {
  const late = async (state: 'paid' | 'delivered') => {
    const { order, id } = await promised(state);
    at.deps.clock.advance(3 * DAY);
    await enforceRefunds(at.deps);
    expect(await facts(order)).toMatchObject({ holder: 'operator' });
    return { order, id };
  };
  const decided = { inFavourOf: 'buyer', reason: 'Kedua pihak sudah ditanya' };

  test('decides about that and not about the order: neither for one side nor by cancelling it', async () => {
    const { order, id } = await late('paid');
    const before = await facts(order);
    for (const inFavourOf of ['buyer', 'seller'])
      expect(await byOperator(settleDispute, order, { ...decided, inFavourOf })).toBe(MOVED);
    expect(await byOperator(cancelOrder, order, { reason: 'Uangnya tidak kembali' })).toBe(MOVED);
    expect(await facts(order)).toEqual(before);
    expect(await byOperator(decideRefund, order, { ...decided, refundId: id })).toBe('ok');
  });

  test('decides about the goods as soon as the buyer reports them', async () => {
    const { order } = await late('delivered');
    expect(await byBuyer(disputeOrder, order, { reason: 'Bungkusnya sobek' })).toBe('ok');
    expect(await byOperator(settleDispute, order, decided)).toBe('ok');
  });

  test('and not when the goods were theirs a moment ago: the seller still does their part', async () => {
    const { order } = await late('paid');
    expect(await bySeller(processOrder, order)).toBe('ok');
    expect(await facts(order)).toMatchObject({ state: 'processing', holder: 'operator' });
  });
});
