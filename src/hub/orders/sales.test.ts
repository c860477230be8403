import { describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOfficer,
  givenOrder,
  givenProduct,
  givenResident,
  givenShop,
  guestCtx,
  HANURA,
  roundTripsOf,
  shopCast,
  SIDODADI,
  stage,
} from '../../../tests/support/index.ts';
import { maskName } from '../../foundation/residents/index.ts';
import { DAY, HOUR } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Result } from '../../kernel/result.ts';
import { deliverOrder } from '../../flows/order/fulfil/deliver-order.ts';
import { settleDispute } from '../../flows/order/dispute/settle-dispute.ts';
import { submitProof } from '../../flows/order/pay/submit-proof.ts';
import { commit, raw, readRows } from '../../platform/libsql/index.ts';
import { type OrderState } from './index.ts';
import { countWaiting } from './count-waiting.ts';
import { listDisputes } from './list-disputes.ts';
import { listSales } from './list-sales.ts';
import { openBuyer } from './open-buyer.ts';
import { readProof } from './read-proof.ts';
import { readToday } from './read-today.ts';
import { viewDispute } from './view-dispute.ts';
import { viewSale } from './view-sale.ts';
import { disputeOrder } from '../../flows/order/dispute/dispute-order.ts';

const at = stage(async () => {
  const it = await shopCast();
  const others = await givenShop(it.deps, await givenResident(it.deps, 'Rina'), { name: 'Rina' });
  const operator = await givenOfficer(it.deps, 'operator', 'Budi');
  return {
    ...it,
    others,
    operator,
    stranger: await givenOfficer(it.deps, 'operator', 'Joko', { villageId: SIDODADI }),
  };
});

async function must<T>(result: Promise<Result<T>>): Promise<T> {
  const done = await result;
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}
const refusalOf = async (result: Promise<Result<unknown>>) => {
  const done = await result;
  return done.ok ? 'ok' : `${done.refusal.kind} ${done.refusal.code}`;
};
const inState = (code: string, state: OrderState) =>
  commit(at.deps.db, [raw('UPDATE orders SET state = ? WHERE code = ?', [state, code])]);
const auditOf = async (action: string) => {
  const rows = await readRows<{ actor: string; reason: string | null }>(at.deps.db, {
    sql: 'SELECT actor, reason FROM audit_events WHERE action = ? ORDER BY rowid',
    args: [action],
  });
  return rows.map((row) => ({ ...row }));
};

