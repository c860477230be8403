import { expect, test } from 'vitest';
import { givenOrder, shopCast } from '../../../../tests/support/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import { enforceDeadlines } from './enforce-deadlines.ts';

test('an order that gets new time while the timer is at another is left alone', async () => {
  const { deps, shop } = await shopCast();
  const first = await givenOrder(deps, shop);
  deps.clock.advance(1);
  const second = await givenOrder(deps, shop);
  deps.clock.advance(DAY);
  // Both are overdue when the timer looks. As it ends the first, somebody gives the second until tomorrow.
  await deps.db.$client.execute(`CREATE TRIGGER meanwhile AFTER UPDATE ON orders WHEN NEW.code = '${first.code}'
    BEGIN UPDATE orders SET due_at = due_at + ${DAY} WHERE code = '${second.code}'; END`);

  expect(await enforceDeadlines(deps)).toBe(2);
  const rows = await readRows<{ code: string; state: string }>(deps.db, { sql: 'SELECT code, state FROM orders' });
  expect(Object.fromEntries(rows.map((row) => [row.code, row.state]))).toEqual({
    [first.code]: 'expired',
    [second.code]: 'awaiting_payment',
  });
});
