import { about, answer, file, problem, routes, takes, type RouteFacts } from '../../http/route.ts';
import { caseReceipt, caseRecord, RECEIPT_FILE, RecordSchema } from '../timeline/index.ts';
import { ORDER_CASE } from './case-kind.ts';
import { orderAsked, OrderKeySchema } from './order-key.ts';
import { readProof } from './read-proof.ts';
import { TrackedOrderSchema } from './responses.ts';
import { trackOrder } from './track-order.ts';
import { withdrawLinks } from './withdraw-links.ts';

const facts = (summary: string, gives?: RouteFacts['gives']): RouteFacts => ({
  tag: 'Orders',
  summary,
  ...(gives && { gives }),
  refuses: ['not_found', 'forbidden', 'conflict'],
});

/** An order is followed by its buyer, who says which links open it; what moves it is in src/flows/order. */
export const orderRoutes = routes()
  .get(
    '/orders/:code',
    about(facts('Follows an order: as its buyer, or with the key of its link.', TrackedOrderSchema)),
    takes('header', OrderKeySchema),
    async (c) => answer(c, await trackOrder(c.var.deps, c.var.ctx, orderAsked(c.req))),
  )
  .get(
    '/orders/:code/record',
    about(facts('Lists the steps of an order with their places in the public log.', RecordSchema)),
    takes('header', OrderKeySchema),
    async (c) => answer(c, await caseRecord(c.var.deps, c.var.ctx, ORDER_CASE, orderAsked(c.req))),
  )
  .get(
    '/orders/:code/record/:entry',
    about(facts('Gives the receipt of one step of an order: a tlog-proof file.')),
    takes('header', OrderKeySchema),
    async (c) => {
      const ref = { ...orderAsked(c.req), entry: c.req.param('entry') };
      const receipt = await caseReceipt(c.var.deps, c.var.ctx, ORDER_CASE, ref);
      return receipt.ok ? file(c, receipt.value, RECEIPT_FILE) : problem(c, receipt.refusal);
    },
  )
  .post(
    '/orders/:code/link-withdrawal',
    about(facts('Ends every link to an order and its checkout; the new one goes to the number of the order.')),
    takes('header', OrderKeySchema),
    async (c) => answer(c, await withdrawLinks(c.var.deps, c.var.ctx, orderAsked(c.req))),
  )
  .get(
    '/orders/:code/payment-proof',
    about(facts('Gives the picture of the payment to the buyer who sent it.')),
    takes('header', OrderKeySchema),
    async (c) => {
      const proof = await readProof(c.var.deps, c.var.ctx, orderAsked(c.req));
      return proof.ok ? file(c, proof.value.body, proof.value) : problem(c, proof.refusal);
    },
  )
  .get(
    '/orders/:code/refunds/:refund/proof',
    about(facts('Gives the picture of money that was sent back to its buyer.')),
    takes('header', OrderKeySchema),
    async (c) => {
      const ref = { ...orderAsked(c.req), refundId: c.req.param('refund') };
      const proof = await readProof(c.var.deps, c.var.ctx, ref);
      return proof.ok ? file(c, proof.value.body, proof.value) : problem(c, proof.refusal);
    },
  );
