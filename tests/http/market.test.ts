import { beforeEach, expect, test } from 'vitest';
import { commit } from '../../src/platform/libsql/index.ts';
import { documentStep, productListingSteps, shopListingSteps } from '../../src/hub/listings/index.ts';
import { knock } from '../support/knock.ts';
import { givenProduct, givenRegion, givenResident, givenShop } from '../support/world.ts';

let at: ReturnType<typeof knock>;
let slug: string;

beforeEach(async () => {
  at = knock();
  await givenRegion(at.deps);
  const shop = await givenShop(at.deps, await givenResident(at.deps, 'Siti'));
  const product = await givenProduct(at.deps, shop);
  slug = product.slug;
  await commit(at.deps.db, [
    documentStep('product', product.productId, { title: 'Keripik pisang cokelat', more: [], story: '' }),
    ...productListingSteps({ products: [product.productId] }),
    ...shopListingSteps(shop.id),
  ]);
});

const get = async (path: string) => {
  const response = await at.ask(`/api/v1${path}`);
  return { status: response.status, body: await response.json<Record<string, unknown>>() };
};

test('anybody may list, search, be suggested, and look at a product, a shop, a village', async () => {
  expect(await get('/products?category=camilan&sort=nearest&inStock=1')).toMatchObject({
    status: 200,
    body: { page: { items: [{ title: 'Keripik pisang cokelat', price: 22_000 }], next: null } },
  });
  expect(await get('/search?q=keripek&here=hanura')).toMatchObject({
    body: { match: 'near', meant: 'keripik', products: [{ title: 'Keripik pisang cokelat' }] },
  });
  expect(await get('/suggestions?q=ker')).toMatchObject({ body: { listings: [{ title: 'Keripik pisang cokelat' }] } });
  expect(await get(`/products/${slug}`)).toMatchObject({ body: { product: { sale: 'on' } } });
  expect(await get('/villages/hanura/market')).toMatchObject({ body: { shops: [{ title: 'Dapur Siti' }] } });
});

test.each([
  ['/products?sort=magic', 422],
  ['/products?min=-1', 422],
  ['/products?min=1e99', 422],
  ['/products?village=atlantis', 422],
  ['/search?q=kopi&district=atlantis', 422],
  ['/suggestions', 422],
  ['/shops/x?sort=nearest', 422],
  ['/shops/tidak-ada', 404],
  ['/products/tidak-ada', 404],
  ['/villages/tidak-ada/market', 404],
])('%s is refused with %i and a reason', async (path, status) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.body).toHaveProperty('error.code');
});
