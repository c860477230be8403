import { beforeEach, describe, expect, it } from 'vitest';
import {
  GEDONG_TATAAN,
  givenProduct,
  givenRegion,
  givenResident,
  givenShop,
  HANURA,
  roundTripsOf,
  SIDODADI,
  TELUK_PANDAN,
  testDeps,
  type Shop,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { commit, raw, readOne } from '../../platform/libsql/index.ts';
import {
  productListingSteps,
  productListQuery,
  PRODUCT_SORTS,
  storefrontRepo,
  type ProductFilter,
  type ProductSort,
} from './index.ts';

let deps: TestDeps;
let hanura: Shop;
let sidodadi: Shop;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  await commit(deps.db, [raw(`UPDATE villages SET district_id = ? WHERE id = ?`, [GEDONG_TATAAN, SIDODADI])]);
  hanura = await givenShop(deps, await givenResident(deps, 'Siti'));
  sidodadi = await givenShop(deps, await givenResident(deps, 'Rini', { villageId: SIDODADI }), { name: 'Tapis Rini' });
});

/** Products a–j: prices repeat, every third is sold out, half of them in either village. */
async function givenTenProducts() {
  const products: string[] = [];
  for (const [i, letter] of [...'abcdefghij'].entries()) {
    const { productId } = await givenProduct(deps, i % 2 ? sidodadi : hanura, {
      name: `Produk ${letter}`,
      price: 10_000 + 5_000 * (i % 3),
      stock: i % 3 === 2 ? 0 : 5,
      categoryId: i < 6 ? 'camilan' : 'tapis',
    });
    products.push(productId);
    await commit(deps.db, [
      raw(`UPDATE products SET published_at = ?, sold = ? WHERE id = ?`, [1_000 + i, i % 4, productId]),
    ]);
  }
  await commit(deps.db, productListingSteps({ products }));
}

const list = (filter: ProductFilter, sort: ProductSort = 'newest', cursor?: string, limit = 24) =>
  storefrontRepo(deps.db).products({ filter, sort, cursor, limit, nearby: [GEDONG_TATAAN, TELUK_PANDAN] });
const letters = async (filter: ProductFilter, sort: ProductSort = 'newest') =>
  (await list(filter, sort)).page.items.map((item) => item.title.at(-1)).join('');

const slugOf = async ({ id }: Shop) =>
  (await readOne<{ slug: string }>(deps.db, { sql: `SELECT slug FROM shops WHERE id = ?`, args: [id] }))!.slug;

describe('a list of products', () => {
  beforeEach(givenTenProducts);

  it('shows the newest first, or the cheapest, the best-selling, the nearest', async () => {
    expect(await letters({})).toBe('jihgfedcba');
    expect(await letters({}, 'cheapest')).toBe('adgjbehcfi');
    expect(await letters({}, 'bestselling')).toBe('hdgcjfbiea');
    expect(await letters({}, 'nearest')).toBe('jhfdbigeca');
  });

  it('is narrowed by category, village, district, shop, price, stock, payment on delivery and pickup', async () => {
    expect(await letters({ categoryId: 'tapis' })).toBe('jihg');
    expect(await letters({ villageId: HANURA })).toBe('igeca');
    expect(await letters({ districtId: GEDONG_TATAAN })).toBe('jhfdb');
    expect(await letters({ shopSlug: await slugOf(sidodadi), categoryId: 'tapis' })).toBe('jh');
    expect(await letters({ min: 15_000, max: 15_000 })).toBe('heb');
    expect(await letters({ inStock: true }, 'cheapest')).toBe('adgjbeh');
    await commit(deps.db, [
      raw(`UPDATE shops SET cod = 0, pickup = 0 WHERE id = ?`, [hanura.id]),
      ...productListingSteps({ shop: hanura.id }),
    ]);
    expect(await letters({ cod: true })).toBe('jhfdb');
    expect(await letters({ pickup: true, categoryId: 'camilan' })).toBe('fdb');
  });

  it.each(PRODUCT_SORTS)('gives every product once when it is paged through: %s', async (sort) => {
    const whole = (await list({}, sort)).page.items.map((item) => item.id);
    const paged: number[] = [];
    let cursor: string | undefined;
    do {
      const { page } = await list({}, sort, cursor, 3);
      paged.push(...page.items.map((item) => item.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(paged).toEqual(whole);
  });

  it('begins at the beginning when the cursor is nonsense', async () => {
    for (const cursor of ['x', 'e30', '../../etc', '9'.repeat(80)])
      expect((await list({}, 'newest', cursor)).page.items).toHaveLength(10);
  });

  it('takes one round trip', async () => {
    expect(await roundTripsOf(deps.db, () => list({ categoryId: 'camilan' }, 'cheapest'))).toBe(1);
  });
});

describe('a list of products never scans the catalogue', () => {
  const filters: ProductFilter[] = [
    {},
    { categoryId: 'camilan' },
    { districtId: TELUK_PANDAN },
    { districtId: TELUK_PANDAN, categoryId: 'camilan', min: 1, cod: true },
    { inStock: true, pickup: true, max: 9 },
  ];
  const cases = filters.flatMap((filter) => PRODUCT_SORTS.map((sort) => ({ filter, sort })));

  it.each(cases)('$sort $filter', async ({ filter, sort }) => {
    const plan = await planOf(filter, sort);
    expect(plan.filter((step) => /SCAN l\b/.test(step) && !/USING (COVERING )?INDEX/.test(step))).toEqual([]);
    if (sort !== 'nearest') expect(plan.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
  });

  it('and sorts by hand only what one village or one shop has', async () => {
    for (const filter of [{ villageId: HANURA }, { shopSlug: 'shop' }])
      expect((await planOf(filter, 'cheapest')).join()).toMatch(/SEARCH l USING INDEX listings_(village|shop)/);
  });

  async function planOf(filter: ProductFilter, sort: ProductSort): Promise<string[]> {
    const cursor = sort === 'newest' ? 'MSwy' : 'MSwyLDM';
    const { query } = productListQuery({ filter, sort, cursor, limit: 24, nearby: [TELUK_PANDAN] });
    const { rows } = await deps.db.$client.execute({
      sql: `EXPLAIN QUERY PLAN ${query.sql}`,
      args: [...(query.args ?? [])],
    });
    return rows.map((row) => String(row['detail']));
  }
});
