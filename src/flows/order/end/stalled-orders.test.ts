import { describe, expect, test } from 'vitest';
import {
  answerTogether,
  ctxOf,
  givenOffice,
  givenOrder,
  givenResident,
  givenShop,
  guestCtx,
  SIDODADI,
  STATIC_QRIS,
  type PlacedTestOrder,
} from '../../../../tests/support/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import { countWaiting } from '../../../hub/orders/count-waiting.ts';
import { listDisputes } from '../../../hub/orders/list-disputes.ts';
import { readProof } from '../../../hub/orders/read-proof.ts';
import { readToday } from '../../../hub/orders/read-today.ts';
import { trackOrder } from '../../../hub/orders/track-order.ts';
import { viewDispute } from '../../../hub/orders/view-dispute.ts';
import { disputeOrder } from '../dispute/dispute-order.ts';
import { makeReady } from '../fulfil/make-ready.ts';
import { processOrder } from '../fulfil/process-order.ts';
import { shipOrder } from '../fulfil/ship-order.ts';
import { read, readOne } from '../../../platform/libsql/index.ts';
import { acceptOrder } from '../fulfil/accept-order.ts';
import { enforceDeadlines } from './enforce-deadlines.ts';
import { settleDispute } from '../dispute/settle-dispute.ts';
import { submitProof } from '../pay/submit-proof.ts';
import { verifyPayment } from '../pay/verify-payment.ts';
import { codeOf, orderStage, type Flow } from '../../../../tests/support/order-stage.ts';

const { at, bySeller } = orderStage();
const must = async (flow: Flow, order: PlacedTestOrder) => expect(await bySeller(flow, order)).toBe('ok');
const showProof = async (order: PlacedTestOrder) =>
  expect(
    codeOf(
      await submitProof(at.deps, guestCtx, { code: order.code, token: order.token, picture: new Uint8Array([7]) }),
    ),
  ).toBe('ok');
const report = (order: PlacedTestOrder, ctx = guestCtx, token = order.token) =>
  disputeOrder(at.deps, ctx, { code: order.code, token, reason: 'Sudah lama tidak ada kabar' });
const settle = (order: PlacedTestOrder, inFavourOf: 'buyer' | 'seller', ctx = at.operator) =>
  settleDispute(at.deps, ctx, { code: order.code, inFavourOf, reason: 'Kedua pihak sudah ditanya' });

type Stage = 'proof' | 'late proof' | 'paid' | 'processing' | 'ready' | 'shipped';
/** Milliseconds until the stage is overdue. */
const TIME: Readonly<Record<Stage, number>> = {
  proof: DAY,
  'late proof': DAY,
  paid: 3 * DAY,
  processing: 7 * DAY,
  ready: 7 * DAY,
  shipped: 7 * DAY,
};

/** An order that has come so far; by cash, or paid by QRIS. */
async function upTo(stage: Stage, method: 'qris' | 'cod' = 'qris'): Promise<PlacedTestOrder> {
  const order = await givenOrder(at.deps, at.shop, { method, fulfilment: stage === 'ready' ? 'pickup' : 'zone' });
  if (stage === 'late proof') {
    at.deps.clock.advance(DAY);
    await enforceDeadlines(at.deps);
  }
  if (stage === 'proof' || stage === 'late proof') await showProof(order);
  else await must(method === 'cod' ? acceptOrder : verifyPayment, order);
  if (stage === 'processing' || stage === 'ready' || stage === 'shipped') await must(processOrder, order);
  if (stage === 'ready') await must(makeReady, order);
  if (stage === 'shipped') await must(shipOrder, order);
  return order;
}

/** The same, left undone until the operator is asked. */
async function leftUndone(stage: Exclude<Stage, 'paid'>, method: 'qris' | 'cod' = 'qris'): Promise<PlacedTestOrder> {
  const order = await upTo(stage, method);
  at.deps.clock.advance(TIME[stage] + DAY);
  await enforceDeadlines(at.deps);
  return order;
}

