import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { HANURA, SIDODADI, testDeps, type TestDeps } from '../../../tests/support/index.ts';
import { commit, raw, readRows } from '../../platform/libsql/index.ts';
import { journalOf, postJournal, type NewJournal } from './index.ts';
import { CHART } from './accounts.ts';
import { type JournalLine } from './journals.ts';

let deps: TestDeps;
beforeEach(() => {
  deps = testDeps();
});

const booking = (more: Partial<NewJournal> = {}): NewJournal => ({
  villageId: HANURA,
  kind: 'orderCompleted',
  sourceEvent: 'order:1:completed',
  orderId: '1',
  shopId: 's1',
  lines: journalOf.orderCompleted({ shopId: 's1', total: 50_000, fee: 500, courier: 9_000 }),
  turnover: 41_000,
  ...more,
});
const post = (more: Partial<NewJournal> = {}) => commit(deps.db, [postJournal(deps, booking(more))]);
const balances = async () => {
  const rows = await readRows<{ account: string; balance: number }>(deps.db, {
    sql: 'SELECT account, sum(amount) AS balance FROM entries GROUP BY account',
  });
  return Object.fromEntries(rows.map((r) => [r.account, r.balance]));
};
const sum = (lines: readonly JournalLine[]) => lines.reduce((total, l) => total + l.amount, 0);

describe('every journal sums to zero', () => {
  const rupiah = fc.nat({ max: 1_000_000_000 });
  const split = fc
    .tuple(rupiah, rupiah, rupiah)
    .map(([rest, fee, courier]) => ({ shopId: 's1', total: rest + fee + courier, fee, courier }));
  const builders: readonly [string, fc.Arbitrary<readonly JournalLine[]>][] = [
    ['gateway captured', rupiah.map(journalOf.gatewayCaptured)],
    ['order completed', split.map(journalOf.orderCompleted)],
    ['cash on delivery collected', rupiah.map(journalOf.codCollected)],
    ['cash on delivery remitted', rupiah.map(journalOf.codRemitted)],
    ['cash kept by the seller', split.map(journalOf.codKeptBySeller)],
    ['paid straight to the seller', split.map(journalOf.paidStraightToSeller)],
    ['gateway settled', fc.tuple(rupiah, rupiah).map(([a, f]) => journalOf.gatewaySettled(a, f))],
    ['payout', rupiah.map((a) => journalOf.payout('s1', a))],
    ['refund before completion', rupiah.map(journalOf.refundBeforeCompletion)],
    ['refund after completion', fc.tuple(rupiah, rupiah).map(([a, f]) => journalOf.refundAfterCompletion('s1', a, f))],
    ['cash given back', rupiah.map(journalOf.codGivenBack)],
    ['fee given back', rupiah.map((a) => journalOf.feeGivenBack('s1', a))],
    ['refund paid', rupiah.map(journalOf.refundPaid)],
    ['reversal', split.map((s) => journalOf.reversal(journalOf.orderCompleted(s)))],
  ];
  test.each(builders)('%s', (_event, lines) => {
    fc.assert(fc.property(lines, (made) => sum(made) === 0));
  });

  test('also in the database, whatever sequence of orders is booked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(split, { minLength: 1, maxLength: 5 }), async (orders) => {
        const steps = orders.map((o) =>
          postJournal(deps, booking({ sourceEvent: deps.ids.next(), lines: journalOf.orderCompleted(o) })),
        );
        expect((await commit(deps.db, steps)).ok).toBe(true);
        expect(Object.values(await balances()).reduce((a, b) => a + b, 0)).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the ways cash on delivery can go', () => {
  test('a seller who keeps the cash owes the village its fee and nothing else is open', async () => {
    const split = { shopId: 's1', total: 50_000, fee: 500, courier: 0 };
    await post({ sourceEvent: 'a', lines: journalOf.codCollected(50_000) });
    await post({ sourceEvent: 'b', lines: journalOf.orderCompleted(split) });
    await post({ sourceEvent: 'c', lines: journalOf.codKeptBySeller(split) });
    const open = Object.entries(await balances()).filter(([, balance]) => balance !== 0);
    expect(Object.fromEntries(open)).toEqual({ 'seller_receivable:s1': 500, village_fee: -500 });
  });
});

describe('a journal', () => {
  test('writes its entries by itself', async () => {
    expect((await post()).ok).toBe(true);
    expect(await balances()).toEqual({
      buyer_funds: 50_000,
      'seller_payable:s1': -40_500,
      village_fee: -500,
      courier_payable: -9_000,
    });
  });

  test('is booked once per event', async () => {
    await post();
    await expect(post()).rejects.toThrow(/UNIQUE/);
  });

  test('accepts every account of the chart', async () => {
    const lines = Object.entries(CHART).map(([name, { perShop }]) => ({
      account: (perShop ? `${name}:s1` : name) as JournalLine['account'],
      amount: 0,
    }));
    expect((await post({ lines })).ok).toBe(true);
  });

  const line = (account: string, amount: unknown) => ({ account, amount }) as JournalLine;
  test.each([
    ['lines that do not sum to zero', [line('bank', 2), line('village_fee', -1)], /sums to zero/],
    ['a single line', [line('bank', 0)], /two lines/],
    ['no line', [], /two lines/],
    ['a fraction of a rupiah', [line('bank', 0.5), line('village_fee', -0.5)], /whole rupiah/],
    ['an amount in text', [line('bank', '5'), line('village_fee', -5)], /whole rupiah/],
    ['an unknown account', [line('piggy_bank', 5), line('village_fee', -5)], /no such ledger account/],
    ['a shop account without a shop', [line('seller_payable:', 5), line('bank', -5)], /no such ledger account/],
    ['a line without account', [line(null as never, 5), line('bank', -5)], /no such ledger account/],
  ])('is refused by the database with %s', async (_what, lines, reason) => {
    await expect(post({ lines })).rejects.toThrow(reason);
    expect(await balances()).toEqual({});
  });

  test('corrects only a journal of its own village', async () => {
    await post();
    const rows = await readRows<{ id: string }>(deps.db, { sql: 'SELECT id FROM journals' });
    const correction = {
      kind: 'reversal' as const,
      sourceEvent: 'order:1:corrected',
      lines: journalOf.reversal(booking().lines),
      reverses: rows[0]!.id,
    };
    await expect(post({ ...correction, villageId: SIDODADI })).rejects.toThrow(/same village/);
    await expect(post({ ...correction, reverses: 'nothing' })).rejects.toThrow(/same village/);
    expect((await post(correction)).ok).toBe(true);
    expect(Object.values(await balances()).every((b) => b === 0)).toBe(true);
  });
});

describe('history cannot be rewritten', () => {
  test.each([
    ['an entry written by hand', `INSERT INTO entries VALUES ('j', 9, '${HANURA}', 'bank', 5, 0)`],
    ['an entry written twice', 'INSERT INTO entries SELECT * FROM entries LIMIT 1'],
    ['a changed entry', 'UPDATE entries SET amount = amount + 1'],
    ['a deleted entry', 'DELETE FROM entries'],
    ['a changed journal', `UPDATE journals SET lines = '[]'`],
    ['a deleted journal', 'DELETE FROM journals'],
  ])('%s is refused', async (_what, sql) => {
    await post();
    const before = await balances();
    await expect(commit(deps.db, [raw(sql)])).rejects.toThrow();
    expect(await balances()).toEqual(before);
  });
});
