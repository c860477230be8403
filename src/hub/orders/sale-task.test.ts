import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ctxOf,
  givenOrder,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  STATIC_QRIS,
  testDeps,
  type TestDeps,
} from '../../../tests/support/index.ts';
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
      picture: new Uint8Array([9, sale.payment.refunds.filter((refund) => refund.hasProof).length]),
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

test('whatever a sale’s page offers is accepted, on every way an order can go, and the task is among it', async () => {
  const way = fc.record({
    method: fc.constantFrom('qris' as const, 'cod' as const),
    fulfilment: fc.constantFrom('zone' as const, 'pickup' as const),
    proof: fc.boolean(),
    steps: fc.array(fc.nat(), { minLength: 4, maxLength: 9 }),
  });
  const tried = new Set<SaleAction>();
  await fc.assert(
    fc.asyncProperty(way, async ({ method, fulfilment, proof, steps }) => {
      const deps = testDeps();
      await givenRegion(deps);
      const shop = await givenShop(deps, await givenResident(deps, 'Siti'), { qris: STATIC_QRIS });
      const seller = ctxOf(shop.seller);
      const order = await givenOrder(deps, shop, { method, fulfilment });
      if (proof && method !== 'cod') await submitProof(deps, guestCtx, { ...order, picture: new Uint8Array([1]) });
      const pickup = await readOne<{ pickup_code: string | null }>(deps.db, { sql: 'SELECT pickup_code FROM orders' });
      for (const step of steps) {
        const sale = await viewSale(deps, seller, order.code);
        if (!sale.ok) throw new Error(sale.refusal.code);
        const { actions, task } = sale.value;
        if (task) expect(actions).toContain(ACTION_OF[task]);
        // What was not tried yet comes first, so that nothing is left out whatever the seed.
        const action = actions.find((one) => !tried.has(one)) ?? actions[step % actions.length];
        if (!action) return;
        const { flow, more } = FLOWS[action] ?? {};
        if (!flow) throw new Error(`Nothing behind ${action}`);
        tried.add(action);
        const input = { code: order.code, pickupCode: pickup?.pickup_code, ...more?.(sale.value) };
        const done = await flow(deps, seller, input);
        expect(done, `${action} in ${sale.value.state}`).toMatchObject({ ok: true });
      }
    }),
    { numRuns: 30 },
  );
  expect([...tried].sort()).toEqual(Object.keys(FLOWS).sort());
});
