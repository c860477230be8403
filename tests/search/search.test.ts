import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { regionFacts } from '../../src/foundation/villages/index.ts';
import { shopListingSteps, documentStep, type ListingCard } from '../../src/hub/listings/index.ts';
import { search, suggest, type SearchResult } from '../../src/hub/search/index.ts';
import { commit, raw } from '../../src/platform/libsql/index.ts';
import { anyText } from '../support/any-text.ts';
import { givenResident, givenShop, HANURA, roundTripsOf, SIDODADI, type TestDeps } from '../support/index.ts';
import { givenMarket } from './market.ts';

let deps: TestDeps;
beforeEach(async () => {
  deps = await givenMarket();
});

const ask = async (input: Record<string, unknown>, villageId: string | null = HANURA) =>
  search(deps, await regionFacts(deps.db, deps.clock).get(), input, { villageId });
async function find(input: Record<string, unknown>, villageId: string | null = HANURA): Promise<SearchResult> {
  const found = await ask(input, villageId);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}
const titles = (cards: readonly { title: string }[]) => cards.map((card) => card.title);
const sql = (text: string, ...args: unknown[]) => commit(deps.db, [raw(text, args)]);

describe('a search', () => {
  it('takes one round trip, also with slips, filters and nothing found', async () => {
    const facts = await regionFacts(deps.db, deps.clock).get();
    await find({ q: 'the words of the region are kept from now on' });
    for (const input of [{ q: 'kopi' }, { q: 'kripk pisng', category: 'camilan', max: 50_000 }, { q: 'xyzzy' }])
      expect(await roundTripsOf(deps.db, () => search(deps, facts, input, { villageId: HANURA }))).toBe(1);
  });

  it('says how it was understood', async () => {
    expect(await find({ q: 'kopi' })).toMatchObject({ match: 'all', meant: null });
    expect(await find({ q: 'koppi robsta' })).toMatchObject({ match: 'near', meant: 'kopi robusta' });
    expect(await find({ q: 'madu tawon hutan' })).toMatchObject({ match: 'some', products: [{ title: 'Madu hutan' }] });
  });

  it('never ends in a blank page: what sells best stands in for nothing', async () => {
    await sql(`UPDATE listings SET sold = 50 WHERE title = 'Kelanting'`);
    const found = await find({ q: 'xyzzy' });
    expect(found).toMatchObject({ match: 'none', products: [], services: [] });
    expect(titles(found.popular)[0]).toBe('Kelanting');
  });

  it('takes a known word as it is: surat is not sarat, and a topi is no kopi', async () => {
    expect(titles((await find({ q: 'surat' })).products)).toEqual([]);
    expect(titles((await find({ q: 'topi' })).products)).toEqual(['Peci tapis']);
  });

  it('shows services of the visitor’s village only', async () => {
    for (const [villageId, slug] of [
      [HANURA, 'hanura'],
      [SIDODADI, 'sidodadi'],
    ] as const) {
      const { services, servicesFirst } = await find({ q: 'surat usaha' }, villageId);
      expect(servicesFirst).toBe(true);
      expect(services.map((it) => it.path)).toEqual([
        `/layanan/usaha?desa=${slug}`,
        `/layanan/domisili-usaha?desa=${slug}`,
      ]);
    }
    expect((await find({ q: 'surat usaha' }, null)).services).toEqual([]);
  });

  it('puts what sells before what does not, and sold-out goods last', async () => {
    await sql(`UPDATE listings SET sold = 12 WHERE title = 'Keripik pisang asin'`);
    expect(titles((await find({ q: 'keripik pisang' })).products)[0]).toBe('Keripik pisang asin');
    await sql(`UPDATE listings SET in_stock = 0 WHERE title = 'Keripik pisang asin'`);
    expect(titles((await find({ q: 'keripik pisang' })).products)[0]).toBe('Keripik pisang cokelat');
  });

  it('is narrowed like a list', async () => {
    expect(titles((await find({ q: 'tapis', max: 80_000 })).products)).toEqual(['Dompet tapis']);
    expect((await find({ q: 'tapis', category: 'kopi' })).products).toEqual([]);
    expect((await find({ q: 'kopi', village: 'sidodadi' })).products).toEqual([]);
    expect(titles((await find({ q: 'kopi lanang', district: 'teluk-pandan', inStock: '1' })).products)).toEqual([
      'Kopi lanang',
    ]);
    expect(await ask({ q: 'kopi', village: 'atlantis' })).toMatchObject({
      refusal: { kind: 'invalid', fields: { village: 'unknown' } },
    });
  });

  it('takes a word said twice, however it is written, and what cannot be seen for nothing', async () => {
    const written = titles((await find({ q: 'oleh-oleh' })).products);
    expect(written.length).toBeGreaterThan(1);
    for (const q of ['oleh2', 'oleh²', 'oleh oleh']) expect(titles((await find({ q })).products)).toEqual(written);
    expect(titles((await find({ q: 'kue2' })).products)[0]).toBe('Kue lapis legit');
    expect(titles((await find({ q: 'kri\u00adpik\u200b pisang' })).products)[0]).toMatch(/^Keripik pisang/);
  });

  it('answers a question for the office without goods that only share a word of it', async () => {
    for (const q of ['e-ktp belum jadi', 'masih bujang', 'nama ktp sama kk beda', 'keterangan tinggal sementara']) {
      const { services, products } = await find({ q });
      expect([q, services.length > 0, titles(products)]).toEqual([q, true, []]);
    }
  });

  it('orders results as the reader wants and says how many there are', async () => {
    await sql(`UPDATE listings SET sold = 12 WHERE title = 'Kopi lanang'`);
    const cheapest = await find({ q: 'kopi', sort: 'cheapest' });
    const prices = cheapest.products.map((card) => card.price);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(cheapest.total).toBe(prices.length);
    expect(titles((await find({ q: 'kopi', sort: 'bestselling' })).products)[0]).toBe('Kopi lanang');
    expect((await find({ q: 'kopi' })).total).toBe(prices.length);
    expect((await find({ q: 'kopi', max: 50_000 })).total).toBeLessThan(prices.length);
    expect(await ask({ q: 'kopi', sort: 'dearest' })).toMatchObject({ refusal: { kind: 'invalid' } });
  });

  it('pages through an order of its own once, and counts what is many up to 500', async () => {
    await commit(
      deps.db,
      Array.from({ length: 510 }, (_, i) => [
        documentStep('product', `m${i}`, { title: `Melati ${i}`, more: [], story: '' }),
        raw(
          `INSERT INTO listings (kind, ref_id, village_id, village_name, village_slug, district_id, path, title,
             category_id, price, price_max, published_at) VALUES ('product', ?, ?, 'H', 'h', 'd', ?, 'Melati', 'kopi', ?, 1, 1)`,
          [`m${i}`, HANURA, `/produk/m${i}`, (i * 37) % 500],
        ),
      ]).flat(),
    );
    const seen: ListingCard[] = [];
    let cursor: string | undefined;
    do {
      const page = await find({ q: 'melati', sort: 'cheapest', cursor });
      if (!cursor) expect(page.total).toBe(500);
      seen.push(...page.products);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen.map((card) => card.path)).size).toBe(500);
    expect(seen.map((card) => card.price)).toEqual(seen.map((card) => card.price).sort((a, b) => a - b));
  });

  it('pages through everything once', async () => {
    const copies = Array.from({ length: 60 }, (_, i) => i);
    await commit(
      deps.db,
      copies.flatMap((i) => [
        documentStep('product', `c${i}`, { title: `Kopi petani ${'abcdefghij'[i % 10]}`, more: [], story: '' }),
        raw(
          `INSERT INTO listings (kind, ref_id, village_id, village_name, village_slug, district_id, path, title,
             category_id, price, price_max, published_at) VALUES ('product', ?, ?, 'H', 'h', 'd', ?, ?, 'kopi', 1, 1, 1)`,
          [`c${i}`, HANURA, `/produk/c${i}`, i % 2 ? 'Kopi petani' : 'Bubuk petani'],
        ),
      ]),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await find({ q: 'petani', cursor });
      seen.push(...page.products.map((card) => card.path));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  it('finds a shop by its name, also mistyped, until it is suspended', async () => {
    const shop = await givenShop(deps, await givenResident(deps, 'Siti'), { name: 'Dapur Mbok Siti' });
    await commit(deps.db, [
      documentStep('shop', shop.id, { title: 'Dapur Mbok Siti', more: ['Camilan'], story: '' }),
      ...shopListingSteps(shop.id),
    ]);
    expect(titles((await find({ q: 'dapur mbok' })).shops)).toEqual(['Dapur Mbok Siti']);
    expect(titles((await find({ q: 'dapor mbok' })).shops)).toEqual(['Dapur Mbok Siti']);
    await commit(deps.db, [raw(`UPDATE shops SET status = 'suspended'`), ...shopListingSteps(shop.id)]);
    expect((await find({ q: 'dapur mbok' })).shops).toEqual([]);
  });

  it('follows a new name at once and forgets the old one', async () => {
    await commit(deps.db, [
      documentStep('product', 'p0', { title: 'Syal rajut', more: [], story: '' }),
      raw(`UPDATE listings SET title = 'Syal rajut' WHERE ref_id = 'p0'`),
    ]);
    expect(titles((await find({ q: 'rajut' })).products)).toEqual(['Syal rajut']);
    expect(titles((await find({ q: 'rajud' })).products)).toEqual(['Syal rajut']);
  });
});

describe('any text is an ordinary question', () => {
  it.each([
    ['operators and brackets', '"kopi* OR ('],
    ['a column filter', '{title}: kopi'],
    ['NEAR and NOT', 'kopi NEAR(bubuk) NOT tapis'],
    ['a caret, plus, minus', '^kopi + -bubuk'],
    ['10,000 characters', `kopi ${'x'.repeat(10_000)}`],
    ['emoji', '☕ kopi 🎉'],
    ['NUL', 'kopi\u0000bubuk'],
    ['SQL', `kopi'; DROP TABLE listings; --`],
    ['a lone surrogate', 'kopi \ud83d'],
  ])('%s', async (_, q) => {
    const { products } = await find({ q });
    expect(titles(products).join()).toMatch(/kopi/i);
  });

  it.each(['', '   ', '🎉', '"', '\u0000', '( ) * - "'])('%j, which has no word, finds nothing', async (q) => {
    expect(await find({ q })).toMatchObject({ match: 'none', products: [] });
  });

  it('whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(60), async (q) => {
        expect((await ask({ q })).ok).toBe(true);
        expect((await suggest(deps, { q, villageId: HANURA })).ok).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('but something that is not text is refused', async () => {
    for (const q of [{}, ['kopi'], 7, null]) expect(await ask({ q })).toMatchObject({ refusal: { kind: 'invalid' } });
  });
});

describe('suggestions while typing', () => {
  const hint = async (q: string) => {
    const hinted = await suggest(deps, { q, villageId: HANURA });
    if (!hinted.ok) throw new Error(hinted.refusal.code);
    return hinted.value;
  };

  it('take the last word for a beginning', async () => {
    expect(titles((await hint('ker')).listings)).toContain('Keripik pisang cokelat');
    expect((await hint('kopi r')).words).toContain('kopi robusta');
    expect(titles((await hint('kopi lan')).listings)[0]).toBe('Kopi lanang');
    expect(titles((await hint('surat us')).listings)[0]).toBe('Surat Keterangan Usaha');
  });

  it('bear a slip', async () => {
    expect(titles((await hint('krip')).listings)).toContain('Keripik pisang asin');
    expect(titles((await hint('kpoi')).listings)).toContain('Kopi lanang');
  });

  it('take one round trip and lead somewhere', async () => {
    await hint('the words of the region are kept from now on');
    expect(await roundTripsOf(deps.db, () => hint('kop'))).toBe(1);
    expect((await hint('kopi lan')).listings[0]).toMatchObject({ kind: 'product', price: 65_000 });
    expect(await hint('')).toEqual({ words: [], listings: [] });
  });
});
