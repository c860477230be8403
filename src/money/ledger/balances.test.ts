import fc from 'fast-check';
import { expect, test } from 'vitest';
import { databaseBefore } from '../../../tests/support/database-before.ts';
import { depsOn } from '../../../tests/support/deps-on.ts';
import { HANURA, SIDODADI, testDeps } from '../../../tests/support/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { fromWib, wib, type Instant } from '../../kernel/clock.ts';
import { commit, raw, readRows } from '../../platform/libsql/index.ts';
import { balanceBefore, balanceNow, balancesFrom, keepOlderEntries } from './balances.repo.ts';
import { journalOf, postJournal } from './index.ts';

type Needs = Pick<Deps, 'db' | 'ids'>;
interface Booking {
  readonly villageId: string;
  readonly shopId: string;
  readonly at: Instant;
  readonly total: number;
  readonly fee: number;
  /** The same lines the other way round, as a correction. */
  readonly back: boolean;
}

const MONTHS = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02'];
/** Also the last and the first millisecond of a month, and months in any order, as clocks that are late bring them. */
const moment = fc
  .tuple(fc.integer({ min: 9, max: 13 }), fc.constantFrom(0, 1, 999, 1_000, 86_400_000, -1, -1_000))
  .map(([month, off]) => fromWib(2026, month, 1) + off);
const booking: fc.Arbitrary<Booking> = fc.record({
  villageId: fc.constantFrom(HANURA, SIDODADI),
  shopId: fc.constantFrom('s1', 's2'),
  at: moment,
  total: fc.nat({ max: 1_000_000_000 }),
  fee: fc.nat({ max: 1_000_000 }),
  back: fc.boolean(),
});

/** So many bookings of both villages and shops, over half a year and back again. */
const many = (n: number, from = 0): Booking[] =>
  Array.from({ length: n }, (_, i) => ({
    villageId: i % 3 ? HANURA : SIDODADI,
    shopId: i % 2 ? 's1' : 's2',
    at: fromWib(2026, 9 + ((from + i * 7) % 5), 1) + ((i % 5) - 2) * 500,
    total: 1_000 + i,
    fee: i % 11,
    back: i % 4 === 0,
  }));

const post = ({ db, ids }: Needs, all: readonly Booking[]) =>
  commit(
    db,
    all.map(({ villageId, shopId, at, total, fee, back }) => {
      const lines = journalOf.codKeptBySeller({ shopId, total: total + fee, fee, courier: 0 });
      return postJournal(
        { db, ids, clock: { now: () => at } },
        {
          villageId,
          kind: back ? 'reversal' : 'codKeptBySeller',
          sourceEvent: ids.next(),
          orderId: null,
          shopId,
          lines: back ? journalOf.reversal(lines) : lines,
        },
      );
    }),
  );

interface Told extends Record<string, unknown> {
  village_id: string;
  account: string;
  now: number;
  at: number;
}

/** Every account as the pieces tell it, now and at the beginning of each month, and as its entries add up. */
async function toldAndSummed({ db }: Pick<Deps, 'db'>) {
  const accounts = 'SELECT DISTINCT village_id, account FROM entries WHERE village_id = ?2';
  const [told, summed] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, key: string, amount: number) => to.set(key, (to.get(key) ?? 0) + amount);
  for (const [month, villageId] of MONTHS.flatMap((one) => [HANURA, SIDODADI].map((id) => [one, id] as const)))
    for (const row of await readRows<Told>(db, {
      sql: `SELECT a.village_id, a.account, ${balanceNow('?2', 'a.account')} AS now,
              ${balanceBefore('?2', 'a.account', '?1')} AS at FROM (${accounts}) a`,
      args: [month, villageId],
    })) {
      told.set(`${row.village_id} ${row.account}`, row.now);
      told.set(`${row.village_id} ${row.account} ${month}`, row.at);
    }
  for (const entry of await readRows<Told & { amount: number }>(db, { sql: 'SELECT * FROM entries' })) {
    const key = `${entry.village_id} ${entry.account}`;
    add(summed, key, entry.amount);
    const { year, month } = wib(entry.at);
    const its = `${year}-${String(month).padStart(2, '0')}`;
    for (const later of MONTHS) add(summed, `${key} ${later}`, its < later ? entry.amount : 0);
  }
  for (const villageId of [HANURA, SIDODADI])
    for (const { account, balance } of await readRows<{ account: string; balance: number }>(db, {
      sql: `SELECT account, balance FROM ${balancesFrom('?1', "''", "'~'")}`,
      args: [villageId],
    }))
      expect([account, balance]).toEqual([account, summed.get(`${villageId} ${account}`)]);
  return { told: Object.fromEntries([...told].toSorted()), summed: Object.fromEntries([...summed].toSorted()) };
}

