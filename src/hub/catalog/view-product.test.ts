import { describe, expect, it } from 'vitest';
import { givenProduct, HANURA, roundTripsOf, shopCast, stage } from '../../../tests/support/index.ts';
import { MINUTE } from '../../kernel/clock.ts';
import { commit, raw } from '../../platform/libsql/index.ts';
import { productListingSteps } from '../listings/index.ts';
import { holdStock } from './stock/index.ts';
import { type ProductView } from './index.ts';
import { viewProduct } from './view-product.ts';

const at = stage(async () => {
  const it = await shopCast();
  return { ...it, product: await givenProduct(it.deps, it.shop, { stock: 5 }) };
});

const view = (slug = at.product.slug) => viewProduct(at.deps, { slug });
const seen = async (): Promise<ProductView> => {
  const viewed = await view();
  if (!viewed.ok || !('product' in viewed.value)) throw new Error('The product is not shown');
  return viewed.value.product;
};
const sql = (text: string, ...args: unknown[]) => commit(at.deps.db, [raw(text, args)]);

describe('a product page', () => {
  it('shows product, variants, photos, shop, village, delivery and related goods in one round trip', async () => {
    const other = await givenProduct(at.deps, at.shop, { name: 'Kelanting' });
    await commit(at.deps.db, [
      raw(`INSERT INTO photos (id, product_id, key, alt, position) VALUES ('f', ?, 'foto/a', 'Sebungkus', 0)`, [
        at.product.productId,
      ]),
      raw(`UPDATE shops SET whatsapp_sealed = ?`, [await at.deps.vault.seal('6281270009001', 'shops.whatsapp')]),
      ...productListingSteps({ products: [at.product.productId, other.productId] }),
    ]);
    expect(await roundTripsOf(at.deps.db, view)).toBe(1);
    expect(await seen()).toMatchObject({
      name: 'Keripik pisang cokelat',
      category: { id: 'camilan', name: 'Camilan' },
      sale: 'on',
      variants: [{ id: at.product.variantId, price: 22_000, available: 5 }],
      photos: [{ key: 'foto/a', alt: 'Sebungkus' }],
      shop: { name: 'Dapur Siti', pickup: true, cod: true, whatsapp: '6281270009001' },
      village: { id: HANURA, name: 'Hanura', district: 'Teluk Pandan' },
      delivery: [{ name: 'Teluk Pandan', fee: 5_000 }],
      related: [{ title: 'Kelanting' }],
      fromShop: [{ title: 'Kelanting' }],
    });
  });

  it('counts only pieces that nobody holds, and counts them again when the hold has run out', async () => {
    const until = at.deps.clock.now() + 15 * MINUTE;
    await commit(at.deps.db, holdStock(at.deps, 'order', [{ variantId: at.product.variantId, quantity: 5 }], until));
    expect(await seen()).toMatchObject({ sale: 'sold_out', variants: [{ available: 0 }] });
    at.deps.clock.advance(15 * MINUTE);
    expect(await seen()).toMatchObject({ sale: 'on', variants: [{ available: 5 }] });
  });

  it('names what hinders the sale: paused, holiday, shop suspended; and it ends', async () => {
    await sql(`UPDATE products SET status = 'paused'`);
    expect((await seen()).sale).toBe('paused');
    await sql(`UPDATE products SET status = 'live'`);
    await sql(`UPDATE shops SET status = 'holiday', reopens_on = '2026-12-01'`);
    expect(await seen()).toMatchObject({ sale: 'shop_on_holiday', shop: { reopensOn: '2026-12-01' } });
    await sql(`UPDATE shops SET status = 'suspended', reopens_on = NULL`);
    expect((await seen()).sale).toBe('shop_not_open');
    await sql(`UPDATE shops SET status = 'open'`);
    expect((await seen()).sale).toBe('on');
  });

  it('is found under an old address and tells the new one', async () => {
    await sql(`INSERT INTO old_slugs (slug, product_id) VALUES ('nama-lama', ?)`, at.product.productId);
    expect(await view('nama-lama')).toEqual({ ok: true, value: { movedTo: `/produk/${at.product.slug}` } });
  });

  it('does not exist for a draft, an unknown address or one with SQL in it, and is gone once removed', async () => {
    for (const slug of ['tidak-ada', `x' OR 1=1 --`, ''])
      expect(await view(slug)).toMatchObject({ refusal: { kind: 'not_found', code: 'catalog.no_such_product' } });
    await sql(`UPDATE products SET status = 'draft'`);
    expect(await view()).toMatchObject({ refusal: { code: 'catalog.no_such_product' } });
    await sql(`UPDATE products SET status = 'removed'`);
    expect(await view()).toMatchObject({ refusal: { kind: 'gone', code: 'catalog.product_gone' } });
  });
});
