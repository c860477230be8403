import { expect, test } from 'vitest';
import { ctxOf, givenOffice, givenResident, givenShop, guestCtx, SIDODADI } from '../../../tests/support/index.ts';
import { codeOf, orderStage } from '../../../tests/support/order-stage.ts';
import { drainOutbox } from '../../foundation/notifications/index.ts';
import { readRows } from '../../platform/libsql/index.ts';
import { orderSubscriptions } from '../../hub/orders/index.ts';
import { listFees } from '../../hub/orders/list-fees.ts';
import { readStatement } from '../../hub/orders/read-statement.ts';
import { recordFee } from './record-fee.ts';
import { viewSale } from '../../hub/orders/view-sale.ts';

const { at, upTo } = orderStage();
const owed = async (ctx = at.operator) => {
  const list = await listFees(at.deps, ctx, at.shop.villageId);
  return list.ok ? list.value.map((row) => [row.shopId, row.owed]) : codeOf(list);
};
const pay = (amount: number, receipt: string, ctx = at.operator) =>
  recordFee(at.deps, ctx, { shopId: at.shop.id, amount, receipt }).then(codeOf);

test('one rate stands on each order, in the statement and at the village, and what is paid in leaves the debt', async () => {
  const order = await upTo('completed', { quantity: 2, stock: 10 });
  expect(await viewSale(at.deps, at.seller, order.code)).toMatchObject({ value: { fee: { bps: 100, amount: 440 } } });
  expect(await owed()).toEqual([[at.shop.id, 440]]);
  expect(await pay(400, 'BKU-11')).toBe('ok');
  expect(await owed()).toEqual([[at.shop.id, 40]]);
  const statement = await readStatement(at.deps, at.seller, { shopId: at.shop.id });
  expect(statement).toMatchObject({ value: { feeBps: 100, closing: -40, totals: { fee: 440 } } });
  expect(statement.ok && statement.value.lines.map((line) => [line.event, line.balance])).toEqual([
    ['fee_paid', 400],
    ['sold', -440],
  ]);
  const rows = await readRows<{ amount: number }>(at.deps.db, {
    sql: `SELECT amount FROM entries WHERE account = 'bank'`,
  });
  expect(rows.map((row) => row.amount)).toEqual([400]);
});

test('a receipt is booked once, and never more than is owed, also at the same moment', async () => {
  await upTo('completed', { quantity: 2, stock: 10 });
  expect((await Promise.all([pay(300, 'BKU-1'), pay(300, 'BKU-1')])).toSorted()).toEqual([
    'conflict fees.repeated',
    'ok',
  ]);
  expect((await Promise.all([pay(140, 'BKU-2'), pay(140, 'BKU-3')])).toSorted()).toEqual([
    'conflict fees.too_much',
    'ok',
  ]);
  expect(await owed()).toEqual([]);
});

test('the seller is told, and it is recorded who wrote it', async () => {
  await upTo('completed', { quantity: 2, stock: 10 });
  await drainOutbox(at.deps, orderSubscriptions);
  const before = at.deps.messenger.sent.length;
  await pay(440, 'BKU-9');
  await drainOutbox(at.deps, orderSubscriptions);
  expect(at.deps.messenger.sent.slice(before).map((m) => m.text)).toEqual([expect.stringMatching(/Rp440/)]);
  const rows = await readRows<{ actor: string }>(at.deps.db, {
    sql: `SELECT actor FROM audit_events WHERE action = 'fee.paid'`,
  });
  expect(rows.map((row) => row.actor)).toEqual([`account:${at.budi.accountId}`]);
});

test('is for an operator of the village, who has no part in the shop', async () => {
  await upTo('completed');
  const wayan = await givenResident(at.deps, 'Wayan', { villageId: SIDODADI });
  const far = ctxOf(await givenOffice(at.deps, wayan, 'operator'));
  for (const ctx of [far, at.seller]) {
    expect(await pay(100, 'BKU-1', ctx)).toBe('not_found shops.no_such_shop');
    expect(await owed(ctx)).toBe('not_found orders.not_found');
  }
  expect(await pay(100, 'BKU-1', guestCtx)).toBe('unauthenticated identity.login_needed');
  const own = await givenShop(at.deps, at.budi, { name: 'Toko Budi' });
  const both = ctxOf({ ...at.desk, shops: own.seller.shops });
  expect(codeOf(await recordFee(at.deps, both, { shopId: own.id, amount: 1, receipt: 'x' }))).toBe(
    'forbidden fees.own_shop',
  );
});
