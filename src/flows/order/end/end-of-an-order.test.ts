import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenOrder,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  SIDODADI,
  STATIC_QRIS,
  testDeps,
  type PlacedTestOrder,
  type Shop,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { disputeOrder } from '../dispute/dispute-order.ts';
import { makeReady } from '../fulfil/make-ready.ts';
import { processOrder } from '../fulfil/process-order.ts';
import { shipOrder } from '../fulfil/ship-order.ts';
import { rejectOrder } from './reject-order.ts';
import { handOver } from '../fulfil/hand-over.ts';
import { commit, raw, read } from '../../../platform/libsql/index.ts';
import { acceptOrder } from '../fulfil/accept-order.ts';
import { cancelOrder } from './cancel-order.ts';
import { completeOrder } from '../fulfil/complete-order.ts';
import { deliverOrder } from '../fulfil/deliver-order.ts';
import { enforceDeadlines } from './enforce-deadlines.ts';
import { returnOrder } from './return-order.ts';
import { settleDispute } from '../dispute/settle-dispute.ts';
import { verifyPayment } from '../pay/verify-payment.ts';

let deps: TestDeps;
let shop: Shop;
let seller: Ctx;
let operator: Ctx;
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  await commit(deps.db, [raw('UPDATE villages SET fee_bps = 100')]);
  shop = await givenShop(deps, await givenResident(deps, 'Siti'), { qris: STATIC_QRIS });
  seller = ctxOf(shop.seller);
  operator = ctxOf(await givenOffice(deps, await givenResident(deps, 'Budi'), 'operator'));
});

type Flow = (
  deps: TestDeps,
  ctx: Ctx,
  input: unknown,
) => Promise<{ ok: boolean; refusal?: { kind: string; code: string } }>;
const codeOf = (r: Awaited<ReturnType<Flow>>) => (r.ok ? 'ok' : `${r.refusal?.kind} ${r.refusal?.code}`);
const bySeller = async (flow: Flow, order: PlacedTestOrder, more = {}) =>
  codeOf(await flow(deps, seller, { code: order.code, ...more }));
const byBuyer = async (flow: Flow, order: PlacedTestOrder, more = {}) =>
  codeOf(await flow(deps, guestCtx, { code: order.code, token: order.token, ...more }));
const byOperator = async (flow: Flow, order: PlacedTestOrder, more = {}) =>
  codeOf(await flow(deps, operator, { code: order.code, ...more }));
const must = async (...codes: Promise<string>[]) => expect(new Set(await Promise.all(codes))).toEqual(new Set(['ok']));

