import { expect, test } from 'vitest';
import { givenOrder, guestCtx, shopCast, type TestDeps } from '../../../tests/support/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Result } from '../../kernel/result.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { acceptOrder } from '../../flows/order/fulfil/accept-order.ts';
import { cancelOrder } from '../../flows/order/end/cancel-order.ts';
import { rejectOrder } from '../../flows/order/end/reject-order.ts';
import { handOver } from '../../flows/order/fulfil/hand-over.ts';
import { inspectReturn } from '../../flows/order/end/inspect-return.ts';
import { makeReady } from '../../flows/order/fulfil/make-ready.ts';
import { processOrder } from '../../flows/order/fulfil/process-order.ts';
import { shipOrder } from '../../flows/order/fulfil/ship-order.ts';
import { deliverOrder } from '../../flows/order/fulfil/deliver-order.ts';
import { giveBack } from '../../flows/order/refund/give-back.ts';
import { refundOrder } from '../../flows/order/refund/refund-order.ts';
import { returnOrder } from '../../flows/order/end/return-order.ts';
import { returnProof } from '../../flows/order/pay/return-proof.ts';
import { submitProof } from '../../flows/order/pay/submit-proof.ts';
import { verifyPayment } from '../../flows/order/pay/verify-payment.ts';
import { type SaleAction, type SalePage, type SaleTask } from './index.ts';
import { viewSale } from './view-sale.ts';

type Flow = (deps: TestDeps, ctx: Ctx, input: unknown) => Promise<Result<unknown>>;

/** What a page calls for each action, with the least that its form asks for. */
const FLOWS: Partial<Record<SaleAction, { flow: Flow; more?: (sale: SalePage) => object }>> = {
  verify: { flow: verifyPayment },
  return_proof: { flow: returnProof, more: () => ({ reason: 'Uangnya belum masuk.' }) },
  accept: { flow: acceptOrder },
  reject: { flow: rejectOrder, more: () => ({ reason: 'Habis bahan.' }) },
  process: { flow: processOrder },
  make_ready: { flow: makeReady },
  ship: { flow: shipOrder },
  hand_over: { flow: handOver },
  deliver: { flow: deliverOrder },
  return: { flow: returnOrder, more: () => ({ reason: 'Tidak di rumah.' }) },
  inspect: { flow: inspectReturn, more: () => ({ sellable: true }) },
  cancel: { flow: cancelOrder, more: () => ({ reason: 'Habis bahan.' }) },
  refund: {
    flow: refundOrder,
    more: () => ({ amount: 1, reason: 'Satu retak.', idempotencyKey: 'once-and-only-once' }),
  },
  give_back: {
    flow: (deps, ctx, input) => giveBack(deps, ctx, input as Parameters<typeof giveBack>[2]),
    more: (sale) => ({
      refundId: sale.payment.refunds.find((refund) => refund.state === 'open')?.id,
      picture: new TextEncoder().encode(`${sale.code} ${sale.payment.refunds.filter((one) => one.hasProof).length}`),
    }),
  },
};

const ACTION_OF: Record<SaleTask, SaleAction> = {
  check_payment: 'verify',
  give_back: 'give_back',
  inspect: 'inspect',
  answer: 'accept',
  process: 'process',
  make_ready: 'make_ready',
  ship: 'ship',
  hand_over: 'hand_over',
  confirm_arrival: 'deliver',
};

type Way = Required<Pick<NonNullable<Parameters<typeof givenOrder>[2]>, 'method' | 'fulfilment'>> & { proof: boolean };

const WAYS: readonly Way[] = (['zone', 'pickup'] as const).flatMap((fulfilment) => [
  { method: 'qris', fulfilment, proof: false },
  { method: 'qris', fulfilment, proof: true },
  { method: 'cod', fulfilment, proof: false },
]);

/** A shop; each order in it goes the same way, and is walked from its first page. */
async function givenSales({ proof, ...way }: Way) {
  const { deps, shop, seller } = await shopCast();
  let orders = 0;

  /** The page of a new order after these steps, each of which must be accepted. */
  return async (steps: readonly SaleAction[]): Promise<SalePage> => {
    const phone = `0812700${String((orders += 1)).padStart(5, '0')}`;
    const order = await givenOrder(deps, shop, { ...way, phone });
    // One picture pays once.
    const picture = new Uint8Array([orders]);
    if (proof) expect(await submitProof(deps, guestCtx, { ...order, picture })).toMatchObject({ ok: true });
    const look = async () => {
      const sale = await viewSale(deps, seller, order.code);
      if (!sale.ok) throw new Error(sale.refusal.code);
      return sale.value;
    };
    const pickup = await readOne<{ pickup_code: string | null }>(deps.db, {
      sql: 'SELECT pickup_code FROM orders WHERE code = ?',
      args: [order.code],
    });
    for (const action of steps) {
      const { flow, more } = FLOWS[action] ?? {};
      if (!flow) throw new Error(`Nothing behind ${action}`);
      const sale = await look();
      const input = { code: order.code, pickupCode: pickup?.pickup_code, ...more?.(sale) };
      const done = await flow(deps, seller, input);
      expect(done.ok || done.refusal, `${action} after ${steps.join(', ')}`).toBe(true);
    }
    return look();
  };
}

test('whatever a sale’s page offers is accepted, on every way an order can go, and the task is among it', async () => {
  const tried = new Set<SaleAction>();
  for (const way of WAYS) {
    const walk = await givenSales(way);
    const seen = new Set<string>();
    const ahead: SaleAction[][] = [[]];
    for (let steps = ahead.shift(); steps; steps = ahead.shift()) {
      const { state, task, actions, payment } = await walk(steps);
      if (task) expect(actions).toContain(ACTION_OF[task]);
      const page = JSON.stringify([state, payment.refunds.length > 0, actions]);
      if (seen.has(page)) continue;
      seen.add(page);
      for (const action of actions) {
        tried.add(action);
        ahead.push([...steps, action]);
      }
    }
  }
  expect([...tried].sort()).toEqual(Object.keys(FLOWS).sort());
});
