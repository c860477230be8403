import { beforeEach, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenOrder,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  STATIC_QRIS,
  testDeps,
  type PlacedTestOrder,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import { cancelOrder } from './cancel-order.ts';

let deps: TestDeps;
let order: PlacedTestOrder;
let seller: Ctx;
let operator: Ctx;
beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  const shop = await givenShop(deps, await givenResident(deps, 'Siti'), { qris: STATIC_QRIS });
  seller = ctxOf(shop.seller);
  operator = ctxOf(await givenOffice(deps, await givenResident(deps, 'Budi'), 'operator'));
  order = await givenOrder(deps, shop);
});
const reasonKept = () =>
  readOne(deps.db, {
    sql: 'SELECT state, cancel_reason AS reason FROM orders',
    opens: { reason: 'orders.cancel_reason' },
  });

test('a seller cancels with a reason that the buyer reads, not without; an operator whom nobody asked does not', async () => {
  for (const reason of [undefined, '', '   ', 'ya'])
    expect(await cancelOrder(deps, seller, { code: order.code, reason })).toMatchObject({
      refusal: { kind: 'invalid', fields: { reason: 'required' } },
    });
  expect(await cancelOrder(deps, operator, { code: order.code, reason: 'Toko ini lambat' })).toMatchObject({
    refusal: { kind: 'forbidden', code: 'orders.not_with_operator' },
  });
  expect(await reasonKept()).toEqual({ state: 'awaiting_payment', reason: null });
  expect(await cancelOrder(deps, seller, { code: order.code, reason: ' Habis ' })).toMatchObject({ ok: true });
  expect(await reasonKept()).toEqual({ state: 'cancelled', reason: 'Habis' });
});

test('its buyer gives an order up without being asked why', async () => {
  expect(await cancelOrder(deps, guestCtx, { code: order.code, token: order.token })).toMatchObject({ ok: true });
  expect(await reasonKept()).toMatchObject({ state: 'cancelled' });
});
