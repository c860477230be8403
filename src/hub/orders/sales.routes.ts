import * as v from 'valibot';
import { about, answer, bodyWith, file, problem, routes, takes, type RouteFacts } from '../../http/route.ts';
import { countWaiting } from './count-waiting.ts';
import { exportStatement } from './export-statement.ts';
import { listDisputes } from './list-disputes.ts';
import { listFees } from './list-fees.ts';
import { listSales, ListSalesSchema } from './list-sales.ts';
import { openBuyer, OpenBuyerSchema } from './open-buyer.ts';
import { readProof } from './read-proof.ts';
import { readStatement, ReadStatementSchema } from './read-statement.ts';
import { readToday } from './read-today.ts';
import {
  BuyerSchema,
  CounterSchema,
  DisputePageSchema,
  DisputeRowSchema,
  FeeDueSchema,
  SaleListSchema,
  SalePageSchema,
  StatementSchema,
  TodaySchema,
} from './sales-responses.ts';
import { viewDispute } from './view-dispute.ts';
import { viewSale } from './view-sale.ts';

const facts = (summary: string, gives?: RouteFacts['gives']): RouteFacts => ({
  tag: 'Selling',
  summary,
  ...(gives && { gives }),
  refuses: ['unauthenticated', 'not_found'],
});

/** What a seller sees of the own shops' orders, and an operator of the village's disputes. */
export const saleRoutes = routes()
  .get(
    '/me/counters',
    about(facts('Lists the own shops and how many orders wait in each.', v.array(CounterSchema))),
    async (c) => answer(c, await countWaiting(c.var.deps, c.var.ctx)),
  )
  .get('/shops/:shop/today', about(facts('Shows what an own shop has to do now.', TodaySchema)), async (c) =>
    answer(c, await readToday(c.var.deps, c.var.ctx, c.req.param('shop'))),
  )
  .get(
    '/shops/:shop/sales',
    about(facts('Lists the orders of an own shop under one tab, newest first.', SaleListSchema)),
    takes('query', v.omit(ListSalesSchema, ['shopId'])),
    async (c) => answer(c, await listSales(c.var.deps, c.var.ctx, { ...c.req.query(), shopId: c.req.param('shop') })),
  )
  .get(
    '/shops/:shop/statement',
    about(facts('Gives a month of an own shop as the ledger proves it.', StatementSchema)),
    takes('query', v.omit(ReadStatementSchema, ['shopId'])),
    async (c) =>
      answer(c, await readStatement(c.var.deps, c.var.ctx, { ...c.req.query(), shopId: c.req.param('shop') })),
  )
  .get(
    '/shops/:shop/statement.csv',
    about(facts('Gives the same as CSV; that it was taken out is on the record.')),
    takes('query', v.omit(ReadStatementSchema, ['shopId'])),
    async (c) => {
      const asked = { ...c.req.query(), shopId: c.req.param('shop') };
      const statement = await exportStatement(c.var.deps, c.var.ctx, asked);
      if (!statement.ok) return problem(c, statement.refusal);
      const { month, csv } = statement.value;
      return file(c, csv, { contentType: 'text/csv; charset=utf-8', name: `penjualan-${month}.csv` });
    },
  )
  .get(
    '/sales/:code',
    about(facts('Opens an order for its seller, with the buyer’s contact; the look is recorded.', SalePageSchema)),
    async (c) => answer(c, await viewSale(c.var.deps, c.var.ctx, c.req.param('code'))),
  )
  .get(
    '/sales/:code/payment-proof',
    about(facts('Gives the picture of the payment to the seller, and to an operator who has to decide about it.')),
    async (c) => {
      const proof = await readProof(c.var.deps, c.var.ctx, { code: c.req.param('code') });
      return proof.ok ? file(c, proof.value.body, proof.value) : problem(c, proof.refusal);
    },
  )
  .get(
    '/sales/:code/refunds/:refund/proof',
    about(facts('Gives the picture of money sent back to the seller, and to an operator who has to decide about it.')),
    async (c) => {
      const ref = { code: c.req.param('code'), refundId: c.req.param('refund') };
      const proof = await readProof(c.var.deps, c.var.ctx, ref);
      return proof.ok ? file(c, proof.value.body, proof.value) : problem(c, proof.refusal);
    },
  )
  .get(
    '/offices/:village/disputes',
    about(
      facts(
        'Lists what an operator of the village has to decide: orders that were reported, or left undone in time.',
        v.array(DisputeRowSchema),
      ),
    ),
    async (c) => answer(c, await listDisputes(c.var.deps, c.var.ctx, c.req.param('village'))),
  )
  .get(
    '/offices/:village/fees',
    about(facts('Lists what the shops of a village owe it in fees, for its operators.', v.array(FeeDueSchema))),
    async (c) => answer(c, await listFees(c.var.deps, c.var.ctx, c.req.param('village'))),
  )
  .get(
    '/disputes/:code',
    about(
      facts(
        'Opens any order of the village for its operator; the look is recorded. The buyer stays masked unless it is to be decided.',
        DisputePageSchema,
      ),
    ),
    async (c) => answer(c, await viewDispute(c.var.deps, c.var.ctx, c.req.param('code'))),
  )
  .post(
    '/disputes/:code/buyer',
    about(
      facts('Opens who bought an order to an operator of its village, with a reason that is recorded.', BuyerSchema),
    ),
    takes('json', v.pick(OpenBuyerSchema, ['reason'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { code: c.req.param('code') });
      return answer(c, await openBuyer(c.var.deps, c.var.ctx, input));
    },
  );
