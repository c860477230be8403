import * as v from 'valibot';
import { about, answer, routes, takes, type RouteFacts } from '../../http/route.ts';
import { ok } from '../../kernel/result.ts';
import { changeQuantity, ChangeQuantitySchema } from './change-quantity.ts';
import { CART_TOKEN, CartTokenSchema, cartTokenOf } from './cart-token.ts';
import { PutInCartSchema, putInCart } from './put-in-cart.ts';
import { CartSchema } from './responses.ts';
import { viewCart } from './view-cart.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({ tag: 'Cart', summary, ...more });

const count = v.pipe(v.number(), v.integer());
const PutSchema = v.object({ newToken: v.nullable(v.string()), quantity: count, capped: v.boolean(), count });
const ChangedSchema = v.object({ quantity: count, capped: v.boolean() });

/**
 * The cart of whoever is logged in; without a login that of the token which the first line gave, sent as `X-Cart-Token`.
 * The site's pages keep the same token in a cookie, which the API does not read: a program always says which cart it means.
 */
export const cartRoutes = routes()
  .get(
    '/cart',
    about(facts('Shows the cart by shop at today’s prices, and what changed meanwhile.', { gives: CartSchema })),
    takes('header', CartTokenSchema),
    async (c) => answer(c, ok(await viewCart(c.var.deps, c.var.ctx, { cartToken: cartTokenOf(c.req) }))),
  )
  .post(
    '/cart/lines',
    about(
      facts(`Adds pieces of a variant; the first call without a login gives the token for ${CART_TOKEN}.`, {
        gives: PutSchema,
        status: 201,
        refuses: ['not_found', 'gone', 'conflict'],
      }),
    ),
    takes('header', CartTokenSchema),
    takes('json', PutInCartSchema),
    async (c) => {
      const input = { ...Object(c.req.valid('json')), cartToken: cartTokenOf(c.req) };
      return answer(c, await putInCart(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .put(
    '/cart/lines/:variant',
    about(
      facts('Sets how many pieces of a variant are wanted.', {
        gives: ChangedSchema,
        refuses: ['not_found', 'conflict'],
      }),
    ),
    takes('header', CartTokenSchema),
    takes('json', v.pick(ChangeQuantitySchema, ['quantity'])),
    async (c) => {
      const input = {
        ...Object(c.req.valid('json')),
        variantId: c.req.param('variant'),
        cartToken: cartTokenOf(c.req),
      };
      return answer(c, await changeQuantity(c.var.deps, c.var.ctx, input));
    },
  )
  .delete(
    '/cart/lines/:variant',
    about(facts('Takes a variant out of the cart.', { gives: ChangedSchema, refuses: ['not_found'] })),
    takes('header', CartTokenSchema),
    async (c) => {
      const input = { variantId: c.req.param('variant'), quantity: 0, cartToken: cartTokenOf(c.req) };
      return answer(c, await changeQuantity(c.var.deps, c.var.ctx, input));
    },
  );
