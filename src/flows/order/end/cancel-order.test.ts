import { expect, test } from 'vitest';
import { givenOfficer, givenOrder, guestCtx, shopCast, stage } from '../../../../tests/support/index.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import { cancelOrder } from './cancel-order.ts';

const at = stage(async () => {
  const it = await shopCast();
  return {
    ...it,
    operator: await givenOfficer(it.deps, 'operator', 'Budi'),
    order: await givenOrder(it.deps, it.shop),
  };
});
const reasonKept = () =>
  readOne(at.deps.db, {
    sql: 'SELECT state, cancel_reason AS reason FROM orders',
    opens: { reason: 'orders.cancel_reason' },
  });

test('a seller cancels with a reason that the buyer reads, not without; an operator whom nobody asked does not', async () => {
  for (const reason of [undefined, '', '   ', 'ya'])
    expect(await cancelOrder(at.deps, at.seller, { code: at.order.code, reason })).toMatchObject({
      refusal: { kind: 'invalid', fields: { reason: 'required' } },
    });
  expect(await cancelOrder(at.deps, at.operator, { code: at.order.code, reason: 'Toko ini lambat' })).toMatchObject({
    refusal: { kind: 'forbidden', code: 'orders.not_with_operator' },
  });
  expect(await reasonKept()).toEqual({ state: 'awaiting_payment', reason: null });
  expect(await cancelOrder(at.deps, at.seller, { code: at.order.code, reason: ' Habis ' })).toMatchObject({ ok: true });
  expect(await reasonKept()).toEqual({ state: 'cancelled', reason: 'Habis' });
});

test('its buyer gives an order up without being asked why', async () => {
  expect(await cancelOrder(at.deps, guestCtx, { code: at.order.code, token: at.order.token })).toMatchObject({
    ok: true,
  });
  expect(await reasonKept()).toMatchObject({ state: 'cancelled' });
});
