import * as v from 'valibot';
import { about, answer, bodyWith, file, problem, routes, takes, type RouteFacts } from '../../http/route.ts';
import { disputeOrder, DisputeOrderSchema } from './dispute-order.ts';
import { orderAsked, OrderKeySchema } from './order-key.ts';
import { makeReady, processOrder } from './process-order.ts';
import { readProof } from './read-proof.ts';
import { OutcomeSchema, TrackedOrderSchema } from './responses.ts';
import { shipOrder, ShipOrderSchema } from './ship-order.ts';
import { trackOrder } from './track-order.ts';

const facts = (
  tag: 'Orders' | 'Selling',
  summary: string,
  gives: RouteFacts['gives'] | null = OutcomeSchema,
): RouteFacts => ({
  tag,
  summary,
  ...(gives && { gives }),
  refuses: ['not_found', 'forbidden', 'conflict'],
});

/** An order is followed, and moved by what concerns nothing but itself; what moves money or stock too is in flows. */
export const orderRoutes = routes()
  .get(
    '/orders/:code',
    about(facts('Orders', 'Follows an order: as its buyer, or with the key of its link.', TrackedOrderSchema)),
    takes('header', OrderKeySchema),
    async (c) => answer(c, await trackOrder(c.var.deps, c.var.ctx, orderAsked(c.req))),
  )
  .get(
    '/orders/:code/payment-proof',
    about(facts('Orders', 'Gives the picture of the payment to the buyer who sent it.', null)),
    takes('header', OrderKeySchema),
    async (c) => {
      const proof = await readProof(c.var.deps, c.var.ctx, orderAsked(c.req));
      return proof.ok ? file(c, proof.value.body, proof.value) : problem(c, proof.refusal);
    },
  )
  .post(
    '/orders/:code/dispute',
    about(
      facts(
        'Orders',
        'Says that what arrived is not what was ordered, or that an overdue order goes nowhere; an operator decides.',
      ),
    ),
    takes('header', OrderKeySchema),
    takes('json', v.pick(DisputeOrderSchema, ['reason'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), orderAsked(c.req));
      return answer(c, await disputeOrder(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/orders/:code/processing',
    about(facts('Selling', 'Begins to prepare a paid or accepted order; its buyer cannot take it back any more.')),
    async (c) => answer(c, await processOrder(c.var.deps, c.var.ctx, { code: c.req.param('code') })),
  )
  .post(
    '/orders/:code/readiness',
    about(facts('Selling', 'Says that the goods wait at the pickup point.')),
    async (c) => answer(c, await makeReady(c.var.deps, c.var.ctx, { code: c.req.param('code') })),
  )
  .post(
    '/orders/:code/shipment',
    about(facts('Selling', 'Sends the goods, with courier and tracking number where there are any.')),
    takes('json', v.omit(ShipOrderSchema, ['code', 'token'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { code: c.req.param('code') });
      return answer(c, await shipOrder(c.var.deps, c.var.ctx, input));
    },
  );
