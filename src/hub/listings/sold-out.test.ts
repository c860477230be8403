import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { countSteps } from '../../../tests/support/count-steps.ts';
import { givenProduct, HANURA, shopCast, stage } from '../../../tests/support/index.ts';
import { commit, raw, readRows } from '../../platform/libsql/index.ts';
import { alikeCards, productListingSteps, storefrontRepo } from './index.ts';

const at = stage(shopCast);

let productId: string;
beforeEach(async () => {
  ({ productId } = await givenProduct(at.deps, at.shop, { categoryId: 'camilan' }));
  await commit(at.deps.db, productListingSteps({ products: [productId] }));
  await given('on hand', 1, 12);
});

/** What is on hand, or what sold best of all in its time and is sold out. */
const given = async (what: 'on hand' | 'sold out', from: number, to: number) =>
  await commit(at.deps.db, [
    raw(
      `WITH RECURSIVE n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       INSERT INTO listings (kind, ref_id, village_id, village_name, village_slug, district_id, path, title, category_id,
         price, price_max, in_stock, sold, published_at)
       SELECT kind, ?4 || i, village_id, village_name, village_slug, district_id, path, title, category_id,
         price, price_max, ?4 = 'on hand', iif(?4 = 'on hand', 0, 1000) + i, published_at - i * iif(?4 = 'on hand', 1, 1000)
       FROM n JOIN listings ON kind = 'product' AND ref_id = ?3`,
      [from, to, productId, what],
    ),
  ]);

/** The steps of the dearest statement behind an answer. */
async function stepsOf(asked: () => Promise<unknown>): Promise<number> {
  const { most, stop } = countSteps();
  onTestFinished(stop);
  await asked();
  stop();
  return Math.max(...most.values());
}

it.each([
  ['what is like a product', () => readRows(at.deps.db, { sql: alikeCards('?1'), args: [productId] })],
  [
    'the best sold that are there',
    () => storefrontRepo(at.deps.db).products({ filter: { inStock: true }, sort: 'bestselling', limit: 12 }),
  ],
  [
    'those of a category',
    () =>
      storefrontRepo(at.deps.db).products({
        filter: { inStock: true, categoryId: 'camilan' },
        sort: 'bestselling',
        limit: 12,
      }),
  ],
  ['the front page', () => storefrontRepo(at.deps.db).home(HANURA)],
])('%s costs the same however much of the best sold is sold out', async (_, asked) => {
  await given('sold out', 1, 2);
  const few = await stepsOf(asked);
  await given('sold out', 3, 300);
  expect(await stepsOf(asked)).toBeLessThan(few + 20);
});
