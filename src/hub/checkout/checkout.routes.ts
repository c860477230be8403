import * as v from 'valibot';
import { about, answer, bodyWith, problem, routes, takes, type RouteFacts } from '../../http/route.ts';
import { ok } from '../../kernel/result.ts';
import { CartTokenSchema, cartTokenOf } from '../cart/index.ts';
import { checkoutFields } from './checkout-input.ts';
import { CheckoutReviewSchema, CheckoutViewSchema } from './responses.ts';
import { reviewCheckout } from './review-checkout.ts';
import { viewCheckout } from './view-checkout.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({ tag: 'Checkout', summary, ...more });
const { idempotencyKey: _key, ...reviewed } = checkoutFields;

/** From the cart to the order, before anything is ordered. */
export const checkoutRoutes = routes()
  .get(
    '/checkout',
    about(
      facts('Shows per shop every way to receive and to pay, with what it costs, and a key to order with.', {
        gives: CheckoutViewSchema,
      }),
    ),
    takes('header', CartTokenSchema),
    takes('query', v.object({ place: v.optional(v.string()) })),
    async (c) => {
      const asked = { cartToken: cartTokenOf(c.req), placeId: c.req.query('place') ?? null };
      return answer(c, ok(await viewCheckout(c.var.deps, c.var.ctx, asked)));
    },
  )
  .post(
    '/checkout-reviews',
    about(
      facts('Judges a checkout and says what each shop will cost; orders nothing.', {
        gives: CheckoutReviewSchema,
        refuses: ['conflict'],
      }),
    ),
    takes('header', CartTokenSchema),
    takes('json', v.object(reviewed)),
    async (c) => {
      const body = bodyWith(c.req.valid('json'), { idempotencyKey: c.var.deps.ids.next() });
      const judged = await reviewCheckout(c.var.deps, c.var.ctx, { ...Object(body), cartToken: cartTokenOf(c.req) });
      if (!judged.ok) return problem(c, judged.refusal);
      const { shops, total, place } = judged.value;
      return answer(c, ok({ shops, total, place }));
    },
  );
