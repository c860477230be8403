import * as v from 'valibot';
import { about, answer, bodyWith, IDEMPOTENCY_KEY, routes, takes } from '../../../http/route.ts';
import { CartTokenSchema, cartTokenOf } from '../../../hub/cart/index.ts';
import { checkoutFields } from '../../../hub/checkout/index.ts';
import { placeOrder } from './place-order.ts';

const { idempotencyKey, ...asked } = checkoutFields;

const PlacedSchema = v.object({
  orders: v.array(
    v.object({
      code: v.string(),
      shopId: v.string(),
      shopName: v.string(),
      total: v.pipe(v.number(), v.integer()),
      method: v.string(),
      state: v.string(),
      key: v.string(),
      path: v.string(),
    }),
  ),
});

/** One press of "order". */
export const checkoutPlacing = routes().post(
  '/checkouts',
  about({
    tag: 'Checkout',
    summary: 'Orders: one order per shop, each with its key for X-Order-Key; the same key again gives the same orders.',
    gives: PlacedSchema,
    status: 201,
    refuses: ['forbidden', 'conflict', 'limited'],
  }),
  takes('header', v.object({ ...CartTokenSchema.entries, [IDEMPOTENCY_KEY]: idempotencyKey })),
  takes('json', v.object(asked)),
  async (c) => {
    const body = bodyWith(c.req.valid('json'), { idempotencyKey: c.req.header(IDEMPOTENCY_KEY) });
    const input = { ...Object(body), cartToken: cartTokenOf(c.req) };
    return answer(c, await placeOrder(c.var.deps, c.var.ctx, input), 201);
  },
);