const facts = async (order: PlacedTestOrder) => {
  const {
    rows: [row],
    entries,
  } = await read<{ rows: Record<string, unknown>; entries: { account: string; amount: number } }>(at.deps.db, {
    rows: {
      sql: `SELECT o.state, p.state AS payment, c.holder, c.closed, v.stock, l.allocated,
              (SELECT sum(amount) FROM refunds r WHERE r.order_id = o.id) AS refund
            FROM orders o JOIN payments p ON p.order_id = o.id JOIN cases c ON c.kind = 'order' AND c.id = o.id
            JOIN order_lines l ON l.order_id = o.id JOIN variants v ON v.id = l.variant_id WHERE o.id = ?`,
      args: [order.id],
    },
    entries: {
      sql: `SELECT e.account, sum(e.amount) AS amount FROM entries e JOIN journals j ON j.id = e.journal_id
            WHERE j.order_id = ? GROUP BY 1 HAVING sum(e.amount) <> 0`,
      args: [order.id],
    },
  });
  return { ...row, books: Object.fromEntries(entries.map((e) => [e.account, e.amount])) };
};
const inbox = async (ctx = at.operator) => {
  const list = await listDisputes(at.deps, ctx, at.shop.villageId);
  return list.ok ? list.value.map((row) => [row.code, row.matter]) : codeOf(list);
};
const sellersDay = async () => {
  const today = await readToday(at.deps, at.seller, at.shop.id);
  return today.ok ? today.value.waiting.map((sale) => sale.task) : [];
};
const followed = async (order: PlacedTestOrder) => {
  const page = await trackOrder(at.deps, guestCtx, { code: order.code, token: order.token });
  if (!page.ok) throw new Error(page.refusal.code);
  const { stalled, withOperator, actions } = page.value;
  return { stalled, withOperator, report: actions.includes('dispute') };
};
const steps = async (state: string) =>
  (
    await readOne<{ n: number }>(at.deps.db, {
      sql: 'SELECT count(*) AS n FROM timeline_entries WHERE state = ?',
      args: [state],
    })
  )?.n;

describe('an order that its holder leaves undone', () => {
  test.each([
    ['proof', 'payment'],
    ['late proof', 'payment'],
    ['processing', 'late'],
    ['ready', 'late'],
    ['shipped', 'late'],
  ] as const)('%s goes to the operator a day after its time, once, and not a moment before', async (stage, matter) => {
    const order = await upTo(stage);
    const { state } = (await facts(order)) as unknown as { state: string };
    at.deps.clock.advance(TIME[stage] + DAY - 1);
    await enforceDeadlines(at.deps);
    expect(await inbox()).toEqual([]);
    at.deps.clock.advance(1);
    answerTogether(at.deps.db, 2);
    await Promise.all([enforceDeadlines(at.deps), enforceDeadlines(at.deps)]);
    await enforceDeadlines(at.deps);
    expect(await inbox()).toEqual([[order.code, matter]]);
    expect(await facts(order)).toMatchObject({ state, holder: 'operator', closed: 0 });
    expect(await steps('escalated')).toBe(1);
    expect(await followed(order)).toEqual({ stalled: false, withOperator: true, report: false });
  });

  test('is seen by the operator of its village and by nobody else', async () => {
    const order = await leftUndone('processing');
    const far = ctxOf(
      await givenOffice(at.deps, await givenResident(at.deps, 'Wayan', { villageId: SIDODADI }), 'operator'),
    );
    expect(await inbox(far)).toBe('not_found orders.no_such_dispute');
    for (const ctx of [far, at.seller, ctxOf((await givenResident(at.deps, 'Ani')).actor)])
      expect(codeOf(await viewDispute(at.deps, ctx, order.code))).toBe('not_found orders.no_such_dispute');
    expect(await viewDispute(at.deps, at.operator, order.code)).toMatchObject({
      value: { open: true, own: false, matter: 'late', complaint: 'code:seller_late', buyer: { name: 'Dewi Lestari' } },
    });
  });

  test('can still be done by its seller, who sees it among what waits; then the operator need not look', async () => {
    const order = await leftUndone('processing');
    expect(await sellersDay()).toEqual(['ship']);
    expect(await countWaiting(at.deps, at.seller)).toMatchObject({ value: [{ waiting: 1 }] });
    await must(shipOrder, order);
    expect(await inbox()).toEqual([]);
    expect(await facts(order)).toMatchObject({ state: 'shipped', holder: 'owner' });
    expect(codeOf(await settle(order, 'buyer'))).toBe('forbidden orders.not_with_operator');
    expect(await viewDispute(at.deps, at.operator, order.code)).toMatchObject({ value: { open: false, buyer: null } });
  });

  test('is not taken from a seller who acts at the same moment', async () => {
    const order = await upTo('processing');
    at.deps.clock.advance(8 * DAY);
    answerTogether(at.deps.db, 2);
    await Promise.all([shipOrder(at.deps, at.seller, { code: order.code }), enforceDeadlines(at.deps)]);
    expect(await facts(order)).toMatchObject({ state: 'shipped', holder: 'owner' });
  });

  test('is found however many others are overdue', async () => {
    const product = { ...(await givenOrder(at.deps, at.shop, { stock: 1_000, method: 'cod' })) };
    for (let i = 0; i < 120; i++)
      await givenOrder(at.deps, at.shop, {
        product,
        method: 'cod',
        phone: `0812700${10_000 + i}`,
        ctx: ctxOf({ kind: 'guest' }, `device-${i}`),
      });
    at.deps.clock.advance(DAY);
    expect(await enforceDeadlines(at.deps)).toBe(121);
  });
});

