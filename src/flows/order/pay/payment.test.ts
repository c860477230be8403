import { describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenOrder,
  givenProduct,
  givenResident,
  givenShop,
  guestCtx,
  SIDODADI,
  STATIC_QRIS,
  type PlacedTestOrder,
} from '../../../../tests/support/index.ts';
import { liesOpen } from '../../../../tests/support/opened.ts';
import { DAY, HOUR } from '../../../kernel/clock.ts';
import { refuse } from '../../../kernel/result.ts';
import { commit, raw, read, readRows, readOne } from '../../../platform/libsql/index.ts';
import { cancelOrder } from '../end/cancel-order.ts';
import { enforceDeadlines } from '../end/enforce-deadlines.ts';
import { giveBack } from '../refund/give-back.ts';
import { returnProof } from './return-proof.ts';
import { submitProof } from './submit-proof.ts';
import { verifyPayment } from './verify-payment.ts';
import { codeOf, orderStage } from '../../../../tests/support/order-stage.ts';

const { at } = orderStage();

const picture = (n = 1) => new Uint8Array([1, 2, 3, n]);
const show = (order: PlacedTestOrder, n = 1, ctx = guestCtx, token: string | undefined = order.token) =>
  submitProof(at.deps, ctx, { code: order.code, token, picture: picture(n) });
const verify = (order: PlacedTestOrder, ctx = at.seller, reference = '') =>
  verifyPayment(at.deps, ctx, { code: order.code, reference });
const facts = async (order: PlacedTestOrder) => {
  const {
    rows: [row],
    refunds,
  } = await read<{ rows: Record<string, unknown>; refunds: Record<string, unknown> }>(at.deps.db, {
    rows: {
      sql: `SELECT o.state, o.shortfall, p.state AS payment, p.received, l.allocated, v.stock, c.holder, c.state AS step, c.closed
            FROM orders o JOIN payments p ON p.order_id = o.id JOIN order_lines l ON l.order_id = o.id
            JOIN variants v ON v.id = l.variant_id JOIN cases c ON c.id = o.id WHERE o.code = ?`,
      args: [order.code],
    },
    refunds: { sql: 'SELECT id, amount, state FROM refunds WHERE order_id = ?', args: [order.id] },
  });
  return { ...row, refunds: refunds.map((r) => ({ ...r })) };
};
const events = async () => {
  const rows = await readRows<{ topic: string }>(at.deps.db, { sql: 'SELECT topic FROM outbox ORDER BY rowid' });
  return rows.map((r) => r.topic);
};
const holdOf = (order: PlacedTestOrder) =>
  readOne<{ expires_at: number }>(at.deps.db, {
    sql: 'SELECT expires_at FROM stock_holds WHERE order_id = ?',
    args: [order.id],
  });