describe('the list of sales', () => {
  test('shows each order under its tab, says what comes next, and calls the buyer by the first name', async () => {
    const [one, two] = [await givenOrder(at.deps, at.shop), await givenOrder(at.deps, at.shop, { method: 'cod' })];
    await givenOrder(at.deps, at.others, { method: 'cod' });
    const unpaid = await must(listSales(at.deps, at.seller, { shopId: at.shop.id, tab: 'unpaid' }));
    expect(unpaid.sales).toMatchObject([{ code: one.code, buyer: 'Dewi L.', task: null, waits: false }]);
    expect(unpaid.counts).toEqual({ unpaid: 1, to_send: 1, sent: 0, done: 0, cancelled: 0, returns: 0 });
    const toSend = await must(listSales(at.deps, at.seller, { shopId: at.shop.id }));
    expect(toSend.sales).toMatchObject([{ code: two.code, total: 27_000, task: 'answer', waits: true }]);
    expect(toSend.waiting).toMatchObject({ unpaid: 0, to_send: 1 });
  });

  test('counts under a tab what is not over for somebody: not the past, but money that is still to go back', async () => {
    const [over, owing] = [
      await givenOrder(at.deps, at.shop, { method: 'cod' }),
      await givenOrder(at.deps, at.shop, { method: 'cod' }),
    ];
    for (const { code } of [over, owing]) await inState(code, 'cancelled');
    await commit(at.deps.db, [raw(`UPDATE cases SET closed = 1, holder = 'nobody' WHERE code = ?`, [over.code])]);
    const cancelled = await must(listSales(at.deps, at.seller, { shopId: at.shop.id, tab: 'cancelled' }));
    expect(cancelled.sales).toHaveLength(2);
    expect([cancelled.counts.cancelled, cancelled.waiting.cancelled]).toEqual([1, 1]);
  });

  test('goes on page by page without losing or repeating an order, also of one moment', async () => {
    const product = await givenProduct(at.deps, at.shop, { stock: 100 });
    const codes: string[] = [];
    for (let i = 0; i < 45; i += 1) {
      codes.unshift(
        (await givenOrder(at.deps, at.shop, { method: 'cod', product, phone: `0812700${10_000 + i}` })).code,
      );
      if (i % 3 === 0) at.deps.clock.advance(1);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await must(listSales(at.deps, at.seller, { shopId: at.shop.id, ...(cursor && { cursor }) }));
      seen.push(...page.sales.map((sale) => sale.code));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(codes);
  });

  test('costs one round trip', async () => {
    await givenOrder(at.deps, at.shop, { method: 'cod' });
    expect(await roundTripsOf(at.deps.db, () => listSales(at.deps, at.seller, { shopId: at.shop.id }))).toBe(1);
    expect(await roundTripsOf(at.deps.db, () => readToday(at.deps, at.seller, at.shop.id))).toBe(1);
  });

  test('is for the shop’s seller: not for another one, an operator or a guest', async () => {
    const input = { shopId: at.shop.id };
    for (const ctx of [ctxOf(at.others.seller), at.operator, at.stranger]) {
      expect(await refusalOf(listSales(at.deps, ctx, input))).toBe('not_found shops.no_such_shop');
      expect(await refusalOf(readToday(at.deps, ctx, at.shop.id))).toBe('not_found shops.no_such_shop');
    }
    expect(await refusalOf(listSales(at.deps, guestCtx, input))).toBe('unauthenticated identity.login_needed');
    expect(await refusalOf(listSales(at.deps, at.seller, { shopId: at.shop.id, tab: 'x' }))).toBe(
      'invalid orders.invalid',
    );
    expect(await refusalOf(listSales(at.deps, at.seller, null))).toBe('invalid orders.invalid');
  });
});

describe('the seller’s day', () => {
  test('puts the nearest deadline first and counts what waits', async () => {
    const late = await givenOrder(at.deps, at.shop, { method: 'cod' });
    at.deps.clock.advance(3 * HOUR);
    const soon = await givenOrder(at.deps, at.shop, { method: 'cod', phone: '081270005678' });
    await commit(at.deps.db, [raw('UPDATE cases SET due_at = due_at - 86000000 WHERE code = ?', [soon.code])]);
    await givenOrder(at.deps, at.shop);
    const today = await must(readToday(at.deps, at.seller, at.shop.id));
    expect(await must(readToday(at.deps, ctxOf(at.others.seller), at.others.id))).toMatchObject({ hasOrders: false });
    expect(today.waiting.map((sale) => sale.code)).toEqual([soon.code, late.code]);
    expect(today).toMatchObject({
      unpaid: 1,
      hasOrders: true,
      products: 3,
      onTheWay: [],
      month: { turnover: 0, completed: 0 },
      shop: { name: 'Dapur Siti', hasQris: true, hasBank: false, delivers: true, pickup: true },
    });
  });

  test('begins with a number over each of one’s own shops, and over no other', async () => {
    await givenOrder(at.deps, at.shop, { method: 'cod' });
    await givenOrder(at.deps, at.others, { method: 'cod' });
    expect(await must(countWaiting(at.deps, at.seller))).toMatchObject([
      { shopId: at.shop.id, name: 'Dapur Siti', waiting: 1 },
    ]);
    const both = ctxOf({ ...at.shop.seller, shops: [...at.shop.seller.shops, ...at.others.seller.shops] });
    expect((await must(countWaiting(at.deps, both))).map((counter) => counter.shopId)).toEqual([
      at.shop.id,
      at.others.id,
    ]);
    expect(await must(countWaiting(at.deps, at.operator))).toEqual([]);
    expect(await refusalOf(countWaiting(at.deps, guestCtx))).toBe('unauthenticated identity.login_needed');
  });
});

describe('a sale', () => {
  test('opens the buyer’s contact for its seller in one look, which is recorded once an hour', async () => {
    const dewi = await givenResident(at.deps, 'Dewi');
    const order = await givenOrder(at.deps, at.shop, { ctx: ctxOf(dewi.actor) });
    const page = await must(viewSale(at.deps, at.seller, order.code.toLowerCase().replaceAll('-', ' ')));
    expect(page.buyer).toEqual({
      name: 'Dewi Lestari',
      phone: '+6281270001234',
      address: 'Jl. Way Ratai no. 5, dekat masjid',
      place: 'Kec. Teluk Pandan',
    });
    await must(viewSale(at.deps, at.seller, order.code));
    expect(await auditOf('order.contact_opened')).toEqual([
      { actor: `account:${at.shop.seller.accountId}`, reason: null },
    ]);
    at.deps.clock.advance(HOUR);
    await must(viewSale(at.deps, at.seller, order.code));
    expect(await auditOf('order.contact_opened')).toHaveLength(2);
    const looks = await readRows<{ resident_id: string; by: string; purpose: string }>(at.deps.db, {
      sql: 'SELECT resident_id, "by", purpose FROM record_looks',
      opens: { purpose: 'record_looks.purpose' },
    });
    const look = { resident_id: dewi.residentId, by: 'Siti', purpose: `Pesanan ${order.code}` };
    expect(looks.map((row) => ({ ...row }))).toEqual([look, look]);
  });

  test('closes the contact a month after it was over', async () => {
    const order = await givenOrder(at.deps, at.shop);
    await commit(at.deps.db, [raw('UPDATE cases SET closed = 1')]);
    at.deps.clock.advance(30 * DAY - 1);
    expect((await must(viewSale(at.deps, at.seller, order.code))).buyer).not.toBeNull();
    at.deps.clock.advance(1);
    expect((await must(viewSale(at.deps, at.seller, order.code))).buyer).toBeNull();
  });

  test('does not exist for another seller, an operator, its own buyer or a guest; the try is logged', async () => {
    const dewi = await givenResident(at.deps, 'Dewi');
    const order = await givenOrder(at.deps, at.shop, { ctx: ctxOf(dewi.actor) });
    for (const ctx of [ctxOf(at.others.seller), at.operator, at.stranger, ctxOf(dewi.actor)])
      expect(await refusalOf(viewSale(at.deps, ctx, order.code))).toBe('not_found orders.not_found');
    expect(await refusalOf(viewSale(at.deps, guestCtx, order.code))).toBe('unauthenticated identity.login_needed');
    expect((await auditOf('order.sale_viewed')).map((row) => row.reason)).toEqual(Array(4).fill('denied'));
    expect(await auditOf('order.contact_opened')).toEqual([]);
    expect(await refusalOf(viewSale(at.deps, at.seller, 'P-0000-0000'))).toBe('not_found orders.not_found');
  });

  test('shows the picture of a payment to its seller, the buyer who sent it, and nobody else', async () => {
    const order = await givenOrder(at.deps, at.shop);
    expect(await refusalOf(readProof(at.deps, at.seller, { code: order.code }))).toBe('not_found payments.no_proof');
    await must(submitProof(at.deps, guestCtx, { ...order, picture: new Uint8Array([1, 2, 3]) }));
    expect(await must(viewSale(at.deps, at.seller, order.code))).toMatchObject({
      task: 'check_payment',
      actions: ['verify', 'return_proof'],
      payment: { state: 'proof_submitted', hasProof: true },
    });
    expect((await must(readProof(at.deps, at.seller, { code: order.code }))).contentType).toBe('image/webp');
    expect((await must(readProof(at.deps, guestCtx, order))).contentType).toBe('image/webp');
    expect(await refusalOf(readProof(at.deps, at.operator, { code: order.code }))).toBe(
      'forbidden orders.not_with_operator',
    );
    for (const ctx of [ctxOf(at.others.seller), at.stranger, guestCtx])
      expect(await refusalOf(readProof(at.deps, ctx, { code: order.code }))).toBe('not_found orders.not_found');
  });
});

describe('a dispute', () => {
  const given = async () => {
    const order = await givenOrder(at.deps, at.shop, { method: 'cod' });
    await inState(order.code, 'shipped');
    await must(deliverOrder(at.deps, at.seller, { code: order.code }));
    await must(disputeOrder(at.deps, guestCtx, { ...order, reason: 'Satu bungkus remuk.' }));
    return order;
  };

  test('waits in the office of the shop’s village and shows the operator both sides', async () => {
    const order = await given();
    expect(await must(listDisputes(at.deps, at.operator, HANURA))).toMatchObject([
      { code: order.code, shop: 'Dapur Siti', total: 27_000 },
    ]);
    expect(await must(viewDispute(at.deps, at.operator, order.code))).toMatchObject({
      complaint: 'Satu bungkus remuk.',
      open: true,
      shop: { name: 'Dapur Siti' },
      buyer: { phone: '+6281270001234' },
    });
    expect(await auditOf('order.contact_opened')).toHaveLength(1);
  });

  test('stays readable once it is decided, without the buyer’s contact', async () => {
    const order = await given();
    await must(
      settleDispute(at.deps, at.operator, { code: order.code, inFavourOf: 'buyer', reason: 'Fotonya jelas.' }),
    );
    expect(await must(listDisputes(at.deps, at.operator, HANURA))).toEqual([]);
    expect(await must(viewDispute(at.deps, at.operator, order.code))).toMatchObject({ open: false, buyer: null });
  });

  test('does not exist in another village or for sellers', async () => {
    const order = await given();
    for (const ctx of [at.stranger, at.seller])
      expect(await refusalOf(viewDispute(at.deps, ctx, order.code))).toBe('not_found orders.no_such_dispute');
    expect(await refusalOf(listDisputes(at.deps, at.stranger, HANURA))).toBe('not_found orders.no_such_dispute');
    expect(await must(listDisputes(at.deps, at.stranger, SIDODADI))).toEqual([]);
    expect(await refusalOf(viewDispute(at.deps, guestCtx, order.code))).toBe('unauthenticated identity.login_needed');
  });
});

describe('any order of the village', () => {
  test('is found by its code by the operator, with its state and a masked buyer; that it was opened is recorded', async () => {
    const order = await givenOrder(at.deps, at.shop);
    const typed = ` ${order.code.toLowerCase().replaceAll('-', ' ')}`;
    for (const code of [typed, order.code])
      expect(await must(viewDispute(at.deps, at.operator, code))).toMatchObject({
        state: 'awaiting_payment',
        open: false,
        complaint: null,
        buyer: null,
        buyerMasked: maskName('Dewi Lestari'),
      });
    expect(await auditOf('order.opened_in_office')).toHaveLength(1);
    expect(await auditOf('order.contact_opened')).toEqual([]);
    expect(await refusalOf(viewDispute(at.deps, at.operator, 'P-0000-0000'))).toBe('not_found orders.no_such_dispute');
  });

  test('opens its buyer with a reason that is recorded, to the operator of the village alone', async () => {
    const order = await givenOrder(at.deps, at.shop);
    const open = (ctx: Ctx, reason: string) => openBuyer(at.deps, ctx, { code: order.code, reason });
    expect(await refusalOf(open(at.operator, ' '))).toBe('invalid orders.invalid');
    for (const ctx of [at.stranger, at.seller])
      expect(await refusalOf(open(ctx, 'Ingin tahu'))).toBe('not_found orders.no_such_dispute');
    expect(await must(open(at.operator, 'Pembeli datang ke kantor'))).toMatchObject({ name: 'Dewi Lestari' });
    const looks = (await auditOf('order.contact_opened')).map((row) => row.reason);
    expect(looks).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
    expect(looks.join()).not.toContain('kantor');
    expect(await at.deps.vault.open(looks[2] ?? '', 'audit_events.reason')).toBe('Pembeli datang ke kantor');
  });
});
