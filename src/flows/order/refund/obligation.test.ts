import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerTogether,
  ctxOf,
  givenOffice,
  givenOrder,
  givenResident,
  guestCtx,
  SIDODADI,
  type PlacedTestOrder,
} from '../../../../tests/support/index.ts';
import { factsOf, timelineOf } from '../../../../tests/support/order-books.ts';
import { codeOf, orderStage } from '../../../../tests/support/order-stage.ts';
import { listDisputes } from '../../../hub/orders/list-disputes.ts';
import { readProof } from '../../../hub/orders/read-proof.ts';
import { readRegionConsole } from '../../../hub/region-console/read-region-console.ts';
import { trackOrder } from '../../../hub/orders/track-order.ts';
import { viewSale } from '../../../hub/orders/view-sale.ts';
import { DAY } from '../../../kernel/clock.ts';
import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import { cancelOrder } from '../end/cancel-order.ts';
import { enforceDeadlines } from '../end/enforce-deadlines.ts';
import { enforceRefunds } from '../end/enforce-refunds.ts';
import { returnProof } from '../pay/return-proof.ts';
import { submitProof } from '../pay/submit-proof.ts';
import { verifyPayment } from '../pay/verify-payment.ts';
import { decideRefund } from './decide-refund.ts';
import { giveBack } from './give-back.ts';
import { sayWhere } from './say-where.ts';

const { at, upTo, byBuyer, bySeller, byOperator, refund, sendBack, answer } = orderStage();
const facts = (order: PlacedTestOrder) => factsOf(at.deps, order);
const ACCOUNT = { kind: 'account', name: 'DANA', number: '0812 7000 1234', holder: 'Dewi Lestari' } as const;

/** An order that was paid, and that its buyer took back: the shop owes the money. */
async function owed(refundTo: object | null = ACCOUNT, more: Parameters<typeof upTo>[1] = {}) {
  const order = await upTo('paid', more);
  expect(await byBuyer(cancelOrder, order, { refundTo })).toBe('ok');
  const [{ id } = { id: '' }] = (await facts(order)).refunds;
  return { order, id };
}
const decide = (order: PlacedTestOrder, refundId: string, inFavourOf: 'buyer' | 'seller') =>
  byOperator(decideRefund, order, { refundId, inFavourOf, reason: 'Kedua pihak sudah ditanya' });
const standing = async (order: PlacedTestOrder) => {
  const { payment, holder, closed, refunds } = (await facts(order)) as unknown as Record<string, unknown> & {
    refunds: { state: string }[];
  };
  return [refunds.map((one) => one.state).join(), payment, holder, closed];
};
const pass = async (days: number) => {
  at.deps.clock.advance(days * DAY);
  return enforceRefunds(at.deps);
};
const desk = async () => {
  const rows = await listDisputes(at.deps, at.operator, at.shop.villageId);
  return rows.ok ? rows.value.map(({ matter, total }) => [matter, total]) : codeOf(rows);
};

describe('where the money goes', () => {
  test('is asked at the cancellation, kept sealed, shown to the seller while it is owed, and forgotten then', async () => {
    const { order, id } = await owed();
    const kept = () => readOne<{ kept: string }>(at.deps.db, { sql: 'SELECT refund_to_sealed AS kept FROM payments' });
    expect((await kept())?.kept).not.toMatch(/\bDANA\b|0812 7000|\bDewi\b/);
    const seen = async () => {
      const sale = await viewSale(at.deps, at.seller, order.code);
      return sale.ok ? sale.value.refundTo : codeOf(sale);
    };
    expect(await seen()).toEqual(ACCOUNT);
    await sendBack(order, id);
    expect(await seen()).toBeNull();
    await answer(order, id, true);
    expect(await kept()).toEqual({ kept: null });
  });

  test('may be said later, and anew, by the buyer alone, while something is owed', async () => {
    const { order, id } = await owed(null);
    const say = (to: object) => byBuyer(sayWhere, order, { to });
    expect(await say({ ...ACCOUNT, number: 'besok' })).toBe('invalid orders.invalid');
    expect(await say({ kind: 'qris', qris: 'bukan kode' })).toBe('invalid orders.invalid');
    expect(await bySeller(sayWhere, order, { to: ACCOUNT })).toBe('forbidden orders.not_yours');
    expect(await say({ ...ACCOUNT, name: 'BRI' })).toBe('ok');
    expect(await say(ACCOUNT)).toBe('ok');
    const page = await trackOrder(at.deps, guestCtx, { code: order.code, token: order.token });
    expect(page).toMatchObject({ value: { payment: { refundTo: ACCOUNT } } });
    await sendBack(order, id);
    expect(await say(ACCOUNT)).toBe('conflict payments.nothing_owed');
  });
});

