import { describe, expect, test } from 'vitest';
import { givenProduct, HANURA, shopCast, SIDODADI, stage } from '../../../../tests/support/index.ts';
import { MINUTE } from '../../../kernel/clock.ts';
import { refusedBy } from '../../../kernel/signal.ts';
import { commit, raw, read, readOne } from '../../../platform/libsql/index.ts';
import { allocateStock, freePieces, holdStock, releaseHold, returnStock, STOCK_SHORT, type Demand } from './index.ts';

const at = stage(shopCast);

const product = async (stock: number) => (await givenProduct(at.deps, at.shop, { stock })).variantId;
const hold = (order: string, demand: Demand[], minutes = 15) =>
  commit(at.deps.db, holdStock(at.deps, order, demand, at.deps.clock.now() + minutes * MINUTE));
const allocate = (order: string, demand: Demand[], village = HANURA) =>
  commit(at.deps.db, allocateStock(at.deps, village, order, demand));
const want = (variantId: string, quantity: number): Demand => ({ variantId, quantity });
const state = async (variantId: string) => {
  const {
    variants: [variant],
    holds,
  } = await read<{ variants: { stock: number; free: number }; holds: { order_id: string; quantity: number } }>(
    at.deps.db,
    {
      variants: {
        sql: `SELECT stock, ${freePieces('v.id', '?1')} AS free FROM variants v WHERE id = ?2`,
        args: [at.deps.clock.now(), variantId],
      },
      holds: {
        sql: 'SELECT order_id, quantity FROM stock_holds WHERE variant_id = ? ORDER BY order_id',
        args: [variantId],
      },
    },
  );
  return { ...variant, holds: holds.map((h) => `${h.order_id}:${h.quantity}`) };
};
const short = refusedBy(STOCK_SHORT);

describe('holding stock', () => {
  test('sets pieces aside without taking them', async () => {
    const v = await product(3);
    expect((await hold('a', [want(v, 2)])).ok).toBe(true);
    expect(await state(v)).toEqual({ stock: 3, free: 1, holds: ['a:2'] });
  });

  test('is refused when others hold what is left', async () => {
    const v = await product(3);
    await hold('a', [want(v, 2)]);
    expect(await hold('b', [want(v, 2)])).toEqual(short);
  });

  test('twice for the same order leaves one row, updated', async () => {
    const v = await product(3);
    await hold('a', [want(v, 2)]);
    expect((await hold('a', [want(v, 3)])).ok).toBe(true);
    expect((await state(v)).holds).toEqual(['a:3']);
  });

  test('a hold that has run out does not block others, although no job ran', async () => {
    const v = await product(1);
    await hold('a', [want(v, 1)]);
    at.deps.clock.advance(15 * MINUTE - 1);
    expect(await hold('b', [want(v, 1)])).toEqual(short);
    at.deps.clock.advance(1);
    expect((await hold('b', [want(v, 1)])).ok).toBe(true);
  });

  test('a hold that ran out cannot be revived over the head of another', async () => {
    const v = await product(1);
    await hold('a', [want(v, 1)]);
    at.deps.clock.advance(16 * MINUTE);
    await hold('b', [want(v, 1)]);
    expect(await hold('a', [want(v, 1)])).toEqual(short);
    const revive = raw(`UPDATE stock_holds SET held_at = ?1, expires_at = ?1 + 1000 WHERE order_id = 'a'`, [
      at.deps.clock.now(),
    ]);
    await expect(commit(at.deps.db, [revive])).rejects.toThrow(/stock is short/);
  });

  test('a second item that is short rolls the first back', async () => {
    const [v, w] = [await product(5), await product(0)];
    expect(await hold('a', [want(v, 1), want(w, 1)])).toEqual(short);
    expect((await state(v)).holds).toEqual([]);
  });

  test('raced by twenty orders for one piece succeeds exactly once', async () => {
    const v = await product(1);
    const tries = await Promise.all(Array.from({ length: 20 }, (_, i) => hold(`o${i}`, [want(v, 1)])));
    expect(tries.filter((t) => t.ok)).toHaveLength(1);
    expect((await state(v)).free).toBe(0);
  });

  test('let go of is free for the next', async () => {
    const v = await product(1);
    await hold('a', [want(v, 1)]);
    await commit(at.deps.db, [releaseHold(at.deps, 'a')]);
    expect((await hold('b', [want(v, 1)])).ok).toBe(true);
  });
});