const facts = async (order: PlacedTestOrder) => {
  const [[row], entries, refunds] = await read<
    [Record<string, unknown>, { account: string; amount: number }, { amount: number }]
  >(deps.db, [
    {
      sql: `SELECT o.state, p.state AS payment, l.allocated, v.stock, c.holder, c.closed, pr.sold
            FROM orders o JOIN payments p ON p.order_id = o.id JOIN order_lines l ON l.order_id = o.id
            JOIN variants v ON v.id = l.variant_id JOIN products pr ON pr.id = l.product_id JOIN cases c ON c.id = o.id
            WHERE o.code = ?`,
      args: [order.code],
    },
    {
      sql: `SELECT e.account, sum(e.amount) AS amount FROM entries e JOIN journals j ON j.id = e.journal_id
            WHERE j.order_id = ? GROUP BY e.account HAVING sum(e.amount) <> 0`,
      args: [order.id],
    },
    { sql: 'SELECT amount FROM refunds WHERE order_id = ?', args: [order.id] },
  ]);
  return {
    ...row,
    books: Object.fromEntries(entries.map((e) => [e.account, e.amount])),
    refunds: refunds.map((r) => r.amount),
  };
};
const journals = async (order: PlacedTestOrder) => {
  const [rows] = await read<[{ kind: string; turnover: number; total: number }]>(deps.db, [
    {
      sql: `SELECT j.kind, j.turnover, (SELECT sum(amount) FROM entries e WHERE e.journal_id = j.id) AS total
            FROM journals j WHERE j.order_id = ? ORDER BY j.rowid`,
      args: [order.id],
    },
  ]);
  return rows.map((r) => ({ ...r }));
};
const timeline = async (order: PlacedTestOrder) => {
  const [rows] = await read<[{ state: string; role: string }]>(deps.db, [
    { sql: 'SELECT state, role FROM timeline_entries WHERE case_id = ? ORDER BY rowid', args: [order.id] },
  ]);
  return rows.map((r) => `${r.state}:${r.role}`);
};
const shipped = async (more: Parameters<typeof givenOrder>[2] = {}) => {
  const order = await givenOrder(deps, shop, more);
  await must(bySeller(more.method === 'cod' ? acceptOrder : verifyPayment, order));
  await must(bySeller(processOrder, order));
  await must(bySeller(shipOrder, order, { courier: 'Diantar sendiri' }));
  return order;
};
const delivered = async (more: Parameters<typeof givenOrder>[2] = {}) => {
  const order = await shipped(more);
  await must(bySeller(deliverOrder, order));
  return order;
};

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
    const far = ctxOf(await givenOffice(deps, await givenResident(deps, 'Wayan', { villageId: SIDODADI }), 'operator'));
    expect(codeOf(await settleDispute(deps, far, { code: order.code, ...decide('buyer') }))).toBe(
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
      refunds: [27_000],
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
    deps.clock.advance(30 * DAY);
    await enforceDeadlines(deps);
    expect(await facts(order)).toMatchObject({ state: 'disputed' });
  });
});

describe('when nobody acts', () => {
  const after = async (ms: number) => {
    deps.clock.advance(ms);
    return enforceDeadlines(deps);
  };

  test('an unpaid order expires after a day and lets its goods go; not a moment before', async () => {
    const order = await givenOrder(deps, shop);
    expect(await after(DAY - 1)).toBe(0);
    expect(await after(1)).toBe(1);
    expect(await facts(order)).toMatchObject({ state: 'expired', payment: 'expired', stock: 10 });
    expect(await timeline(order)).toEqual(['awaiting_payment:buyer', 'expired:system']);
  });

  test('an order on delivery that the seller does not answer is rejected after a day', async () => {
    const order = await givenOrder(deps, shop, { method: 'cod' });
    expect(await after(DAY)).toBe(1);
    expect(await facts(order)).toMatchObject({ state: 'rejected', payment: 'cancelled', closed: 1 });
  });

  test('a paid order that the seller does not begin is cancelled after three days, the money owed back', async () => {
    const order = await givenOrder(deps, shop);
    await must(bySeller(verifyPayment, order));
    expect(await after(3 * DAY)).toBe(1);
    expect(await facts(order)).toMatchObject({
      state: 'cancelled',
      payment: 'refund_due',
      stock: 10,
      refunds: [27_000],
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
    for (let i = 0; i < 5; i++) await givenOrder(deps, shop);
    deps.clock.advance(DAY);
    await Promise.all([enforceDeadlines(deps), enforceDeadlines(deps), enforceDeadlines(deps)]);
    const [rows] = await read<[{ state: string; n: number }]>(deps.db, [
      { sql: `SELECT state, count(*) AS n FROM timeline_entries WHERE state = 'expired' GROUP BY 1` },
    ]);
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
      const order = await givenOrder(deps, shop);
      const before = await facts(order);
      const rina = await givenShop(deps, await givenResident(deps, 'Rina'), { name: 'Rina' });
      const far = await givenOffice(deps, await givenResident(deps, 'Wayan', { villageId: SIDODADI }), 'operator');
      for (const ctx of [ctxOf(rina.seller), ctxOf(far), guestCtx])
        expect(codeOf(await flow(deps, ctx, { code: order.code, token: 'A'.repeat(22), ...input }))).toBe(
          'not_found orders.not_found',
        );
      expect(codeOf(await flow(deps, seller, { code: 'P-0000-0000', ...input }))).toBe('not_found orders.not_found');
      expect(await facts(order)).toEqual(before);
    },
  );
});
