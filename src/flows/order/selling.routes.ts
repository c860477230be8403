import * as v from 'valibot';
import { about, answer, bodyWith, IDEMPOTENCY_KEY, picture, routes, takes, type RouteFacts } from '../../http/route.ts';
import { OutcomeSchema } from '../../hub/orders/index.ts';
import { acceptOrder } from './fulfil/accept-order.ts';
import { rejectOrder, RejectOrderSchema } from './end/reject-order.ts';
import { makeReady } from './fulfil/make-ready.ts';
import { processOrder } from './fulfil/process-order.ts';
import { shipOrder, ShipOrderSchema } from './fulfil/ship-order.ts';
import { handOver, HandOverSchema } from './fulfil/hand-over.ts';
import { inspectReturn, InspectReturnSchema } from './end/inspect-return.ts';
import { decideRefund, DecideRefundSchema } from './refund/decide-refund.ts';
import { giveBack, GiveBackSchema } from './refund/give-back.ts';
import { refundOrder, RefundOrderSchema } from './refund/refund-order.ts';
import { returnOrder, ReturnOrderSchema } from './end/return-order.ts';
import { returnProof, ReturnProofSchema } from './pay/return-proof.ts';
import { settleDispute, SettleDisputeSchema } from './dispute/settle-dispute.ts';
import { verifyPayment, VerifyPaymentSchema } from './pay/verify-payment.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Selling',
  summary,
  gives: OutcomeSchema,
  refuses: ['not_found', 'forbidden', 'conflict'],
  ...more,
});

/** What a seller does with an order, and an operator of the village in a quarrel. Each needs a login. */
export const orderSelling = routes()
  .post(
    '/orders/:code/payment-verification',
    about(facts('Says that the money is there; the goods leave the stock.')),
    takes('json', v.pick(VerifyPaymentSchema, ['reference'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { code: c.req.param('code') });
      return answer(c, await verifyPayment(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/orders/:code/proof-return',
    about(facts('Says that the money of a proof is not there; the buyer reads why.')),
    takes('json', v.pick(ReturnProofSchema, ['reason'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { code: c.req.param('code') });
      return answer(c, await returnProof(c.var.deps, c.var.ctx, input));
    },
  )
  .post('/orders/:code/acceptance', about(facts('Takes an order that is paid on delivery.')), async (c) =>
    answer(c, await acceptOrder(c.var.deps, c.var.ctx, { code: c.req.param('code') })),
  )
  .post(
    '/orders/:code/rejection',
    about(facts('Does not take an order that is paid on delivery, and says why.')),
    takes('json', v.pick(RejectOrderSchema, ['reason'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { code: c.req.param('code') });
      return answer(c, await rejectOrder(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/orders/:code/processing',
    about(facts('Begins to prepare a paid or accepted order; its buyer cannot take it back any more.')),
    async (c) => answer(c, await processOrder(c.var.deps, c.var.ctx, { code: c.req.param('code') })),
  )
  .post('/orders/:code/readiness', about(facts('Says that the goods wait at the pickup point.')), async (c) =>
    answer(c, await makeReady(c.var.deps, c.var.ctx, { code: c.req.param('code') })),
  )
  .post(
    '/orders/:code/shipment',
    about(facts('Sends the goods, with courier and tracking number where there are any.')),
    takes('json', v.omit(ShipOrderSchema, ['code', 'token'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { code: c.req.param('code') });
      return answer(c, await shipOrder(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/orders/:code/handover',
    about(
      facts('Hands the goods to whoever says the pickup code.', {
        refuses: ['not_found', 'forbidden', 'conflict', 'limited'],
      }),
    ),
    takes('json', v.pick(HandOverSchema, ['pickupCode'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { code: c.req.param('code') });
      return answer(c, await handOver(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/orders/:code/return',
    about(facts('Records that goods come back: refused at the door, or not deliverable.')),
    takes('json', v.pick(ReturnOrderSchema, ['reason'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { code: c.req.param('code') });
      return answer(c, await returnOrder(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/orders/:code/return-inspection',
    about(facts('Puts returned goods back to stock, or writes them off.')),
    takes('json', v.pick(InspectReturnSchema, ['sellable'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { code: c.req.param('code') });
      return answer(c, await inspectReturn(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/orders/:code/refunds',
    about(
      facts('Promises money back, all or part; the same key again promises it once.', {
        gives: v.object({ refundId: v.string() }),
        status: 201,
      }),
    ),
    takes('header', v.object({ [IDEMPOTENCY_KEY]: RefundOrderSchema.entries.idempotencyKey })),
    takes('json', v.pick(RefundOrderSchema, ['amount', 'reason'])),
    async (c) => {
      const asked = { code: c.req.param('code'), idempotencyKey: c.req.header(IDEMPOTENCY_KEY) };
      return answer(c, await refundOrder(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), asked)), 201);
    },
  )
  .post(
    '/orders/:code/refunds/:refund/payment',
    about(
      facts('Says that the money of a refund was sent back, with a picture of it (the body); the buyer is asked.', {
        sends: 'picture',
      }),
    ),
    takes('query', v.pick(GiveBackSchema, ['reference'])),
    async (c) => {
      const asked = { code: c.req.param('code'), refundId: c.req.param('refund'), ...c.req.query() };
      return answer(c, await giveBack(c.var.deps, c.var.ctx, { ...asked, picture: await picture(c) }));
    },
  )
  .post(
    '/orders/:code/refunds/:refund/decision',
    about(facts('Decides about money that was owed too long or did not come: for an operator of the village.')),
    takes('json', v.pick(DecideRefundSchema, ['inFavourOf', 'reason'])),
    async (c) => {
      const asked = { code: c.req.param('code'), refundId: c.req.param('refund') };
      return answer(c, await decideRefund(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), asked)));
    },
  )
  .post(
    '/orders/:code/settlement',
    about(
      facts(
        'Decides about an order that was reported or left undone: for an operator of the village who is no party to it.',
      ),
    ),
    takes('json', v.pick(SettleDisputeSchema, ['inFavourOf', 'reason'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { code: c.req.param('code') });
      return answer(c, await settleDispute(c.var.deps, c.var.ctx, input));
    },
  );
