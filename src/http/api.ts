import { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import type { OpenApi } from './docs/document.ts';
import { docsPage } from './docs/page.ts';
import { docsStyle } from './docs/style.ts';
import type { RouteEnv } from './env.ts';
import { counterRoutes } from '../foundation/identity/counter.routes.ts';
import { meRoutes } from '../foundation/identity/me.routes.ts';
import { sessionRoutes } from '../foundation/identity/sessions.routes.ts';
import { noticeRoutes } from '../foundation/notifications/notices.routes.ts';
import { residentRoutes } from '../foundation/residents/residents.routes.ts';
import { correctionRoutes } from '../foundation/corrections/corrections.routes.ts';
import { rtHeadRoutes } from '../foundation/rt-heads/rt-heads.routes.ts';
import { feeRoutes } from '../flows/fee/fees.routes.ts';
import { checkoutPlacing } from '../flows/order/place/checkouts.routes.ts';
import { officerRoutes } from '../flows/region/officers.routes.ts';
import { orderBuying } from '../flows/order/orders.routes.ts';
import { orderSelling } from '../flows/order/selling.routes.ts';
import { cartRoutes } from '../hub/cart/cart.routes.ts';
import { myProducts } from '../hub/catalog/my-products.routes.ts';
import { productRoutes } from '../hub/catalog/products.routes.ts';
import { checkoutRoutes } from '../hub/checkout/checkout.routes.ts';
import { listings } from '../hub/listings/listings.routes.ts';
import { orderRoutes } from '../hub/orders/orders.routes.ts';
import { saleRoutes } from '../hub/orders/sales.routes.ts';
import { searches } from '../hub/search/search.routes.ts';
import { shopApplications } from '../hub/shops/applications.routes.ts';
import { ownShopRoutes } from '../hub/shops/own-shop.routes.ts';
import { shopRoutes } from '../hub/shops/shops.routes.ts';
import { caseRoutes } from '../hub/timeline/cases.routes.ts';
import { health } from './health.routes.ts';
import type { Module } from '../hub/module.ts';
import { noSuchRoute } from './route.ts';

/** Every chain of the market and of what it stands on. */
const market = () =>
  new Hono<RouteEnv>()
    .route('/', health)
    .route('/', sessionRoutes)
    .route('/', meRoutes)
    .route('/', residentRoutes)
    .route('/', noticeRoutes)
    .route('/', counterRoutes)
    .route('/', rtHeadRoutes)
    .route('/', correctionRoutes)
    .route('/', officerRoutes)
    .route('/', listings)
    .route('/', searches)
    .route('/', productRoutes)
    .route('/', myProducts)
    .route('/', shopRoutes)
    .route('/', ownShopRoutes)
    .route('/', shopApplications)
    .route('/', cartRoutes)
    .route('/', checkoutRoutes)
    .route('/', checkoutPlacing)
    .route('/', orderRoutes)
    .route('/', saleRoutes)
    .route('/', feeRoutes)
    .route('/', orderBuying)
    .route('/', orderSelling)
    .route('/', caseRoutes);

const description =
  'Everything the pages do can be done here too. Amounts are whole rupiah, weights grams, times milliseconds since 1970 ' +
  '(UTC), dates YYYY-MM-DD in WIB. Log in with POST /api/v1/sessions/… and send the token as "Authorization: Bearer …". ' +
  'Without a login a cart is named by X-Cart-Token and an order by X-Order-Key: both come from the call that began it, and ' +
  'never go into an address. The device that a login gives, sent as X-Known-Device at the next one, has tries of its own ' +
  'there, which wrong tries elsewhere do not use up. Calls with an Idempotency-Key may be sent again and do nothing twice. ' +
  'Every refusal has the same shape: { error: { kind, code, fields?, data? } }.';

/** One document of both: what lies outside `/api/v1` says so. */
async function documentOf(v1: Hono<RouteEnv>, open: Hono<RouteEnv>): Promise<OpenApi> {
  const [document, more] = await Promise.all(
    [v1, open].map(
      (chain) =>
        generateSpecs(chain, {
          documentation: { info: { title: 'Balai', version: '1', description }, servers: [{ url: '/api/v1' }] },
          defaultValidationErrorResponse: false,
          // An address that ends like a file is made here too.
          excludeStaticFile: false,
        }) as Promise<OpenApi>,
    ),
  );
  if (!document || !more) throw new Error('The API has no document');
  const outside = Object.entries(more.paths).map(
    ([path, item]) => [path, { ...item, servers: [{ url: '/' }] }] as const,
  );
  return { ...document, paths: { ...document.paths, ...Object.fromEntries(outside) } };
}

/**
 * The frame: the routes of the market and of the modules, their OpenAPI 3.1 document, and a page to read it. The document is made
 * from the same schemas that parse the input, when somebody first asks for it.
 */
export function apiOf(modules: readonly Pick<Module, 'routes'>[]): Hono<RouteEnv> {
  const v1 = market();
  for (const module of modules) for (const chain of module.routes?.api ?? []) v1.route('/', chain);
  const open = new Hono<RouteEnv>();
  for (const module of modules) for (const chain of module.routes?.open ?? []) open.route('/', chain);
  let known: Promise<OpenApi> | undefined;
  const document = () => (known ??= documentOf(v1, open));
  return new Hono<RouteEnv>()
    .get('/v1/openapi.json', async (c) => c.json(await document()))
    .get('/v1/docs', async (c) => {
      c.header('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
      return c.html(await docsPage(await document()));
    })
    .get('/v1/docs.css', (c) => c.body(docsStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
    .route('/v1', v1)
    .all('*', noSuchRoute);
}
