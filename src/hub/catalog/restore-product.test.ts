import { beforeEach, describe, expect, it } from 'vitest';
import {
  ctxOf,
  givenProduct,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  HANURA,
  SIDODADI,
  testDeps,
  type Shop,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { commit, raw } from '../../platform/libsql/index.ts';
import { storefrontRepo } from '../listings/index.ts';
import { moveProduct } from './move-product.ts';
import { restoreProduct } from './restore-product.ts';

let deps: TestDeps;
let shop: Shop;
let productId: string;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  shop = await givenShop(deps, await givenResident(deps, 'Siti'));
  productId = (await givenProduct(deps, shop, { name: 'Keripik talas' })).productId;
});

const photographed = () =>
  commit(deps.db, [
    raw(`INSERT INTO photos (id, product_id, key, position) VALUES ('f', ?, 'photos/a', 0)`, [productId]),
  ]);
const remove = () => moveProduct(deps, ctxOf(shop.seller), { productId, move: 'remove' });
const restore = (to: string) => restoreProduct(deps, ctxOf(shop.seller), { productId, to });
const shown = async () => (await storefrontRepo(deps.db).home(HANURA)).newest.map((card) => card.title);

describe('bringing a removed product back', () => {
  it('puts it on show again, and twice is the same as once', async () => {
    await photographed();
    await remove();
    expect(await shown()).toEqual([]);
    expect(await restore('live')).toMatchObject({ value: { status: 'live' } });
    expect(await restore('live')).toMatchObject({ value: { status: 'live' } });
    expect(await shown()).toEqual(['Keripik talas']);
  });

  it('as a draft keeps it from the market', async () => {
    await remove();
    expect(await restore('draft')).toMatchObject({ value: { status: 'draft' } });
    expect(await shown()).toEqual([]);
  });

  it('is refused on show without a picture, and for one that was never removed', async () => {
    expect(await restore('paused')).toMatchObject({ refusal: { code: 'catalog.wrong_state' } });
    await remove();
    expect(await restore('live')).toMatchObject({ refusal: { fields: { photos: 'photo_needed' } } });
    expect(await restore('draft')).toMatchObject({ ok: true });
  });

  it('is not found for another seller, and asks a guest to log in', async () => {
    await remove();
    const other = await givenShop(deps, await givenResident(deps, 'Rini', { villageId: SIDODADI }), { name: 'Lain' });
    expect(await restoreProduct(deps, ctxOf(other.seller), { productId, to: 'draft' })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    expect(await restoreProduct(deps, guestCtx, { productId, to: 'draft' })).toMatchObject({
      refusal: { kind: 'unauthenticated' },
    });
  });

  it('of two at once into two states, one holds', async () => {
    await photographed();
    await remove();
    const both = await Promise.all([restore('live'), restore('draft')]);
    expect(both.filter((done) => done.ok)).toHaveLength(1);
  });
});
