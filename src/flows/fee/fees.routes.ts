import * as v from 'valibot';
import { about, answer, bodyWith, routes, takes } from '../../http/route.ts';
import { recordFee, RecordFeeSchema } from './record-fee.ts';

/** What an operator books of the fees that the village's shops owe it. */
export const feeRoutes = routes().post(
  '/shops/:shop/fee-payments',
  about({
    tag: 'Selling',
    summary: 'Books a fee that the village’s treasurer received, once per receipt; for an operator.',
    refuses: ['unauthenticated', 'not_found'],
  }),
  takes('json', v.omit(RecordFeeSchema, ['shopId'])),
  async (c) => {
    const input = bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') });
    return answer(c, await recordFee(c.var.deps, c.var.ctx, input));
  },
);
