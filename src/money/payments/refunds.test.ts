import { beforeEach, expect, test } from 'vitest';
import { HANURA, testDeps, type TestDeps } from '../../../tests/support/index.ts';
import { commit, raw, readOne } from '../../platform/libsql/index.ts';
import { moveRefund } from './index.ts';

let deps: TestDeps;
beforeEach(async () => {
  deps = testDeps();
  const pay = (id: string, order: string) =>
    deps.db.$client.execute({
      sql: `INSERT INTO payments (id, village_id, order_id, payee_id, method, state, amount, received, created_at, updated_at)
            VALUES (?, ?, ?, 's', 'qris', 'verified', 10000, 10000, 0, 0)`,
      args: [id, HANURA, order],
    });
  await pay('pay-a', 'order-a');
  await pay('pay-b', 'order-b');
});

const refund = (amount: number, order = 'order-a', payment = 'pay-a', village = HANURA) =>
  commit(deps.db, [
    raw(
      `INSERT INTO refunds (id, village_id, order_id, payment_id, idempotency_key, amount, reason, created_at)
       VALUES (?1, ?2, ?3, ?4, ?1, ?5, 'short', 0)`,
      [deps.ids.next(), village, order, payment, amount],
    ),
  ]).then(
    () => 'ok',
    (e: Error) => e.message,
  );
const refunded = async (payment: string) =>
  (
    await readOne<{ n: number }>(deps.db, {
      sql: 'SELECT coalesce(sum(amount), 0) AS n FROM refunds WHERE payment_id = ?',
      args: [payment],
    })
  )?.n;

test('refunds add up to what was received at most', async () => {
  expect(await refund(6_000)).toBe('ok');
  expect(await refund(4_001)).toMatch(/at most what was received/);
  expect(await refund(4_000)).toBe('ok');
  expect(await refund(1)).toMatch(/at most what was received/);
});

test('two partial refunds at once cannot both go over the limit', async () => {
  const tries = await Promise.all([refund(6_000), refund(6_000), refund(6_000)]);
  expect(tries.filter((t) => t === 'ok')).toHaveLength(1);
  expect(await refunded('pay-a')).toBe(6_000);
});

test('a refund for one order leaves the other payment untouched', async () => {
  expect(await refund(1_000, 'order-a', 'pay-b')).toMatch(/at most what was received/);
  expect(await refund(1_000, 'order-a', 'pay-a', '18.09.10.2005')).toMatch(/at most what was received/);
  expect(await refund(10_000)).toBe('ok');
  expect(await refunded('pay-b')).toBe(0);
});

test.each([
  'UPDATE refunds SET amount = 9999',
  `UPDATE refunds SET payment_id = 'pay-b'`,
  'DELETE FROM refunds',
  'UPDATE payments SET received = 1',
])('%s is refused once a refund stands', async (sql) => {
  await refund(5_000);
  await expect(commit(deps.db, [raw(sql)])).rejects.toThrow(/refund/);
});

test('a refund is marked as sent once, in its own village, and keeps the first reference', async () => {
  await refund(5_000);
  const row = await readOne<{ id: string }>(deps.db, { sql: 'SELECT id FROM refunds' });
  const settle = (reference: string, village = HANURA) =>
    commit(deps.db, moveRefund(deps, village, { id: row?.id ?? '', state: 'open' }, 'send', { reference })).then(
      (done) => done.ok,
    );
  expect(await settle('TRX-0', '18.09.10.2005')).toBe(false);
  expect(await settle('TRX-1')).toBe(true);
  expect(await settle('TRX-2')).toBe(false);
  expect(await readOne(deps.db, { sql: 'SELECT state, reference FROM refunds' })).toEqual({
    state: 'sent',
    reference: 'TRX-1',
  });
});
