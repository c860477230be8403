import * as v from 'valibot';
import { about, answer, bodyWith, picture, routes, takes, type RouteFacts } from '../../http/route.ts';
import { orderAsked, OrderKeySchema, OutcomeSchema } from '../../hub/orders/index.ts';
import { cancelOrder, CancelOrderSchema } from './end/cancel-order.ts';
import { disputeOrder, DisputeOrderSchema } from './dispute/dispute-order.ts';
import { completeOrder } from './fulfil/complete-order.ts';
import { deliverOrder } from './fulfil/deliver-order.ts';
import { submitProof } from './pay/submit-proof.ts';
import { answerRefund, AnswerRefundSchema } from './refund/answer-refund.ts';
import { sayWhere, SayWhereSchema } from './refund/say-where.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Orders',
  summary,
  gives: OutcomeSchema,
  refuses: ['not_found', 'forbidden', 'conflict'],
  ...more,
});

/** What a buyer does with an order: by account, or with the key of its link in `X-Order-Key`. */
export const orderBuying = routes()
  .post(
    '/orders/:code/payment-proof',
    about(facts('Shows a picture of the payment (the body: JPEG, PNG, WebP or AVIF).', { sends: 'picture' })),
    takes('header', OrderKeySchema),
    async (c) => {
      const input = { ...orderAsked(c.req), picture: await picture(c) };
      return answer(c, await submitProof(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/orders/:code/cancellation',
    about(facts('Cancels an order before it is sent; seller and operator give a reason.')),
    takes('header', OrderKeySchema),
    takes('json', v.pick(CancelOrderSchema, ['reason', 'refundTo'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), orderAsked(c.req));
      return answer(c, await cancelOrder(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/orders/:code/refund-account',
    about(facts('Says where money that goes back to the buyer shall go; kept sealed.')),
    takes('header', OrderKeySchema),
    takes('json', v.pick(SayWhereSchema, ['to'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), orderAsked(c.req));
      return answer(c, await sayWhere(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/orders/:code/refunds/:refund/answer',
    about(facts('Says whether money that was to go back to the buyer is there; if not, an operator decides.')),
    takes('header', OrderKeySchema),
    takes('json', v.pick(AnswerRefundSchema, ['received', 'note'])),
    async (c) => {
      const asked = { ...orderAsked(c.req), refundId: c.req.param('refund') };
      return answer(c, await answerRefund(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), asked)));
    },
  )
  .post(
    '/orders/:code/delivery',
    about(facts('Says that what was sent has arrived; whoever takes cash confirms it by this.')),
    takes('header', OrderKeySchema),
    async (c) => answer(c, await deliverOrder(c.var.deps, c.var.ctx, orderAsked(c.req))),
  )
  .post(
    '/orders/:code/completion',
    about(facts('Confirms that the goods are there and as ordered; the books are closed.')),
    takes('header', OrderKeySchema),
    async (c) => answer(c, await completeOrder(c.var.deps, c.var.ctx, orderAsked(c.req))),
  )
  .post(
    '/orders/:code/dispute',
    about(
      facts(
        'Says that what arrived is not what was ordered, or that an overdue order goes nowhere; an operator decides.',
      ),
    ),
    takes('header', OrderKeySchema),
    takes('json', v.pick(DisputeOrderSchema, ['reason'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), orderAsked(c.req));
      return answer(c, await disputeOrder(c.var.deps, c.var.ctx, input));
    },
  );