describe('money that is owed', () => {
  test('is not back because its seller says so: there is a picture, and the buyer answers', async () => {
    const { order, id } = await owed();
    const bare = { code: order.code, refundId: id, picture: new Uint8Array() };
    expect(codeOf(await giveBack(at.deps, at.seller, bare))).toBe('invalid payments.no_picture');
    expect(await sendBack(order, id)).toBe('ok');
    expect(await standing(order)).toEqual(['sent', 'refund_due', 'owner', 0]);
    const look = (ctx = guestCtx, token = order.token) =>
      readProof(at.deps, ctx, { code: order.code, token, refundId: id }).then(codeOf);
    expect(await look()).toBe('ok');
    expect(await look(at.operator, '')).toBe('forbidden orders.not_with_operator');
    expect(await bySeller(giveBack as never, order, { refundId: id, picture: new Uint8Array([1]) })).toBe(
      'conflict payments.refund_moved',
    );
    expect(await answer(order, id, true)).toBe('ok');
    expect(await standing(order)).toEqual(['received', 'refunded', 'nobody', 1]);
  });

  test('cannot be given back twice with one picture', async () => {
    const [one, two] = [await owed(), await owed(ACCOUNT, { phone: '081270005678' })];
    const picture = new Uint8Array([42]);
    expect(await sendBack(one.order, one.id, { picture })).toBe('ok');
    expect(await sendBack(two.order, two.id, { picture })).toBe('conflict payments.proof_used');
  });

  test('is with the operator after three days and not a moment before, and in the kabupaten’s figures', async () => {
    const { order, id } = await owed();
    const kabupaten = ctxOf(await givenOffice(at.deps, await givenResident(at.deps, 'Rudi'), 'region'));
    const figure = async () => {
      const seen = await readRegionConsole(at.deps, kabupaten);
      const village = seen.ok ? seen.value.villages.find((v) => v.id === at.shop.villageId) : undefined;
      return [village?.owedBack, village?.owedAmount];
    };
    at.deps.clock.advance(3 * DAY - 1);
    expect(await enforceRefunds(at.deps)).toBe(0);
    expect(await desk()).toEqual([]);
    expect(await figure()).toEqual([0, 0]);
    at.deps.clock.advance(1);
    answerTogether(at.deps.db, 2);
    await Promise.all([enforceRefunds(at.deps), enforceRefunds(at.deps)]);
    expect(await standing(order)).toEqual(['late', 'refund_due', 'operator', 0]);
    expect((await timelineOf(at.deps, order)).filter((step) => step === 'refund_late:system')).toHaveLength(1);
    expect(await desk()).toEqual([['refund', order.total]]);
    at.deps.clock.advance(1);
    expect(await figure()).toEqual([1, order.total]);
    expect(await decide(order, id, 'buyer')).toBe('ok');
    expect(await standing(order)).toEqual(['open', 'refund_due', 'shop', 0]);
    expect(await desk()).toEqual([]);
    expect(await figure(), 'three new days do not take it out of the figures').toEqual([1, order.total]);
    await pass(3);
    expect(await desk()).toEqual([['refund', order.total]]);
    expect(await sendBack(order, id), 'the seller may still send it').toBe('ok');
    expect(await desk()).toEqual([]);
    expect(await figure()).toEqual([0, 0]);
  });

  test('gets its deadline from the timer when it is from before there were any', async () => {
    const { order } = await owed();
    await commit(at.deps.db, [raw('UPDATE refunds SET due_at = 0')]);
    await enforceRefunds(at.deps);
    expect(await standing(order)).toEqual(['open', 'refund_due', 'shop', 0]);
    await pass(3);
    expect(await standing(order)).toEqual(['late', 'refund_due', 'operator', 0]);
  });
});

