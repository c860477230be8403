import { describe, expect, it } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenResident,
  givenShop,
  guestCtx,
  HANURA,
  shopCast,
  SIDODADI,
  stage,
} from '../../../tests/support/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { commit, raw, read, readOne } from '../../platform/libsql/index.ts';
import { storefrontRepo } from '../listings/index.ts';
import { addProduct } from './add-product.ts';
import { duplicateProduct } from './duplicate-product.ts';
import { editProduct } from './edit-product.ts';
import { listMyProducts } from './list-my-products.ts';
import { moveProduct } from './move-product.ts';
import { readMyProduct } from './managed-product.ts';
import { setStock } from './set-stock.ts';
import { viewProduct } from './view-product.ts';

const at = stage(async () => {
  const it = await shopCast();
  const rini = await givenResident(it.deps, 'Rini', { villageId: SIDODADI });
  const other = await givenShop(it.deps, rini, { name: 'Lain' });
  await commit(it.deps.db, [
    raw(
      `INSERT INTO uploads (shop_id, key, created_at) VALUES (?1, 'photos/a', 1), (?1, 'photos/b', 1), (?2, 'photos/x', 1)`,
      [it.shop.id, other.id],
    ),
  ]);
  return { ...it, stranger: ctxOf(other.seller) };
});

const form = (more: Record<string, unknown> = {}) => ({
  shopId: at.shop.id,
  name: 'Keripik talas',
  story: 'Talas dari kebun sendiri.',
  categoryId: 'camilan',
  unit: '250 g',
  weight: 300,
  variants: [{ price: 15_000, stock: 12 }],
  photos: [{ key: 'photos/a' }],
  ...more,
});

async function added(more: Record<string, unknown> = {}) {
  const done = await addProduct(at.deps, at.seller, form(more));
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value;
}
async function mine(productId: string) {
  const found = await readMyProduct(at.deps, at.seller, productId);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}
/** The form as the seller sees it, ready to be sent back. */
async function formOf(productId: string) {
  const { id, version, slug: _s, status: _t, sold: _o, variants, ...fields } = await mine(productId);
  const seen = variants.map(({ sku: _k, ...it }) => ({ ...it, seenStock: it.stock }));
  return { productId: id, version, ...fields, photos: [...fields.photos], variants: seen };
}
const shown = async () => (await storefrontRepo(at.deps.db).home(HANURA)).newest.map((card) => card.title);
const actions = async () => {
  const { audit, outbox } = await read<{ audit: { action: string; actor: string }; outbox: { topic: string } }>(
    at.deps.db,
    {
      audit: { sql: `SELECT action, actor FROM audit_events ORDER BY rowid` },
      outbox: { sql: `SELECT topic FROM outbox ORDER BY rowid` },
    },
  );
  return {
    audit: audit.map((it) => it.action),
    topics: outbox.map((it) => it.topic),
    actors: audit.map((it) => it.actor),
  };
};
const fieldsOf = (done: { ok: boolean; refusal?: { fields?: unknown } }) => (done.ok ? 'ok' : done.refusal?.fields);