describe('a proof of payment', () => {
  test('is stored without its metadata, tells the seller, and extends the hold on the goods', async () => {
    const order = await givenOrder(at.deps, at.shop);
    at.deps.clock.advance(20 * HOUR);
    expect(await show(order)).toEqual({ ok: true, value: { code: order.code, state: 'awaiting_payment' } });
    expect(await facts(order)).toMatchObject({ payment: 'proof_submitted', holder: 'shop', step: 'proof_submitted' });
    expect((await holdOf(order))?.expires_at).toBe(at.deps.clock.now() + 3 * DAY);
    expect(await events()).toEqual(['order.placed', 'order.proof_submitted', 'order.reminder', 'order.overdue']);
    const row = await readOne<{ proof_key: string }>(at.deps.db, { sql: 'SELECT proof_key FROM payments' });
    expect(row?.proof_key).toMatch(new RegExp(`^proofs/${order.id}/[0-9a-f]{32}\\.webp$`));
    expect(await at.deps.blobs.get(row!.proof_key)).toMatchObject({ contentType: 'image/webp', size: 1 });
  });

  test('is not taken twice: the same picture for another order is refused', async () => {
    const [one, other] = [await givenOrder(at.deps, at.shop), await givenOrder(at.deps, at.shop)];
    expect(codeOf(await show(one))).toBe('ok');
    expect(codeOf(await show(other))).toBe('conflict payments.proof_used');
    expect(codeOf(await show(other, 2))).toBe('ok');
  });

  test('raced twice is taken once', async () => {
    const order = await givenOrder(at.deps, at.shop);
    const tries = await Promise.all([show(order, 1), show(order, 2), show(order, 3)]);
    expect(tries.filter((t) => t.ok)).toHaveLength(1);
    expect((await events()).filter((t) => t === 'order.proof_submitted')).toHaveLength(1);
  });

  test('is shown only by the buyer: others find no such order, and the try is logged', async () => {
    const order = await givenOrder(at.deps, at.shop);
    expect(codeOf(await show(order, 1, guestCtx, 'x'.repeat(22)))).toBe('not_found orders.not_found');
    expect(codeOf(await submitProof(at.deps, guestCtx, { code: order.code, picture: picture() }))).toBe(
      'not_found orders.not_found',
    );
    expect(codeOf(await show(order, 1, at.seller, ''))).toBe('forbidden orders.not_yours');
    expect(
      await readOne(at.deps.db, { sql: `SELECT count(*) AS n FROM audit_events WHERE reason = 'denied'` }),
    ).toMatchObject({ n: 2 });
  });

  test('that is no picture, empty or too large is refused and nothing changes', async () => {
    const order = await givenOrder(at.deps, at.shop);
    const send = (bytes: Uint8Array, d = at.deps) =>
      submitProof(d, guestCtx, { code: order.code, token: order.token, picture: bytes });
    expect(codeOf(await send(new Uint8Array()))).toBe('invalid payments.no_picture');
    expect(codeOf(await send(new Uint8Array(10 * 1024 * 1024 + 1)))).toBe('invalid payments.picture_too_large');
    const picky = {
      ...at.deps,
      pictures: { ...at.deps.pictures, whole: async () => refuse('invalid', 'pictures.not_a_picture') },
    };
    expect(codeOf(await send(picture(), picky))).toBe('invalid pictures.not_a_picture');
    expect(await facts(order)).toMatchObject({ payment: 'pending' });
  });

  test('without the money behind it goes back with a reason; the buyer can show another', async () => {
    const order = await givenOrder(at.deps, at.shop);
    await show(order);
    const back = { code: order.code, reason: 'Uang belum masuk di rekening' };
    expect(codeOf(await returnProof(at.deps, guestCtx, { ...back, token: order.token }))).toBe(
      'forbidden orders.not_yours',
    );
    expect(codeOf(await returnProof(at.deps, at.seller, back))).toBe('ok');
    expect(await facts(order)).toMatchObject({ payment: 'pending', holder: 'owner', step: 'proof_returned' });
    const kept = {
      sql: 'SELECT proof_refusal, proof_key FROM payments',
      opens: { proof_refusal: 'payments.proof_refusal' },
    };
    expect(await readOne(at.deps.db, kept)).toMatchObject({ proof_refusal: back.reason, proof_key: null });
    expect(await liesOpen(at.deps.db, back.reason)).toEqual([]);
    expect(codeOf(await show(order))).toBe('ok');
  });

  test('that waits to be looked at stops expiry and cancelling: the money may be there', async () => {
    const order = await givenOrder(at.deps, at.shop);
    await show(order);
    at.deps.clock.advance(10 * DAY);
    await enforceDeadlines(at.deps);
    expect(await facts(order)).toMatchObject({ payment: 'proof_submitted', holder: 'operator' });
    expect(codeOf(await cancelOrder(at.deps, at.seller, { code: order.code, reason: 'Stok habis' }))).toBe(
      'conflict payments.check_first',
    );
    expect(codeOf(await cancelOrder(at.deps, guestCtx, { code: order.code, token: order.token }))).toBe('ok');
    expect(await facts(order)).toMatchObject({ state: 'cancelled', payment: 'proof_submitted', holder: 'operator' });
  });
});