describe('the buyer’s answer', () => {
  test('“not yet” brings it to the operator, whose word ends it or owes it again', async () => {
    const { order, id } = await owed();
    await sendBack(order, id);
    expect(await answer(order, id, false, { note: 'Rekening saya kosong' })).toBe('ok');
    expect(await standing(order)).toEqual(['contested', 'refund_due', 'operator', 0]);
    expect(await desk()).toEqual([['refund', order.total]]);
    expect(await decide(order, id, 'buyer')).toBe('ok');
    expect(await standing(order)).toEqual(['open', 'refund_due', 'shop', 0]);
    await sendBack(order, id);
    await answer(order, id, false);
    expect(await decide(order, id, 'seller')).toBe('ok');
    expect(await standing(order)).toEqual(['settled', 'refunded', 'nobody', 1]);
    expect(await answer(order, id, false)).toBe('conflict payments.refund_moved');
  });

  test('that never comes is silence, not “received”; for a month it can be reopened', async () => {
    const { order, id } = await owed();
    await sendBack(order, id);
    expect(await pass(6)).toBe(0);
    expect(await pass(1)).toBe(1);
    expect(await standing(order)).toEqual(['paid', 'refunded', 'nobody', 1]);
    at.deps.clock.advance(23 * DAY);
    expect(await answer(order, id, false)).toBe('ok');
    expect(await standing(order)).toEqual(['contested', 'refund_due', 'operator', 0]);
    const late = await owed(ACCOUNT, { phone: '081270005678' });
    await sendBack(late.order, late.id);
    at.deps.clock.advance(30 * DAY + 1);
    expect(await answer(late.order, late.id, false)).toBe('conflict payments.refund_too_late');
    expect(await answer(late.order, late.id, true)).toBe('ok');
  });

  test('is the buyer’s: neither seller nor operator nor stranger gives it', async () => {
    const { order, id } = await owed();
    await sendBack(order, id);
    const given = { refundId: id, received: true };
    const { answerRefund } = await import('./answer-refund.ts');
    expect(await bySeller(answerRefund, order, given)).toBe('forbidden orders.not_yours');
    expect(await byOperator(answerRefund, order, given)).toBe('forbidden orders.not_with_operator');
    expect(await answer(order, id, true, { token: 'x'.repeat(22) })).toBe('not_found orders.not_found');
  });

  test('and the seller’s proof at the same moment leave one story', async () => {
    const { order, id } = await owed();
    await pass(3);
    answerTogether(at.deps.db, 3);
    await Promise.all([answer(order, id, true), sendBack(order, id), decide(order, id, 'buyer')]);
    const [state, payment, holder, closed] = await standing(order);
    expect(
      {
        received: ['refunded', 'nobody', 1],
        sent: ['refund_due', 'owner', 0],
        open: ['refund_due', 'shop', 0],
      }[String(state)],
    ).toEqual([payment, holder, closed]);
  });
});

