import { expect } from 'vitest';
import { acceptOrder } from '../../src/flows/order/fulfil/accept-order.ts';
import { completeOrder } from '../../src/flows/order/fulfil/complete-order.ts';
import { deliverOrder } from '../../src/flows/order/fulfil/deliver-order.ts';
import { processOrder } from '../../src/flows/order/fulfil/process-order.ts';
import { shipOrder } from '../../src/flows/order/fulfil/ship-order.ts';
import { verifyPayment } from '../../src/flows/order/pay/verify-payment.ts';
import { answerRefund } from '../../src/flows/order/refund/answer-refund.ts';
import { giveBack } from '../../src/flows/order/refund/give-back.ts';
import { refundOrder } from '../../src/flows/order/refund/refund-order.ts';
import type { Actor, Ctx } from '../../src/kernel/ctx.ts';
import type { Result } from '../../src/kernel/result.ts';
import { commit, raw } from '../../src/platform/libsql/index.ts';
import { ctxOf, guestCtx } from './ctx.ts';
import type { TestDeps } from './deps-on.ts';
import { givenOrder, type PlacedTestOrder } from './orders.ts';
import { shopCast, type ShopCast } from './shop-stage.ts';
import { stage } from './stage.ts';
import { givenOffice, givenResident, type Person } from './world.ts';

/** Siti's open shop, in a village that takes 1 %, and Budi, the operator of the village. */
interface OrderCast extends ShopCast {
  budi: Person;
  /** Budi as an officer. */
  desk: Extract<Actor, { kind: 'account' }>;
  operator: Ctx;
}

async function orderCast(): Promise<OrderCast> {
  const it = await shopCast();
  await commit(it.deps.db, [raw('UPDATE villages SET fee_bps = 100')]);
  const budi = await givenResident(it.deps, 'Budi');
  const desk = await givenOffice(it.deps, budi, 'operator');
  return { ...it, budi, desk, operator: ctxOf(desk) };
}

export type Flow = (deps: TestDeps, ctx: Ctx, input: unknown) => Promise<Result<unknown>>;

/** `ok`, or kind and code of the refusal. */
export const codeOf = (r: Result<unknown>): string => (r.ok ? 'ok' : `${r.refusal.kind} ${r.refusal.code}`);

/** The stage on which tests of orders play, set anew before each test; `at` names who is there. */
export function orderStage() {
  const at = stage(orderCast);

  const bySeller = async (flow: Flow, order: PlacedTestOrder, more = {}) =>
    codeOf(await flow(at.deps, at.seller, { code: order.code, ...more }));
  const byBuyer = async (flow: Flow, order: PlacedTestOrder, more = {}) =>
    codeOf(await flow(at.deps, guestCtx, { code: order.code, token: order.token, ...more }));
  const byOperator = async (flow: Flow, order: PlacedTestOrder, more = {}) =>
    codeOf(await flow(at.deps, at.operator, { code: order.code, ...more }));
  const must = async (...codes: Promise<string>[]) =>
    expect(new Set(await Promise.all(codes))).toEqual(new Set(['ok']));

  /** An order that has come as far as this. */
  async function upTo(
    state: 'paid' | 'shipped' | 'delivered' | 'completed',
    more: Parameters<typeof givenOrder>[2] = {},
  ): Promise<PlacedTestOrder> {
    const order = await givenOrder(at.deps, at.shop, more);
    await must(bySeller(more.method === 'cod' ? acceptOrder : verifyPayment, order));
    if (state === 'paid') return order;
    await must(bySeller(processOrder, order));
    await must(bySeller(shipOrder, order, { courier: 'Diantar sendiri' }));
    if (state === 'shipped') return order;
    await must(bySeller(deliverOrder, order));
    if (state === 'completed') await must(byBuyer(completeOrder, order));
    return order;
  }

  let key = 0;
  /** The seller promises money back, in a form of its own each time. */
  const refund = (order: PlacedTestOrder, amount: unknown, more: Record<string, unknown> = {}, ctx = at.seller) =>
    refundOrder(at.deps, ctx, {
      code: order.code,
      amount,
      reason: 'Satu bungkus pecah',
      idempotencyKey: `refund-form-number-${(key += 1)}`,
      ...more,
    });

  let shots = 0;
  /** The seller shows that the money of a refund was sent: another picture each time. */
  const sendBack = async (order: PlacedTestOrder, refundId: unknown, more: Record<string, unknown> = {}) => {
    shots += 1;
    const picture = new Uint8Array([9, shots >> 8, shots & 255]);
    return codeOf(await giveBack(at.deps, at.seller, { code: order.code, refundId, picture, ...more }));
  };
  /** The buyer answers whether it came. */
  const answer = (order: PlacedTestOrder, refundId: unknown, received: boolean, more: Record<string, unknown> = {}) =>
    byBuyer(answerRefund, order, { refundId, received, ...more });

  return { at, bySeller, byBuyer, byOperator, must, upTo, refund, sendBack, answer };
}