describe('adding a product', () => {
  it('puts it on show at once, found by its name, with audit and event', async () => {
    const { slug, productId } = await added();
    expect(slug).toBe('keripik-talas');
    expect(await shown()).toEqual(['Keripik talas']);
    expect(await viewProduct(at.deps, { slug })).toMatchObject({
      value: { product: { name: 'Keripik talas', sale: 'on', variants: [{ price: 15_000, available: 12 }] } },
    });
    expect(await actions()).toEqual({
      audit: ['product.added'],
      topics: ['product.added'],
      actors: [`account:${at.shop.seller.accountId}`],
    });
    expect(await listMyProducts(at.deps, at.seller, at.shop.id)).toMatchObject({
      value: [{ id: productId, picture: 'photos/a', variants: [{ stock: 12 }] }],
    });
  });

  it('as a draft keeps it from the market, and needs no picture yet', async () => {
    const { productId, slug } = await added({ live: false, photos: [] });
    expect(await shown()).toEqual([]);
    expect(await viewProduct(at.deps, { slug })).toMatchObject({ ok: false });
    expect(await moveProduct(at.deps, at.seller, { productId, move: 'publish' })).toMatchObject({
      refusal: { fields: { photos: 'photo_needed' } },
    });
  });

  it('sent twice with one key makes one product', async () => {
    const idempotencyKey = '0192f7a0-0000-7000-8000-000000000001';
    const first = await added({ idempotencyKey });
    expect(await added({ idempotencyKey, name: 'Keripik talas' })).toEqual(first);
    const many = await Promise.all(Array.from({ length: 8 }, () => added({ idempotencyKey })));
    expect(new Set(many.map((it) => it.productId)).size).toBe(1);
    expect(await readOne(at.deps.db, { sql: `SELECT count(*) AS n FROM products` })).toMatchObject({ n: 1 });
  });

  it('gives each of ten with the same name, added at once, an address of its own', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => added()));
    expect(new Set(all.map((it) => it.slug)).size).toBe(10);
    expect(all.every((it) => it.slug.startsWith('keripik-talas'))).toBe(true);
  });

  it.each([
    ['a name of two letters', { name: 'Ke' }, { name: 'too_short' }],
    ['no price', { variants: [{ price: 0, stock: 1 }] }, { 'variants.0.price': 'min_value' }],
    ['half a rupiah', { variants: [{ price: 10.5, stock: 1 }] }, { 'variants.0.price': 'rupiah' }],
    ['a negative stock', { variants: [{ price: 1, stock: -1 }] }, { 'variants.0.stock': 'min_value' }],
    ['no weight', { weight: 0 }, { weight: 'min_value' }],
    ['a category that is not there', { categoryId: 'mobil' }, { categoryId: 'picklist' }],
    [
      'nine photos',
      { photos: Array.from({ length: 9 }, (_, i) => ({ key: `photos/${i}` })) },
      { photos: 'too_many_photos' },
    ],
    ['another shop’s photo', { photos: [{ key: 'photos/x' }] }, { 'photos.0': 'unknown' }],
    ['a photo that never was', { photos: [{ key: 'photos/nothing' }] }, { 'photos.0': 'unknown' }],
    ['a path for a photo', { photos: [{ key: '../letters/secret' }] }, { 'photos.0.key': 'photo' }],
    ['no photo', { photos: [] }, { photos: 'photo_needed' }],
    [
      'two nameless variants',
      {
        variants: [
          { price: 1, stock: 1 },
          { price: 2, stock: 1 },
        ],
      },
      { variants: 'variant_name' },
    ],
    [
      'two variants of one name',
      {
        variants: [
          { name: 'Besar', price: 1, stock: 1 },
          { name: 'besar', price: 2, stock: 1 },
        ],
      },
      { variants: 'variant_twice' },
    ],
  ])('with %s is refused and leaves nothing behind', async (_, wrong, fields) => {
    expect(fieldsOf(await addProduct(at.deps, at.seller, form(wrong)))).toEqual(fields);
    expect(
      await readOne(at.deps.db, {
        sql: `SELECT (SELECT count(*) FROM products) + (SELECT count(*) FROM audit_events) AS n`,
      }),
    ).toMatchObject({ n: 0 });
  });

  it('is for the owner and an operator of the village; for others the shop does not exist', async () => {
    expect(await addProduct(at.deps, guestCtx, form())).toMatchObject({ refusal: { kind: 'unauthenticated' } });
    expect(await addProduct(at.deps, at.stranger, form())).toMatchObject({ refusal: { kind: 'not_found' } });
    const away = await givenOffice(at.deps, await givenResident(at.deps, 'Beni', { villageId: SIDODADI }), 'operator');
    expect(await addProduct(at.deps, ctxOf(away), form())).toMatchObject({ refusal: { kind: 'not_found' } });
    const here = await givenOffice(at.deps, await givenResident(at.deps, 'Budi'), 'operator');
    expect(await addProduct(at.deps, ctxOf(here), form())).toMatchObject({ ok: true });
  });
});