test('an operator of another village, and one whom nobody asked, decide nothing', async () => {
  const { order, id } = await owed();
  expect(await decide(order, id, 'seller')).toBe('forbidden orders.not_with_operator');
  await pass(3);
  const wayan = await givenResident(at.deps, 'Wayan', { villageId: SIDODADI });
  const far = ctxOf(await givenOffice(at.deps, wayan, 'operator'));
  const given = { code: order.code, refundId: id, inFavourOf: 'seller', reason: 'Sudah beres' };
  expect(codeOf(await decideRefund(at.deps, far, given))).toBe('not_found orders.not_found');
  expect(await bySeller(decideRefund, order, given)).toBe('forbidden orders.not_yours');
  expect(await standing(order)).toEqual(['late', 'refund_due', 'operator', 0]);
});

describe('an order that may be paid', () => {
  const shown = async () => {
    const order = await givenOrder(at.deps, at.shop);
    await submitProof(at.deps, guestCtx, { code: order.code, token: order.token, picture: new Uint8Array([7]) });
    return order;
  };

  test('can be taken back; its seller says whether the money is there, and owes it then', async () => {
    const order = await shown();
    expect(await bySeller(cancelOrder, order, { reason: 'Bahan habis' })).toBe('conflict payments.check_first');
    expect(await byBuyer(cancelOrder, order, { refundTo: ACCOUNT })).toBe('ok');
    expect(await facts(order)).toMatchObject({
      state: 'cancelled',
      payment: 'proof_submitted',
      holder: 'shop',
      stock: 10,
    });
    expect(await bySeller(verifyPayment, order)).toBe('ok');
    expect(await standing(order)).toEqual(['open', 'refund_due', 'shop', 0]);
    const sale = await viewSale(at.deps, at.seller, order.code);
    expect(sale).toMatchObject({ value: { refundTo: ACCOUNT, task: 'give_back' } });
  });

  test('is over when the money is not there', async () => {
    const order = await shown();
    await byBuyer(cancelOrder, order);
    expect(await bySeller(returnProof, order, { reason: 'Tidak ada uang masuk' })).toBe('ok');
    expect(await standing(order)).toEqual(['', 'expired', 'nobody', 1]);
  });

  test('goes to the operator when the seller does not look', async () => {
    const order = await shown();
    await byBuyer(cancelOrder, order);
    at.deps.clock.advance(2 * DAY);
    await enforceDeadlines(at.deps);
    expect(await standing(order)).toEqual(['', 'proof_submitted', 'operator', 0]);
    expect(await desk()).toEqual([['payment', order.total]]);
  });
});

test('whatever happens to a refund, the books balance, and the case is closed exactly when nothing is left to do', async () => {
  const acts = ['send', 'received', 'not yet', 'for the buyer', 'for the seller', 'time'] as const;
  let phone = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 3, maxLength: 9 }), async (steps) => {
      phone += 1;
      const order = await upTo('delivered', {
        method: 'cod',
        quantity: 2,
        stock: 100,
        phone: `0812700${10_000 + phone}`,
      });
      const promised = await refund(order, 9_000);
      const id = promised.ok ? promised.value.refundId : '';
      for (const step of steps) {
        if (step === 'send') await sendBack(order, id);
        if (step === 'received' || step === 'not yet') await answer(order, id, step === 'received');
        if (step === 'for the buyer') await decide(order, id, 'buyer');
        if (step === 'for the seller') await decide(order, id, 'seller');
        if (step === 'time') await pass(8);
        const { books, refunds, holder } = (await facts(order)) as unknown as {
          books: Record<string, number>;
          refunds: { state: string }[];
          holder: string;
        };
        const state = refunds[0]?.state ?? '';
        expect(Object.values(books).reduce((a, b) => a + b, 0)).toBe(0);
        expect(books['refund_payable'] ?? 0, state).toBe(state === 'open' || state === 'late' ? -9_000 : 0);
        expect(holder === 'operator', state).toBe(state === 'late' || state === 'contested');
      }
    }),
    {
      numRuns: 12,
      examples: [
        [['time', 'for the buyer', 'send', 'not yet', 'for the buyer', 'send', 'time', 'not yet', 'for the seller']],
      ],
    },
  );
});
