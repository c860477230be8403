import fc from 'fast-check';
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
  stage,
  STATIC_QRIS,
  type Shop,
} from '../../../tests/support/index.ts';
import { DAY, fromWib } from '../../kernel/clock.ts';
import type { Result } from '../../kernel/result.ts';
import { completeOrder } from '../../flows/order/fulfil/complete-order.ts';
import { deliverOrder } from '../../flows/order/fulfil/deliver-order.ts';
import { refundOrder } from '../../flows/order/refund/refund-order.ts';
import { verifyPayment } from '../../flows/order/pay/verify-payment.ts';
import { journalOf, postJournal } from '../../money/ledger/index.ts';
import { commit, raw, readRows } from '../../platform/libsql/index.ts';
import { exportStatement } from './export-statement.ts';
import { readStatement } from './read-statement.ts';
import { readToday } from './read-today.ts';

const at = stage(async () => {
  const it = await shopCast();
  await commit(it.deps.db, [raw('UPDATE villages SET fee_bps = 100')]);
  const others = await givenShop(it.deps, await givenResident(it.deps, 'Rina'), { name: 'Rina', qris: STATIC_QRIS });
  return { ...it, others, product: await givenProduct(it.deps, it.shop, { stock: 1_000 }) };
});

async function must<T>(result: Promise<Result<T>>): Promise<T> {
  const done = await result;
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}

/** An order brought to its end by the real flows. */
async function sold(of: Shop, method: 'qris' | 'cod', quantity = 1, goods = at.product, deps = at.deps) {
  const seller = ctxOf(of.seller);
  const order = await givenOrder(at.deps, of, { method, quantity, product: goods });
  if (method === 'qris') await must(verifyPayment(at.deps, seller, { code: order.code }));
  await commit(at.deps.db, [raw(`UPDATE orders SET state = 'shipped' WHERE code = ?`, [order.code])]);
  if (method === 'cod') await must(deliverOrder(at.deps, seller, { code: order.code }));
  await must(completeOrder(deps, guestCtx, order));
  return order;
}
const statement = (month?: string) =>
  must(readStatement(at.deps, ctxOf(at.shop.seller), { shopId: at.shop.id, month }));
/** The ledger's own sums for the shop, all time. */
const ledger = async () => {
  const [row] = await readRows<{ turnover: number; fee: number; balance: number }>(at.deps.db, {
    sql: `SELECT (SELECT sum(turnover) FROM journals WHERE shop_id = ?1) AS turnover,
              (SELECT -sum(e.amount) FROM entries e JOIN journals j ON j.id = e.journal_id
                 WHERE j.shop_id = ?1 AND e.account = 'village_fee') AS fee,
              (SELECT -sum(amount) FROM entries
                 WHERE account IN ('seller_payable:' || ?1, 'seller_receivable:' || ?1)) AS balance`,
    args: [at.shop.id],
  });
  return { turnover: row?.turnover ?? 0, fee: row?.fee ?? 0, balance: row?.balance ?? 0 };
};