describe('allocating stock', () => {
  test('takes the pieces and ends the hold', async () => {
    const v = await product(3);
    await hold('a', [want(v, 2)]);
    expect((await allocate('a', [want(v, 2)])).ok).toBe(true);
    expect(await state(v)).toEqual({ stock: 1, free: 1, holds: [] });
  });

  test('after the hold ran out works while pieces are free, and not when another holds them', async () => {
    const v = await product(2);
    await hold('a', [want(v, 1)]);
    at.deps.clock.advance(16 * MINUTE);
    await hold('b', [want(v, 2)]);
    expect(await allocate('a', [want(v, 1)])).toEqual(short);
    await commit(at.deps.db, [releaseHold(at.deps, 'b')]);
    expect((await allocate('a', [want(v, 1)])).ok).toBe(true);
    expect((await state(v)).stock).toBe(1);
  });

  test('is not kept from whoever paid by a hold of another that ran out, although no job ran', async () => {
    const v = await product(2);
    await hold('a', [want(v, 2)]);
    at.deps.clock.advance(16 * MINUTE);
    expect((await allocate('b', [want(v, 2)])).ok).toBe(true);
    expect((await state(v)).stock).toBe(0);
  });

  test('by a hold goes for as many pieces as it holds; for more, what others hold is kept for them', async () => {
    const v = await product(3);
    await hold('a', [want(v, 1)]);
    await hold('b', [want(v, 2)]);
    expect(await allocate('a', [want(v, 2)])).toEqual(short);
    expect((await allocate('a', [want(v, 1)])).ok).toBe(true);
  });

  test('is not hindered by the own hold', async () => {
    const v = await product(3);
    await hold('a', [want(v, 1)]);
    expect((await allocate('a', [want(v, 3)])).ok).toBe(true);
  });

  test('when the seller counted fewer pieces than are held serves who comes first', async () => {
    const v = await product(2);
    await hold('a', [want(v, 1)]);
    await hold('b', [want(v, 1)]);
    await commit(at.deps.db, [raw('UPDATE variants SET stock = 1 WHERE id = ?', [v])]);
    expect((await allocate('b', [want(v, 1)])).ok).toBe(true);
    expect(await allocate('a', [want(v, 1)])).toEqual(short);
    expect((await state(v)).stock).toBe(0);
  });

  test('with a second item short rolls the first back', async () => {
    const [v, w] = [await product(5), await product(0)];
    expect(await allocate('a', [want(v, 1), want(w, 1)])).toEqual(short);
    expect((await state(v)).stock).toBe(5);
  });

  test('does not reach into another village', async () => {
    const v = await product(5);
    expect(await allocate('a', [want(v, 1)], SIDODADI)).toEqual(short);
    expect((await state(v)).stock).toBe(5);
  });
});

describe('what the market shows', () => {
  test('is sold out with the last piece and back with its return', async () => {
    const { productId, variantId } = await givenProduct(at.deps, at.shop, { stock: 1 });
    await commit(at.deps.db, [
      raw(
        `INSERT INTO listings (kind, ref_id, village_id, village_name, village_slug, district_id, path, title, category_id, price, price_max, shop_id, published_at)
         VALUES ('product', ?, '${HANURA}', 'Hanura', 'hanura', '18.09.10', '/produk/x', 'Keripik', 'camilan', 1, 1, '${at.shop.id}', 0)`,
        [productId],
      ),
    ]);
    const shown = async () =>
      (await readOne<{ in_stock: number }>(at.deps.db, { sql: 'SELECT in_stock FROM listings' }))?.in_stock;
    await allocate('a', [want(variantId, 1)]);
    expect(await shown()).toBe(0);
    await commit(at.deps.db, returnStock(HANURA, [want(variantId, 1)]));
    expect(await shown()).toBe(1);
  });
});