describe('a buyer who waits in vain', () => {
  test.each(['proof', 'late proof', 'paid', 'processing', 'ready', 'shipped'] as const)(
    'may report it from %s as soon as the time is over, and not before',
    async (stage) => {
      const order = await upTo(stage);
      at.deps.clock.advance(TIME[stage] - 1);
      expect(await followed(order)).toMatchObject({ stalled: false, report: false });
      expect(codeOf(await report(order))).toBe('conflict orders.state_moved');
      at.deps.clock.advance(1);
      expect(await followed(order)).toMatchObject({ stalled: true, report: true });
      expect(codeOf(await report(order))).toBe('ok');
      expect(await followed(order)).toEqual({ stalled: false, withOperator: true, report: false });
      expect(await viewDispute(at.deps, at.operator, order.code)).toMatchObject({
        value: { open: true, complaint: 'Sudah lama tidak ada kabar' },
      });
    },
  );

  test('reports once, also from two windows; nobody else does it for them', async () => {
    const order = await upTo('shipped');
    at.deps.clock.advance(7 * DAY);
    expect(codeOf(await report(order, at.seller, ''))).toBe('forbidden orders.not_yours');
    expect(codeOf(await report(order, guestCtx, 'x'.repeat(22)))).toBe('not_found orders.not_found');
    answerTogether(at.deps.db, 2);
    const both = await Promise.all([report(order), report(order)]);
    expect(both.map(codeOf).toSorted()).toEqual(['conflict orders.state_moved', 'ok']);
    expect(await steps('reported')).toBe(1);
  });
});