describe('verifying a payment', () => {
  test('makes the order paid and takes its pieces from stock', async () => {
    const order = await givenOrder(at.deps, at.shop, { quantity: 3 });
    await show(order);
    expect(await verify(order)).toEqual({ ok: true, value: { code: order.code, state: 'paid' } });
    expect(await facts(order)).toMatchObject({
      state: 'paid',
      payment: 'verified',
      received: 71_000,
      allocated: 3,
      stock: 7,
      holder: 'shop',
    });
    expect(await holdOf(order)).toBeNull();
  });

  test('works without a proof: the seller saw the money', async () => {
    const order = await givenOrder(at.deps, at.shop);
    expect(codeOf(await verify(order))).toBe('ok');
  });

  test('twice, one after the other and at once, pays once', async () => {
    const order = await givenOrder(at.deps, at.shop);
    const tries = await Promise.all(Array.from({ length: 5 }, () => verify(order)));
    expect(tries.filter((t) => t.ok)).toHaveLength(1);
    expect(tries.filter((t) => !t.ok).map(codeOf)).toEqual(Array(4).fill('conflict orders.state_moved'));
    expect(codeOf(await verify(order))).toBe('conflict orders.state_moved');
    expect(await facts(order)).toMatchObject({ stock: 9, received: 27_000 });
    expect((await events()).filter((t) => t === 'order.paid')).toHaveLength(1);
  });

  test('with a bank reference that paid before is refused', async () => {
    const [one, other] = [await givenOrder(at.deps, at.shop), await givenOrder(at.deps, at.shop)];
    expect(codeOf(await verify(one, at.seller, 'BCA-1'))).toBe('ok');
    expect(codeOf(await verify(other, at.seller, 'BCA-1'))).toBe('conflict payments.reference_used');
    expect(await facts(other)).toMatchObject({ state: 'awaiting_payment', payment: 'pending' });
    const elsewhere = await givenShop(at.deps, await givenResident(at.deps, 'Sari'), {
      name: 'Sari',
      qris: STATIC_QRIS,
    });
    const foreign = await givenOrder(at.deps, elsewhere);
    expect(codeOf(await verify(foreign, ctxOf(elsewhere.seller), 'BCA-1')), 'of another bank').toBe('ok');
  });

  test('is for its seller, not for an operator whom nobody asked; the buyer is told so, others find nothing', async () => {
    const order = await givenOrder(at.deps, at.shop);
    const wayan = await givenResident(at.deps, 'Wayan', { villageId: SIDODADI });
    const otherShop = await givenShop(at.deps, await givenResident(at.deps, 'Rina'), { name: 'Rina' });
    expect(codeOf(await verify(order, ctxOf(otherShop.seller)))).toBe('not_found orders.not_found');
    expect(codeOf(await verify(order, ctxOf(await givenOffice(at.deps, wayan, 'operator'))))).toBe(
      'not_found orders.not_found',
    );
    expect(codeOf(await verifyPayment(at.deps, guestCtx, { code: order.code, token: order.token }))).toBe(
      'forbidden orders.not_yours',
    );
    const operator = ctxOf(await givenOffice(at.deps, await givenResident(at.deps, 'Budi'), 'operator'));
    expect(codeOf(await verify(order, operator))).toBe('forbidden orders.not_with_operator');
    expect(await facts(order)).toMatchObject({ state: 'awaiting_payment', payment: 'pending' });
    const row = await readOne(at.deps.db, {
      sql: `SELECT actor FROM audit_events WHERE action = 'order.opened' AND reason = 'denied' ORDER BY rowid DESC`,
    });
    expect(row).toMatchObject({ actor: `account:${(operator.actor as { accountId: string }).accountId}` });
  });

  test('of an order that is paid on delivery is refused', async () => {
    const order = await givenOrder(at.deps, at.shop, { method: 'cod' });
    expect(codeOf(await verify(order))).toBe('conflict payments.not_by_transfer');
  });
});

