import { expect, test } from 'vitest';
import { countSteps } from '../../../tests/support/count-steps.ts';
import { givenProduct } from '../../../tests/support/index.ts';
import { codeOf, orderStage } from '../../../tests/support/order-stage.ts';
import { recordFee } from '../../flows/fee/record-fee.ts';
import { notify } from '../../foundation/notifications/index.ts';
import { myNotices, readNotices } from '../../foundation/notifications/my-notices.ts';
import { DAY } from '../../kernel/clock.ts';
import type { Result } from '../../kernel/result.ts';
import { countWaiting } from './count-waiting.ts';
import { listFees } from './list-fees.ts';
import { listSales } from './list-sales.ts';
import { TABS } from './order.ts';
import { readStatement } from './read-statement.ts';
import { readToday } from './read-today.ts';

// One shop's own past, not that of many: tests/build/ten-times.test.ts grows a village.
const { at, upTo } = orderStage();

/** So many orders of the shop that are over, fees paid in and messages that its seller never read, two years ago. */
async function sold(times: number): Promise<void> {
  const now = at.deps.clock.now();
  at.deps.clock.set(now - 730 * DAY);
  const product = await givenProduct(at.deps, at.shop, { stock: times });
  for (let i = 0; i < times; i += 1) {
    const { code } = await upTo('completed', { product });
    await fee(`BKU-${i}`, 220);
    const told = {
      template: 'order_completed',
      code,
      path: '/',
      villageId: at.shop.villageId,
      phone: null,
      event: code,
    };
    const five = [1, 2, 3, 4, 5].map((n) => ({ ...told, event: `${code}/${n}`, accountId: at.shop.seller.accountId }));
    await notify(at.deps, five);
    at.deps.clock.advance(DAY);
  }
  at.deps.clock.set(now);
}

let receipts = 0;
const fee = (receipt: string, amount: number) =>
  recordFee(at.deps, at.operator, { shopId: at.shop.id, amount, receipt: `${receipt}/${(receipts += 1)}` });

/** What the pages of the seller and the desk of the fees ask on a day with one sale: statement → steps of the database. */
async function day(): Promise<ReadonlyMap<string, number>> {
  await upTo('completed');
  const { deps, seller, operator, shop } = at;
  const { most, stop } = countSteps();
  try {
    const asked: readonly (() => Promise<Result<unknown>>)[] = [
      ...TABS.map((tab) => () => listSales(deps, seller, { shopId: shop.id, tab })),
      () => readToday(deps, seller, shop.id),
      () => countWaiting(deps, seller),
      () => readStatement(deps, seller, { shopId: shop.id }),
      () => listFees(deps, operator, shop.villageId),
      () => fee('BKU-today', 100),
      () => myNotices(deps, seller),
      () => readNotices(deps, seller),
    ];
    for (const ask of asked) expect(codeOf(await ask())).toBe('ok');
  } finally {
    stop();
  }
  return most;
}

test('a seller’s day costs the database the same however long the shop sold before', { timeout: 120_000 }, async () => {
  await sold(25);
  const once = await day();
  // Its one sale is of the past as well then.
  at.deps.clock.advance(400 * DAY);
  await sold(225);
  const later = await day();
  const both = [...once].flatMap(([sql, steps]) => ({ sql, steps, after: later.get(sql) ?? 0 }));
  expect(both.length).toBeGreaterThan(15);
  // What is unread is marked in portions, and the first of them is fuller.
  const grown = both.filter(
    ({ sql, steps, after }) => after > 1.5 * steps + 100 && !sql.startsWith('UPDATE notifications'),
  );
  expect(grown).toEqual([]);
});