async function expectExact(deps: Pick<Deps, 'db'>) {
  const { told, summed } = await toldAndSummed(deps);
  expect(Object.keys(summed).length).toBeGreaterThan(0);
  expect(told).toEqual(summed);
}

test('a balance is the sum of the entries, now and when each month began, whatever is posted in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(booking, { minLength: 1, maxLength: 12 }), async (all) => {
      const deps = testDeps();
      await post(deps, all);
      await expectExact(deps);
    }),
    { numRuns: 25 },
  );
});

const taken = async ({ db }: Pick<Deps, 'db'>) => {
  const rows = await readRows<{ done: number; until: number }>(db, { sql: 'SELECT done, until FROM ledger_kept' });
  return rows.flatMap(({ done, until }) => [done, until]);
};

/** A database as it was before it kept balances, with entries; `update` brings it up to date. */
async function olderDatabase(older: readonly Booking[]) {
  const { db, toToday } = await databaseBefore('0047_ledger_balances');
  const deps = depsOn(db);
  for (let from = 0; from < older.length; from += 100) await post(deps, older.slice(from, from + 100));
  return { deps, update: toToday };
}

test('an older database tells the same before, while and after the timer takes its entries in', async () => {
  const older = many(900);
  const { deps, update } = await olderDatabase(older);
  await update();
  expect(await taken(deps)).toEqual([0, 2_700]);
  await expectExact(deps);
  for (const done of [1_000, 2_000, 2_700, 2_700]) {
    await post(deps, many(5, done));
    await expectExact(deps);
    await commit(deps.db, [keepOlderEntries()]);
    expect(await taken(deps)).toEqual([done, 2_700]);
    await expectExact(deps);
  }
});

test('two timers at once take in every entry once', async () => {
  const { deps, update } = await olderDatabase(many(400));
  await update();
  await Promise.all([1, 2, 3].map(() => commit(deps.db, [keepOlderEntries()])));
  await expectExact(deps);
});

test('a database without entries has nothing to take in', async () => {
  const deps = testDeps();
  await commit(deps.db, [keepOlderEntries()]);
  expect(await taken(deps)).toEqual([0, 0]);
});

test.each([
  ['a balance written by hand', 'UPDATE account_balances SET balance = balance + 1'],
  ['a balance of another account', `UPDATE account_balances SET account = account || 'x'`],
  ['a new balance from nowhere', `INSERT INTO account_balances VALUES ('v', 'bank', 5)`],
  ['a balance that is gone', 'DELETE FROM account_balances'],
  ['a month of another time', `UPDATE account_months SET month = '2020-01'`],
  ['a month that is gone', 'DELETE FROM account_months'],
  ['older entries taken in again', 'UPDATE ledger_kept SET done = done - 1'],
  ['older entries that never were', 'UPDATE ledger_kept SET until = until + 1'],
  ['a second row of how far', 'INSERT INTO ledger_kept VALUES (2, 0, 0)'],
  ['no row of how far', 'DELETE FROM ledger_kept'],
])('%s is refused', async (_what, sql) => {
  const deps = testDeps();
  await post(deps, [{ villageId: HANURA, shopId: 's1', at: fromWib(2026, 11, 3), total: 9, fee: 1, back: false }]);
  await expect(commit(deps.db, [raw(sql)])).rejects.toThrow();
  await expectExact(deps);
});