describe('money that comes late', () => {
  const expired = async (stock = 1) => {
    const order = await givenOrder(at.deps, at.shop, { stock });
    at.deps.clock.advance(DAY);
    expect(await enforceDeadlines(at.deps)).toBe(1);
    expect(await facts(order)).toMatchObject({ state: 'expired', payment: 'expired', closed: 1 });
    return order;
  };

  test('with the goods still there pays the order after all', async () => {
    const order = await expired();
    expect(codeOf(await show(order))).toBe('ok');
    expect(await facts(order)).toMatchObject({
      state: 'expired',
      payment: 'proof_submitted',
      holder: 'shop',
      closed: 0,
    });
    expect(await verify(order)).toMatchObject({ ok: true, value: { state: 'paid' } });
    expect(await facts(order)).toMatchObject({
      payment: 'verified',
      stock: 0,
      allocated: 1,
      shortfall: 0,
      refunds: [],
    });
  });

  test('with the goods gone is recorded, the shortfall flagged, a refund opened, and nothing is sent', async () => {
    const order = await expired();
    const product = { productId: order.productId, variantId: order.variantId };
    const faster = await givenOrder(at.deps, at.shop, { product });
    expect(codeOf(await verify(faster))).toBe('ok');
    expect(await verify(order)).toEqual({ ok: true, value: { code: order.code, state: 'expired' } });
    expect(await facts(order)).toMatchObject({
      state: 'expired',
      payment: 'refund_due',
      received: 27_000,
      shortfall: 1,
      allocated: 0,
      stock: 0,
      holder: 'shop',
      step: 'refund_due',
      closed: 0,
      refunds: [{ amount: 27_000, state: 'open' }],
    });
    expect(codeOf(await verify(order))).toMatch(/^conflict/);
    expect(await facts(faster)).toMatchObject({ state: 'paid', refunds: [] });
  });

  test('while another holds the last piece does not take it from them', async () => {
    const order = await expired();
    const product = { productId: order.productId, variantId: order.variantId };
    const waiting = await givenOrder(at.deps, at.shop, { product });
    await verify(order);
    expect(await facts(order)).toMatchObject({ state: 'expired', payment: 'refund_due', shortfall: 1 });
    expect(codeOf(await verify(waiting))).toBe('ok');
  });

  test('before expiry, but after the seller counted no stock, cancels the order and owes the money back', async () => {
    const order = await givenOrder(at.deps, at.shop, { stock: 1 });
    await commit(at.deps.db, [raw('UPDATE variants SET stock = 0 WHERE id = ?', [order.variantId])]);
    expect(await verify(order)).toEqual({ ok: true, value: { code: order.code, state: 'cancelled' } });
    expect(await facts(order)).toMatchObject({
      state: 'cancelled',
      payment: 'refund_due',
      shortfall: 1,
      holder: 'shop',
      closed: 0,
    });
  });

  test('for a cancelled order is recorded and owed back', async () => {
    const order = await givenOrder(at.deps, at.shop);
    expect(codeOf(await cancelOrder(at.deps, guestCtx, { code: order.code, token: order.token }))).toBe('ok');
    expect(codeOf(await verify(order))).toBe('ok');
    expect(await facts(order)).toMatchObject({
      state: 'cancelled',
      payment: 'refund_due',
      received: 27_000,
      refunds: [{ amount: 27_000 }],
    });
    expect(codeOf(await verify(order))).toBe('conflict orders.state_moved');
  });

  test('goes back once: the seller shows that it was sent, and the buyer is asked', async () => {
    const order = await givenOrder(at.deps, at.shop);
    await cancelOrder(at.deps, guestCtx, { code: order.code, token: order.token });
    await verify(order);
    const { refunds } = await facts(order);
    const picture = new Uint8Array([9]);
    const back = { code: order.code, refundId: refunds[0]?.id, reference: 'BRI-77', picture };
    expect(codeOf(await giveBack(at.deps, guestCtx, { ...back, token: order.token }))).toBe(
      'forbidden orders.not_yours',
    );
    const tries = await Promise.all([giveBack(at.deps, at.seller, back), giveBack(at.deps, at.seller, back)]);
    expect(tries.filter((t) => t.ok)).toHaveLength(1);
    expect(await facts(order)).toMatchObject({
      payment: 'refund_due',
      holder: 'owner',
      closed: 0,
      refunds: [{ state: 'sent' }],
    });
    expect(codeOf(await giveBack(at.deps, at.seller, { code: order.code, refundId: 'nothing', picture }))).toBe(
      'not_found payments.no_such_refund',
    );
  });

  test('a proof shown when the goods are gone is taken all the same', async () => {
    const order = await givenOrder(at.deps, at.shop, { stock: 1 });
    const product = { productId: order.productId, variantId: order.variantId };
    at.deps.clock.advance(DAY + 1);
    await givenOrder(at.deps, at.shop, { product });
    expect(codeOf(await show(order))).toBe('ok');
    expect(await facts(order)).toMatchObject({ payment: 'proof_submitted' });
  });
});

test('a late proof that shows nothing closes the order again', async () => {
  const order = await givenOrder(at.deps, at.shop);
  at.deps.clock.advance(DAY);
  await enforceDeadlines(at.deps);
  await show(order);
  expect(codeOf(await returnProof(at.deps, at.seller, { code: order.code, reason: 'Tidak ada uang masuk' }))).toBe(
    'ok',
  );
  expect(await facts(order)).toMatchObject({ state: 'expired', payment: 'expired', closed: 1 });
});

test('a second order of the same goods while the first waits gets another amount, also after a proof came in', async () => {
  const product = await givenProduct(at.deps, at.shop, { stock: 10 });
  const first = await givenOrder(at.deps, at.shop, { product });
  await show(first);
  await givenOrder(at.deps, at.shop, { product });
  const rows = await readRows<{ amount: number }>(at.deps.db, { sql: 'SELECT amount FROM payments ORDER BY rowid' });
  expect(rows.map((r) => r.amount)).toEqual([27_000, 26_999]);
});