describe('the operator settles', () => {
  const DECISIONS = [
    ['proof', 'qris', 'buyer', { state: 'paid', payment: 'verified', holder: 'shop', stock: 9 }],
    ['proof', 'qris', 'seller', { state: 'awaiting_payment', payment: 'pending', holder: 'owner', stock: 10 }],
    ['late proof', 'qris', 'buyer', { state: 'paid', payment: 'verified', holder: 'shop', stock: 9 }],
    ['late proof', 'qris', 'seller', { state: 'expired', payment: 'expired', holder: 'nobody', closed: 1 }],
    ['processing', 'qris', 'buyer', { state: 'cancelled', payment: 'refund_due', holder: 'shop', stock: 10 }],
    ['processing', 'qris', 'seller', { state: 'delivered', payment: 'verified', holder: 'owner', stock: 9 }],
    ['ready', 'cod', 'buyer', { state: 'cancelled', payment: 'cancelled', closed: 1, stock: 10 }],
    ['ready', 'cod', 'seller', { state: 'delivered', payment: 'collected', holder: 'owner', stock: 9 }],
    ['shipped', 'qris', 'buyer', { state: 'returned', payment: 'refund_due', holder: 'shop', allocated: 1 }],
    ['shipped', 'qris', 'seller', { state: 'delivered', payment: 'verified', holder: 'owner' }],
    ['shipped', 'cod', 'buyer', { state: 'returned', payment: 'refused', holder: 'shop', allocated: 1 }],
    ['shipped', 'cod', 'seller', { state: 'delivered', payment: 'collected', holder: 'owner' }],
  ] as const;

  test.each(DECISIONS)('%s by %s for the %s', async (stage, method, inFavourOf, then) => {
    const order = await leftUndone(stage, method);
    expect(codeOf(await settle(order, inFavourOf))).toBe('ok');
    const after = await facts(order);
    expect(after).toMatchObject(then);
    const owed = then.payment === 'refund_due' ? { refund: order.total } : { refund: null };
    expect(after).toMatchObject(owed);
    const cash = { cod_receivable: order.total, buyer_funds: -order.total };
    expect(after.books).toEqual(then.payment === 'collected' ? cash : {});
    expect(await inbox()).toEqual([]);
    expect(
      await readOne(at.deps.db, {
        sql: `SELECT note, role FROM timeline_entries WHERE case_id = ? ORDER BY rowid DESC LIMIT 1`,
        args: [order.id],
        opens: { note: 'timeline_entries.note' },
      }),
    ).toEqual({ note: 'Kedua pihak sudah ditanya', role: 'operator' });
    expect(codeOf(await settle(order, inFavourOf))).toBe('forbidden orders.not_with_operator');
    if (then.state !== 'delivered') return;
    at.deps.clock.advance(7 * DAY);
    await enforceDeadlines(at.deps);
    expect(await facts(order)).toMatchObject({
      state: 'completed',
      closed: 1,
      books: { [`seller_receivable:${at.shop.id}`]: 220, village_fee: -220 },
    });
  });

  test('only what was asked of them: an order that is in time is its parties’ business', async () => {
    const order = await upTo('processing');
    for (const side of ['buyer', 'seller'] as const)
      expect(codeOf(await settle(order, side))).toBe('forbidden orders.not_with_operator');
    expect(await facts(order)).toMatchObject({ state: 'processing' });
  });

  test('once, when two of them decide differently at the same moment', async () => {
    const order = await leftUndone('shipped');
    answerTogether(at.deps.db, 2);
    const both = await Promise.all([settle(order, 'buyer'), settle(order, 'seller')]);
    expect(both.filter((done) => done.ok)).toHaveLength(1);
  });

  test('a payment with its picture before them, which they see no longer than they have to decide', async () => {
    const order = await upTo('proof');
    const look = async () => codeOf(await readProof(at.deps, at.operator, { code: order.code }));
    expect(await look()).toBe('forbidden orders.not_with_operator');
    at.deps.clock.advance(2 * DAY);
    await enforceDeadlines(at.deps);
    expect(await look()).toBe('ok');
    expect(
      await readOne(at.deps.db, {
        sql: `SELECT actor FROM audit_events WHERE action = 'payment.proof_viewed' AND reason IS NULL`,
      }),
    ).toEqual({ actor: `account:${at.budi.accountId}` });
    await settle(order, 'buyer');
    expect(await look()).toBe('forbidden orders.not_with_operator');
  });

  test('not what they sold or bought themselves', async () => {
    const own = await givenShop(at.deps, at.budi, { name: 'Toko Budi', qris: STATIC_QRIS });
    const asBoth = ctxOf({ ...at.desk, shops: own.seller.shops });
    const sold = await givenOrder(at.deps, own, {});
    await verifyPayment(at.deps, asBoth, { code: sold.code });
    await processOrder(at.deps, asBoth, { code: sold.code });
    const bought = await givenOrder(at.deps, at.shop, { ctx: at.operator });
    await must(verifyPayment, bought);
    await must(processOrder, bought);
    at.deps.clock.advance(8 * DAY);
    await enforceDeadlines(at.deps);
    for (const order of [sold, bought]) {
      const before = await facts(order);
      expect(before).toMatchObject({ holder: 'operator' });
      for (const side of ['buyer', 'seller'] as const)
        expect(codeOf(await settle(order, side, asBoth))).toBe('forbidden orders.own_dispute');
      expect(await viewDispute(at.deps, asBoth, order.code)).toMatchObject({ value: { own: true, buyer: null } });
      expect(await facts(order)).toEqual(before);
    }
    const colleague = ctxOf(await givenOffice(at.deps, await givenResident(at.deps, 'Tuti'), 'operator'));
    expect(codeOf(await settle(sold, 'buyer', colleague))).toBe('ok');
  });

  test('nor says as operator that their own money arrived', async () => {
    const order = await givenOrder(at.deps, at.shop, { ctx: at.operator });
    expect(codeOf(await verifyPayment(at.deps, at.operator, { code: order.code }))).toBe('forbidden orders.not_yours');
  });
});