describe('editing a product', () => {
  it('changes it everywhere at once; its old address leads to the new one', async () => {
    const { productId, slug } = await added();
    const done = await editProduct(at.deps, at.seller, {
      ...(await formOf(productId)),
      name: 'Keripik talas pedas',
      variants: [{ ...(await formOf(productId)).variants[0], price: 17_000 }],
    });
    expect(done).toEqual({ ok: true, value: { productId, slug: 'keripik-talas-pedas', version: 2 } });
    expect(await viewProduct(at.deps, { slug })).toEqual({
      ok: true,
      value: { movedTo: '/produk/keripik-talas-pedas' },
    });
    expect(await shown()).toEqual(['Keripik talas pedas']);
    expect((await actions()).audit).toEqual(['product.added', 'product.edited']);
  });

  it('from an older version is refused and says which fields were changed meanwhile', async () => {
    const { productId } = await added();
    const [mineForm, helpersForm] = [await formOf(productId), await formOf(productId)];
    await editProduct(at.deps, at.seller, {
      ...helpersForm,
      story: 'Baru.',
      variants: [{ ...helpersForm.variants[0], price: 9_000 }],
    });
    expect(await editProduct(at.deps, at.seller, { ...mineForm, name: 'Lain sekali' })).toMatchObject({
      refusal: {
        kind: 'conflict',
        code: 'catalog.changed_meanwhile',
        data: { fields: ['story', 'price'], version: 2 },
      },
    });
    expect((await mine(productId)).name).toBe('Keripik talas');
  });

  it('by ten at once from one version is done by one', async () => {
    const { productId } = await added();
    const same = await formOf(productId);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) => editProduct(at.deps, at.seller, { ...same, story: `${i}` })),
    );
    expect(all.filter((it) => it.ok)).toHaveLength(1);
    expect((await mine(productId)).version).toBe(2);
  });

  it('does not give back a piece that was sold while the form was open', async () => {
    const { productId } = await added();
    const open = await formOf(productId);
    await commit(at.deps.db, [raw(`UPDATE variants SET stock = 11`)]);
    expect(await editProduct(at.deps, at.seller, { ...open, story: 'Hanya cerita.' })).toMatchObject({ ok: true });
    expect((await mine(productId)).variants[0]?.stock).toBe(11);
    const counted = await formOf(productId);
    await commit(at.deps.db, [raw(`UPDATE variants SET stock = 10`)]);
    const refused = await editProduct(at.deps, at.seller, {
      ...counted,
      variants: [{ ...counted.variants[0], stock: 30 }],
    });
    expect(refused).toMatchObject({ refusal: { code: 'catalog.stock_changed' } });
  });

  it('adds, renames and retires variants; another product’s variant is refused', async () => {
    const { productId } = await added();
    const other = await added({ name: 'Dodol' });
    const open = await formOf(productId);
    const [only] = open.variants;
    const two = [
      { ...only, name: 'Kecil' },
      { name: 'Besar', price: 30_000, stock: 3 },
    ];
    expect(await editProduct(at.deps, at.seller, { ...open, variants: two })).toMatchObject({ ok: true });
    expect((await mine(productId)).variants).toMatchObject([{ name: 'Kecil' }, { name: 'Besar', stock: 3 }]);
    const again = await formOf(productId);
    await editProduct(at.deps, at.seller, { ...again, variants: [again.variants[1]] });
    expect((await mine(productId)).variants.map((it) => it.name)).toEqual(['Besar']);
    const [foreign] = (await formOf(other.productId)).variants;
    const wrong = await editProduct(at.deps, at.seller, { ...(await formOf(productId)), variants: [foreign] });
    expect(fieldsOf(wrong)).toEqual({ 'variants.0.id': 'unknown' });
  });

  it('of another’s product: not found, and nothing changes', async () => {
    const { productId } = await added();
    const open = await formOf(productId);
    for (const who of [at.stranger, guestCtx])
      expect(await editProduct(at.deps, who, open)).toMatchObject({ ok: false });
    expect(await editProduct(at.deps, at.stranger, open)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await readMyProduct(at.deps, at.stranger, productId)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await moveProduct(at.deps, at.stranger, { productId, move: 'remove' })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    expect(await listMyProducts(at.deps, at.stranger, at.shop.id)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect((await mine(productId)).version).toBe(1);
  });
});

describe('a product', () => {
  it('is paused, published again and removed; twice is the same as once', async () => {
    const { productId } = await added();
    const move = (to: string) => moveProduct(at.deps, at.seller, { productId, move: to });
    expect(await move('pause')).toEqual({ ok: true, value: { status: 'paused' } });
    expect(await move('pause')).toEqual({ ok: true, value: { status: 'paused' } });
    expect(await shown()).toEqual([]);
    await move('publish');
    expect(await shown()).toEqual(['Keripik talas']);
    await move('remove');
    expect(await shown()).toEqual([]);
    expect(await move('publish')).toMatchObject({ refusal: { kind: 'not_found' } });
    expect((await actions()).audit).toEqual([
      'product.added',
      'product.paused',
      'product.published',
      'product.removed',
    ]);
  });

  it('is copied as a draft without stock', async () => {
    const { productId } = await added();
    const copy = await duplicateProduct(at.deps, at.seller, { productId });
    if (!copy.ok) throw new Error(copy.refusal.code);
    expect(await mine(copy.value.productId)).toMatchObject({
      name: 'Keripik talas (salinan)',
      status: 'draft',
      photos: [{ key: 'photos/a' }],
      variants: [{ price: 15_000, stock: 0 }],
    });
  });
});

describe('counting the stock', () => {
  it('sets the number, and the market follows', async () => {
    const { productId } = await added();
    const [variant] = (await mine(productId)).variants;
    const count = (seen: number, stock: unknown) =>
      setStock(at.deps, at.seller, { variantId: variant!.id, seen, stock });
    expect(await count(12, 0)).toEqual({ ok: true, value: { stock: 0 } });
    expect(
      (await storefrontRepo(at.deps.db).products({ filter: {}, sort: 'newest', limit: 1 })).page.items,
    ).toMatchObject([{ inStock: false }]);
    expect(await count(12, 5)).toMatchObject({
      refusal: { code: 'catalog.stock_changed', data: { stock: 0, seen: 12 } },
    });
    expect(await count(0, -1)).toMatchObject({ refusal: { kind: 'invalid' } });
    expect((await mine(productId)).variants[0]?.stock).toBe(0);
  });

  it('by ten at once from one number is done by one; by a stranger by none', async () => {
    const { productId } = await added();
    const [variant] = (await mine(productId)).variants;
    const count = (who: Ctx, stock: number) => setStock(at.deps, who, { variantId: variant!.id, seen: 12, stock });
    const all = await Promise.all(Array.from({ length: 10 }, (_, i) => count(at.seller, 20 + i)));
    expect(all.filter((it) => it.ok)).toHaveLength(1);
    expect(await count(at.stranger, 1)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await count(guestCtx, 1)).toMatchObject({ refusal: { kind: 'unauthenticated' } });
  });
});
