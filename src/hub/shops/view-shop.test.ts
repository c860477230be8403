import { beforeEach, describe, expect, it } from 'vitest';
import {
  givenProduct,
  givenRegion,
  givenResident,
  givenShop,
  roundTripsOf,
  testDeps,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { commit, raw, readOne } from '../../platform/libsql/index.ts';
import { productListingSteps } from '../listings/index.ts';
import { viewShop } from './view-shop.ts';

let deps: TestDeps;
let slug: string;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  const shop = await givenShop(deps, await givenResident(deps, 'Siti'));
  for (const [name, section] of [
    ['Keripik pisang', 'Asin'],
    ['Keripik singkong', 'Asin'],
    ['Dodol durian', 'Manis'],
  ] as const) {
    const { productId } = await givenProduct(deps, shop, { name });
    await commit(deps.db, [raw(`UPDATE products SET section = ?, sold = 3 WHERE id = ?`, [section, productId])]);
  }
  await commit(deps.db, productListingSteps({ shop: shop.id }));
  slug = (await readOne<{ slug: string }>(deps.db, { sql: `SELECT slug FROM shops` }))!.slug;
});

const view = async (more: { section?: string } = {}) => {
  const viewed = await viewShop(deps, { slug, ...more });
  if (!viewed.ok) throw new Error(viewed.refusal.code);
  return viewed.value;
};

describe('a shop page', () => {
  it('shows the shop, its sections, delivery and products in one round trip', async () => {
    expect(await roundTripsOf(deps.db, view)).toBe(1);
    expect(await view()).toMatchObject({
      name: 'Dapur Siti',
      status: 'open',
      openingHours: { 1: [480, 960] },
      village: { name: 'Hanura', district: 'Teluk Pandan' },
      delivery: [{ name: 'Teluk Pandan', fee: 5_000, minDays: 1, maxDays: 2 }],
      sections: ['Asin', 'Manis'],
      sold: 9,
    });
    expect((await view()).products.items).toHaveLength(3);
  });

  it('can be narrowed to one section', async () => {
    const { items } = (await view({ section: 'Manis' })).products;
    expect(items.map((item) => item.title)).toEqual(['Dodol durian']);
  });

  it('exists once it was open, and says when it is closed', async () => {
    await commit(deps.db, [raw(`UPDATE shops SET status = 'closed'`)]);
    expect((await view()).status).toBe('closed');
    await commit(deps.db, [raw(`UPDATE shops SET status = 'applied'`)]);
    expect(await viewShop(deps, { slug })).toMatchObject({ refusal: { code: 'shops.no_such_shop' } });
    expect(await viewShop(deps, { slug: 'tidak-ada' })).toMatchObject({ refusal: { code: 'shops.no_such_shop' } });
  });
});
