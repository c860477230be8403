import { describe, expect, it } from 'vitest';
import {
  ctxOf,
  givenProduct,
  givenResident,
  givenShop,
  guestCtx,
  HANURA,
  shopCast,
  SIDODADI,
  stage,
} from '../../../tests/support/index.ts';
import { commit, raw } from '../../platform/libsql/index.ts';
import { storefrontRepo } from '../listings/index.ts';
import { moveProduct } from './move-product.ts';
import { restoreProduct } from './restore-product.ts';

const at = stage(async () => {
  const it = await shopCast();
  return { ...it, ...(await givenProduct(it.deps, it.shop, { name: 'Keripik talas' })) };
});

const photographed = () =>
  commit(at.deps.db, [
    raw(`INSERT INTO photos (id, product_id, key, position) VALUES ('f', ?, 'photos/a', 0)`, [at.productId]),
  ]);
const remove = () => moveProduct(at.deps, at.seller, { productId: at.productId, move: 'remove' });
const restore = (to: string) => restoreProduct(at.deps, at.seller, { productId: at.productId, to });
const shown = async () => (await storefrontRepo(at.deps.db).home(HANURA)).newest.map((card) => card.title);

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
    const other = await givenShop(at.deps, await givenResident(at.deps, 'Rini', { villageId: SIDODADI }), {
      name: 'Lain',
    });
    expect(await restoreProduct(at.deps, ctxOf(other.seller), { productId: at.productId, to: 'draft' })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    expect(await restoreProduct(at.deps, guestCtx, { productId: at.productId, to: 'draft' })).toMatchObject({
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
