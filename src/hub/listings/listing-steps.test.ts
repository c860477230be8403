import { beforeEach, describe, expect, it } from 'vitest';
import { givenProduct, HANURA, roundTripsOf, shopCast, SIDODADI, stage } from '../../../tests/support/index.ts';
import { commit, raw, read } from '../../platform/libsql/index.ts';
import {
  productListingSteps,
  putServiceListing,
  removeModuleListings,
  removeServiceListing,
  shopListingSteps,
  storefrontRepo,
  type ListingCard,
} from './index.ts';

const at = stage(shopCast);

const front = async () => (await storefrontRepo(at.deps.db).village(HANURA, { sort: 'newest', limit: 24 })).front;
const titles = (cards: readonly ListingCard[]) => cards.map((card) => card.title);
const setShop = (status: string) =>
  commit(at.deps.db, [
    raw(`UPDATE shops SET status = ? WHERE id = ?`, [status, at.shop.id]),
    ...shopListingSteps(at.shop.id),
  ]);

describe('a product is on the market', () => {
  let productId: string;
  beforeEach(async () => {
    ({ productId } = await givenProduct(at.deps, at.shop, { price: 22_000 }));
    await commit(at.deps.db, productListingSteps({ products: [productId] }));
  });

  it('with what a card needs', async () => {
    const [card] = (await front()).products.items;
    expect(card).toMatchObject({
      kind: 'product',
      refId: productId,
      title: 'Keripik pisang cokelat',
      price: 22_000,
      priceMax: 22_000,
      unit: '250 g',
      shopName: 'Dapur Siti',
      villageName: 'Hanura',
      inStock: true,
    });
  });

  it('with the cheapest and the dearest of the variants that are sold', async () => {
    const variant = (id: string, price: number, active: number) =>
      raw(
        `INSERT INTO variants (id, village_id, product_id, name, price, stock, active) VALUES (?, ?, ?, ?, ?, 1, ?)`,
        [id, HANURA, productId, id, price, active],
      );
    await commit(at.deps.db, [
      variant('kecil', 9_000, 1),
      variant('besar', 40_000, 1),
      variant('lama', 1_000, 0),
      ...productListingSteps({ products: [productId] }),
    ]);
    expect((await front()).products.items).toMatchObject([{ price: 9_000, priceMax: 40_000 }]);
  });

  it.each(['paused', 'removed', 'draft', 'in_review'])('until it is %s, and again when it is live', async (status) => {
    const set = (to: string) =>
      commit(at.deps.db, [
        raw(`UPDATE products SET status = ? WHERE id = ?`, [to, productId]),
        ...productListingSteps({ products: [productId] }),
      ]);
    await set(status);
    expect((await front()).products.items).toEqual([]);
    await set('live');
    expect(titles((await front()).products.items)).toEqual(['Keripik pisang cokelat']);
  });

  it('until its shop is suspended or closed, and again when the shop is reactivated', async () => {
    await setShop('suspended');
    expect(await front()).toMatchObject({ products: { items: [] }, shops: [] });
    await setShop('open');
    expect(titles((await front()).products.items)).toEqual(['Keripik pisang cokelat']);
    expect(titles((await front()).shops)).toEqual(['Dapur Siti']);
    await setShop('closed');
    expect(await front()).toMatchObject({ products: { items: [] }, shops: [] });
  });

  it('but cannot be ordered while its shop is on holiday', async () => {
    await setShop('holiday');
    expect((await front()).products.items).toMatchObject([{ inStock: false }]);
  });

  it('only in its own village', async () => {
    const other = await storefrontRepo(at.deps.db).village(SIDODADI, { sort: 'newest', limit: 24 });
    expect(other.front.products.items).toEqual([]);
  });
});

describe('a service of a module', () => {
  const service = (refId: string, villageId: string, title = 'Surat Keterangan Usaha (SKU)') => ({
    module: 'letters',
    refId,
    villageId,
    path: '/layanan/usaha',
    title,
    summary: 'Bukti bahwa Anda punya usaha.',
    keywords: ['modal', 'bank'],
    promisedMinutes: 60,
    picture: null,
    publishedAt: 1,
  });
  const services = (villageId = HANURA) => storefrontRepo(at.deps.db).services(villageId);

  beforeEach(async () => {
    await commit(at.deps.db, [
      ...putServiceListing(service('h1', HANURA)),
      ...putServiceListing(service('h2', HANURA, 'Surat Keterangan Domisili')),
      ...putServiceListing(service('s1', SIDODADI)),
    ]);
  });

  it('is offered for Rp0 in its village only', async () => {
    expect(await services()).toMatchObject([
      { kind: 'service', title: 'Surat Keterangan Usaha (SKU)', price: 0, promisedMinutes: 60 },
      { title: 'Surat Keterangan Domisili' },
    ]);
    expect(await services(SIDODADI)).toHaveLength(1);
  });

  it('is brought up to date by putting it again', async () => {
    await commit(at.deps.db, putServiceListing({ ...service('h1', HANURA, 'SKU'), promisedMinutes: 30 }));
    expect((await services())[0]).toMatchObject({ title: 'SKU', promisedMinutes: 30 });
  });

  it('goes when it is removed, and with its module, leaving no word behind', async () => {
    await commit(at.deps.db, removeServiceListing('letters', 'h2'));
    expect(titles(await services())).toEqual(['Surat Keterangan Usaha (SKU)']);
    await commit(at.deps.db, removeModuleListings('letters', HANURA));
    expect(await services()).toEqual([]);
    expect(await services(SIDODADI)).toHaveLength(1);
    await commit(at.deps.db, removeModuleListings('letters', SIDODADI));
    const { words, keys } = await read<{ words: { n: number }; keys: { n: number } }>(at.deps.db, {
      words: { sql: `SELECT count(*) AS n FROM search_words` },
      keys: { sql: `SELECT count(*) AS n FROM search_keys` },
    });
    expect([words[0]?.n, keys[0]?.n]).toEqual([0, 0]);
  });

  it('is not taken away by another module', async () => {
    await commit(at.deps.db, removeServiceListing('complaints', 'h1'));
    expect(await services()).toHaveLength(2);
  });
});

describe('the front page', () => {
  it('has newest, best-selling, shops, services and categories in one round trip', async () => {
    const { productId } = await givenProduct(at.deps, at.shop);
    await commit(at.deps.db, [...shopListingSteps(at.shop.id), ...productListingSteps({ products: [productId] })]);
    let home: Awaited<ReturnType<ReturnType<typeof storefrontRepo>['home']>> | undefined;
    const trips = await roundTripsOf(at.deps.db, async () => {
      home = await storefrontRepo(at.deps.db).home(HANURA);
    });
    expect(trips).toBe(1);
    expect(titles(home!.newest)).toEqual(['Keripik pisang cokelat']);
    expect(titles(home!.bestSelling)).toEqual(['Keripik pisang cokelat']);
    expect(titles(home!.shops)).toEqual(['Dapur Siti']);
    expect(home!.services).toEqual([]);
    expect(home!.categories.map((c) => c.name)).toEqual(['Camilan', 'Tapis']);
  });
});