describe('a statement', () => {
  test('has one line per sale, however it was paid, with the village’s fee and the balance', async () => {
    const cash = await sold(at.shop, 'cod', 2);
    at.deps.clock.advance(1_000);
    const qris = await sold(at.shop, 'qris');
    expect(await statement()).toMatchObject({
      lines: [
        { code: qris.code, method: 'qris', event: 'sold', turnover: 22_000, fee: 220, net: 21_780, balance: -220 },
        { code: cash.code, method: 'cod', event: 'sold', turnover: 44_000, fee: 440, net: 43_560, balance: -440 },
      ],
      totals: { turnover: 66_000, fee: 660, net: 65_340, balance: -660, sales: 2 },
      opening: 0,
      closing: -660,
    });
  });

  test('has one line per sale also when time goes on while it is booked', async () => {
    const now = () => {
      at.deps.clock.advance(1);
      return at.deps.clock.now();
    };
    await sold(at.shop, 'cod', 2, at.product, { ...at.deps, clock: { ...at.deps.clock, now } });
    expect((await statement()).lines).toMatchObject([{ event: 'sold', turnover: 44_000, balance: -440 }]);
  });

  test('has the month of the seller’s day: what was sold since its first day, in how many orders', async () => {
    at.deps.clock.set(fromWib(2026, 11, 30, 23, 59));
    await sold(at.shop, 'qris');
    at.deps.clock.set(fromWib(2026, 12, 1));
    await sold(at.shop, 'cod', 2);
    await sold(at.shop, 'qris');
    await sold(at.others, 'qris', 1, await givenProduct(at.deps, at.others));
    const today = await must(readToday(at.deps, ctxOf(at.shop.seller), at.shop.id));
    expect(today.month).toEqual({ turnover: 66_000, completed: 2 });
  });

  test('costs one round trip', async () => {
    expect(await roundTripsOf(at.deps.db, () => statement())).toBe(1);
  });

  test('belongs to a month of the village’s calendar, and the balance is carried over', async () => {
    at.deps.clock.set(fromWib(2026, 11, 30, 23, 59));
    await sold(at.shop, 'qris');
    at.deps.clock.set(fromWib(2026, 12, 1));
    await sold(at.shop, 'qris', 3);
    const [november, december] = [await statement('2026-11'), await statement()];
    expect(november).toMatchObject({ month: '2026-11', totals: { turnover: 22_000 }, opening: 0, closing: -220 });
    expect(december).toMatchObject({ month: '2026-12', totals: { turnover: 66_000 }, opening: -220, closing: -880 });
    expect(december.months).toEqual(['2026-12', '2026-11']);
    expect(await statement('2026-10')).toMatchObject({ lines: [], opening: 0, closing: 0 });
  });

  test('takes a sale back when money is returned, and shows what the market paid out', async () => {
    const order = await sold(at.shop, 'qris', 2);
    at.deps.clock.advance(DAY);
    await must(
      refundOrder(at.deps, ctxOf(at.shop.seller), {
        code: order.code,
        amount: 22_000,
        reason: 'Satu retak.',
        idempotencyKey: 'refund-of-one-piece',
      }),
    );
    await commit(at.deps.db, [
      postJournal(at.deps, {
        villageId: HANURA,
        kind: 'payout',
        sourceEvent: 'payout:1',
        orderId: null,
        shopId: at.shop.id,
        lines: journalOf.payout(at.shop.id, 5_000),
      }),
    ]);
    const { lines, totals } = await statement();
    expect(lines.map((l) => [l.event, l.turnover, l.fee])).toEqual([
      ['paid_out', 0, 0],
      ['given_back', -22_000, -220],
      ['sold', 44_000, 440],
    ]);
    expect(totals).toMatchObject({ turnover: 22_000, fee: 220, sales: 1 });
  });

  test('adds up to the ledger whatever was sold, returned and however, line by line and from month to month', async () => {
    const step = fc.record({
      method: fc.constantFrom('qris' as const, 'cod' as const),
      quantity: fc.integer({ min: 1, max: 4 }),
      back: fc.integer({ min: 0, max: 22_000 }),
      days: fc.integer({ min: 0, max: 20 }),
    });
    const elsewhere = await givenProduct(at.deps, at.others, { stock: 1_000 });
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const { method, quantity, back, days } of steps) {
          at.deps.clock.advance(days * DAY + 1);
          const order = await sold(at.shop, method, quantity);
          await sold(at.others, 'qris', 1, elsewhere);
          const input = {
            code: order.code,
            amount: back,
            reason: 'Satu retak.',
            idempotencyKey: `refund-${1e9 + serial++}`,
          };
          if (back > 0) await must(refundOrder(at.deps, ctxOf(at.shop.seller), input));
        }
        const months = await Promise.all((await statement()).months.map((month) => statement(month)));
        const sum = (of: 'turnover' | 'fee' | 'balance') => months.reduce((all, m) => all + m.totals[of], 0);
        const books = await ledger();
        expect({ turnover: sum('turnover'), fee: sum('fee'), balance: sum('balance') }).toEqual(books);
        expect(months[0]?.closing).toBe(books.balance);
        for (const month of months) expect(month.opening + month.totals.balance).toBe(month.closing);
      }),
      { numRuns: 6 },
    );
  });

  test('tells of each of the last twelve months what was sold, by the village’s calendar', async () => {
    at.deps.clock.set(fromWib(2026, 3, 1, 0, 30));
    await sold(at.shop, 'qris', 2);
    await sold(at.others, 'qris', 1, await givenProduct(at.deps, at.others, { stock: 5 }));
    at.deps.clock.set(fromWib(2027, 2, 28, 23, 30));
    await sold(at.shop, 'cod');
    const { year } = await statement('2026-07');
    expect(year.map(({ month }) => month)).toEqual([
      ...['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}`),
      '2027-01',
      '2027-02',
    ]);
    expect(year.map(({ turnover }) => turnover)).toEqual([44_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22_000]);
    at.deps.clock.set(fromWib(2027, 3, 1));
    expect((await statement()).year.map(({ turnover }) => turnover).reduce((sum, n) => sum + n)).toBe(22_000);
  });

  test('goes out as CSV, oldest first with a running balance, and that is on the record', async () => {
    const order = await sold(at.shop, 'cod');
    const other = await sold(at.shop, 'qris');
    const file = await must(exportStatement(at.deps, ctxOf(at.shop.seller), { shopId: at.shop.id }));
    const lines = file.csv.split('\r\n');
    expect(lines[0]).toBe('\ufefftanggal;jam;pesanan;peristiwa;cara_bayar;penjualan;biaya_desa;bersih;saldo');
    expect(lines.slice(1, 3).map((l) => l.split(';').slice(2).join(';'))).toEqual([
      `${order.code};penjualan;cod;22000;220;21780;-220`,
      `${other.code};penjualan;qris;22000;220;21780;-440`,
    ]);
    const rows = await readRows<{ actor: string; data: string }>(at.deps.db, {
      sql: `SELECT actor, data FROM audit_events WHERE action = 'statement.exported'`,
    });
    expect(rows.map((r) => ({ ...r }))).toEqual([
      { actor: `account:${at.shop.seller.accountId}`, data: JSON.stringify({ month: file.month }) },
    ]);
  });

  test('is for the shop’s seller alone, and for a month that exists', async () => {
    const operator = await givenOfficer(at.deps, 'operator', 'Budi');
    for (const ctx of [ctxOf(at.others.seller), operator])
      for (const verb of [readStatement, exportStatement])
        expect(await verb(at.deps, ctx, { shopId: at.shop.id })).toMatchObject({
          refusal: { code: 'shops.no_such_shop' },
        });
    expect(await readStatement(at.deps, guestCtx, { shopId: at.shop.id })).toMatchObject({
      refusal: { kind: 'unauthenticated' },
    });
    for (const month of ['2026-13', '2026-1', '11-2026', 'x', '9999-12', 202_611])
      expect(await readStatement(at.deps, ctxOf(at.shop.seller), { shopId: at.shop.id, month })).toMatchObject({
        refusal: { code: 'orders.invalid', fields: { month: expect.any(String) } },
      });
  });
});
